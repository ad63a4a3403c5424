import { describe, expect, it } from 'vitest';
import { points, timesIn, wordsOf } from './timed.ts';

/** Wednesday 15 April 2026. */
const wednesday = '2026-04-15';
const dated = (text: string): string[] => points(text, wednesday);

/** The times that a figure is only measured against. */
const compared = (text: string): string[] =>
  timesIn(text, wednesday)
    .filter(({ rule }) => rule.endsWith('compared'))
    .map(({ span }) => wordsOf(text, span));

describe('[F5] a date that only says which happening', () => {
  it.each([
    ['Families of those killed in the Feb. 3 bombing will meet the minister.', 'Feb. 3 = 2026-02-03'],
    ['The court will hear an appeal over the June 9 riot next year.', 'June 9 = 2025-06-09'],
    ['Israel began its campaign after the Oct. 7 attacks.', 'Oct. 7 = 2023-10-07'],
    ['The Oct. 7 Hamas-led attack on southern Israel will be debated.', 'Oct. 7 = 2023-10-07'],
    ['He will be tried over the January 6 riot.', 'January 6 = 2021-01-06'],
    ['It began before the deadly Oct. 7 attacks. Since Oct. 7 the gate is shut.', 'Oct. 7 = 2023-10-07'],
    ['A memorial to the 7 July bombings will open.', '7 July = 2005-07-07'],
    ['On May 30, 2019, it burned. Survivors of the May 30 fire will speak.', 'May 30 = 2019-05-30'],
    ['The town will mourn the victims of Tuesday’s attack.', 'Tuesday = 2026-04-14'],
    ['The report will look at the May floods.', 'May = 2025-05'],
  ])('is over, whatever its sentence speaks of: %j', (text, expected) => {
    expect(dated(text)).toContain(expected);
  });

  it('gives the day told again the same year', () =>
    expect(dated('It began before the Oct. 7 attacks. Since Oct. 7 the gate is shut.')).toEqual([
      'Oct. 7 = 2023-10-07',
      'Oct. 7 = 2023-10-07',
    ]));

  it.each([
    ['The May 5 election will decide it.', 'May 5 = 2026-05-05'],
    ['The October 7 vote will decide it.', 'October 7 = 2026-10-07'],
    ['They will attend the May 5 murder trial.', 'May 5 = 2026-05-05'],
    ['The Oct. 7 attacks on the harbour of Oran shook it.', 'Oct. 7 = 2025-10-07'],
    ['He will return on Oct. 7 after attacks on his home.', 'Oct. 7 = 2026-10-07'],
    ['They will rebuild by May 30 if fire crews agree.', 'May 30 = 2026-05-30'],
    ['The council will vote on Tuesday.', 'Tuesday = 2026-04-21'],
    ['Tuesday’s vote will decide it.', 'Tuesday = 2026-04-21'],
    ['The May 5 fire drill will close the road.', 'May 5 = 2026-05-05'],
    ['Parliament is racing to meet the June 30 deadline.', 'June 30 = 2026-06-30'],
  ])('may be to come where somebody puts it down: %j', (text, expected) => {
    expect(dated(text)).toContain(expected);
  });

  it('knows no happening of a later year than the article', () =>
    expect(points('The Oct. 7 attacks shook the town.', '2015-03-02')).toEqual(['Oct. 7 = 2014-10-07']));
});

describe('[F5] a time of day that names no day', () => {
  it.each([
    ['The council met on Monday. It opened at 6 p.m.', '6 p.m. = 2026-04-13T18:00:00'],
    [
      'The council met on Monday. It opened at 6 p.m. and ended shortly after midnight.',
      'midnight = 2026-04-14T00:00:00',
    ],
    ['It was shut on Monday from 10 p.m. to 4 a.m. by police.', '4 a.m. = 2026-04-14T04:00:00'],
    ['The curfew will begin at 6 p.m.', '6 p.m. = 2026-04-15T18:00:00'],
    ['Polls close at 8 p.m.', '8 p.m. = 2026-04-15T20:00:00'],
    ['14.05 BST\nThe bridge is open.\n14.20 BST\nA ship hit it at 1.50pm.', '1.50pm = 2026-04-15T13:50:00'],
    ['14.05 BST\nThe bridge is open.\n21.20 BST\nIt will stay shut until 2am.', '2am = 2026-04-16T02:00:00'],
    ['14.05 BST\nThe bridge is open.\n21.20 BST\nIt will open at 11pm.', '11pm = 2026-04-15T23:00:00'],
    [
      'It sank on Monday. Its 8.55pm sailing from Dublin to Holyhead on Thursday will not run.',
      '8.55pm = 2026-04-16T20:55:00',
    ],
    ['It sank at 1 a.m. on Monday. Boats had saved 12 by 4 a.m.', '4 a.m. = 2026-04-13T04:00:00'],
  ])(
    'takes the day spoken of, or that of the article for what is to come or a report kept as it happens: %j',
    (text, expected) => {
      expect(dated(text)).toContain(expected);
    },
  );

  it.each([
    ['Police were called at 2.15am.', '2.15am = minute'],
    ['Shortly after midnight, the ship hit a rock.', 'midnight = minute'],
    ['They met at the pier on Tuesday. Her brother had called at 8.40pm.', '8.40pm = minute'],
    ['It sank on Monday. Its 8.55pm sailing was full, and on Thursday it was found.', '8.55pm = 2026-04-13T20:55:00'],
    ['He was arrested on 3 May 2019.\nThe fire broke out at 6 p.m.', '6 p.m. = minute'],
    ['A shot was fired at 9 p.m. on Monday, though smoke was seen at 8 a.m.', '8 a.m. = 2026-04-13T08:00:00'],
    ['It opened at 6 a.m. on Monday and ended at noon.', 'noon = 2026-04-13T12:00:00'],
  ])('is of no day that nobody states, and of no next day without a night: %j', (text, expected) => {
    expect(dated(text)).toContain(expected);
  });
});

describe('[F5] the time that a figure is measured against', () => {
  it.each([
    ['Inflation rose to 3.4% in March from 2.9% in May.', ['May']],
    ['Exports were 4% higher than a year earlier.', ['a year earlier']],
    ['The rate was 3.4%, compared with 3.1% in the same month last year.', ['same month', 'last year']],
    ['Output grew 0.3%, against 0.1% in the fourth quarter.', ['fourth quarter']],
    ['It sold 300 cars, up from 250 in March 2025.', ['March 2025']],
    ['It was well below the 7.1% recorded in October 2022.', ['October 2022']],
    ['Sales rose 3% in March, after falling 2% in February.', ['February']],
    ['Prices rose 2.1% in March after a 1.9% rise in February.', ['February']],
    ['It grew 1.2%, versus 0.4% in the same period a year ago.', ['a year ago']],
    ['It employs 400 people, fewer than in 2019.', ['2019']],
    ['Prices are higher than they were in January.', ['January']],
    ['Orders were 4% more than a year ago.', ['a year ago']],
    ['Sales fell 4% from March.', ['March']],
  ])('says so: %j', (text, words) => {
    expect(compared(text)).toEqual(words);
  });

  it.each([
    'The court heard 20 witnesses from 12 countries in March.',
    'The firm raised its retirement age from 60 to 62 in March.',
    'The target rose from 266 in March.',
    'Prosecutors filed charges against 12 officers in March.',
    'Growth fell below 2% in October.',
    'The economy grew faster than expected in March.',
    'It began more than a year ago.',
    'Applications must be in no later than 3 May.',
    'Prices rose from January to March.',
    'Fares will rise from January.',
    'Fares rose by 3% from 1 March.',
    'The firm cut 300 jobs from 12 sites in March.',
    'After 12 people lost their lives in March, the mine closed.',
    'A year earlier, it had lost $3m.',
    'More than 300 people died in March.',
    'In March the bank cut the rate from 4% to 3.75%.',
  ])('is not the time something happened at: %j', (text) => {
    expect(compared(text)).toEqual([]);
  });

  it('lies before the time of the figure', () =>
    expect(dated('Inflation rose to 3.4% in March from 2.9% in May.')).toEqual(['March = 2026-03', 'May = 2025-05']));

  it('is the month spoken of in another year', () => {
    expect(dated('Sales rose in March. In the same month last year they fell.')).toContain('same month = 2025-03');
    expect(dated('Sales rose in March. In the same month of 2024 they fell.')).toContain('same month = 2024-03');
  });

  it('keeps its precision alone where no month was spoken of', () =>
    expect(dated('Sales rose in 2025. In the same month last year they fell.')).toContain('same month = month'));
});

describe('[F5] what is owed, asked or put forward is ahead', () => {
  it.each([
    ['The inspectors must report by 31 March.', '31 March = 2027-03-31'],
    ['The company has to pay by 30 January.', '30 January = 2027-01-30'],
    ['Owners are required to register by 1 February.', '1 February = 2027-02-01'],
    ['Parliament is racing to meet the March 31 deadline.', 'March 31 = 2027-03-31'],
    ['The committee invited Mr Hale to appear on Thursday.', 'Thursday = 2026-04-16'],
    ['The judge ordered the firm to hand over its files by Friday.', 'Friday = 2026-04-17'],
    ['She urged members to vote on Thursday.', 'Thursday = 2026-04-16'],
    ['He has been ordered to appear in court on 20 January.', '20 January = 2027-01-20'],
    ['The master was ordered to appear before the board on Thursday.', 'Thursday = 2026-04-16'],
    ['She has been told to come back on Thursday.', 'Thursday = 2026-04-16'],
    ['A new clock could be up by Christmas.', 'Christmas = 2026-12-25'],
    ['Schools will stay closed on Tuesday.', 'Tuesday = 2026-04-21'],
    ['He told the ministry to file its reply by Tuesday.', 'Tuesday = 2026-04-21'],
    ['He was due to meet them on Friday.', 'Friday = 2026-04-17'],
    ['Work was due to begin on 15 January.', '15 January = 2027-01-15'],
    ['The next storm could arrive at the weekend.', 'weekend = 2026-04-18/2026-04-19'],
    ['Asked when it would open, he said: “I say January.”', 'January = 2027-01'],
  ])('reads %j', (text, expected) => {
    expect(dated(text)).toContain(expected);
  });

  it.each([
    ['Owners had to register by 1 March.', '1 March = 2026-03-01'],
    ['The union must have lost its case on 1 March.', '1 March = 2026-03-01'],
    ['Members should have registered by 1 March.', '1 March = 2026-03-01'],
    ['He was ordered to appear in court on 20 January.', '20 January = 2026-01-20'],
    ['The government missed the March 31 deadline.', 'March 31 = 2026-03-31'],
    ['The minister could not be reached by 1 April.', '1 April = 2026-04-01'],
    ['Schools stayed closed on Tuesday.', 'Tuesday = 2026-04-14'],
    ['A pilot that was due to end in December was extended.', 'December = 2025-12'],
    ['The strike, which had been set for 1 April, was called off.', '1 April = 2026-04-01'],
    ['Police told the crowd to leave on Tuesday.', 'Tuesday = 2026-04-14'],
    ['The judge ordered the arrest on Thursday.', 'Thursday = 2026-04-09'],
    ['The committee, which invited Mr Hale to appear, met on Thursday.', 'Thursday = 2026-04-09'],
    ['The minister asked the bank to wait, and it agreed on Thursday.', 'Thursday = 2026-04-09'],
    ['They say January was cold.', 'January = 2026-01'],
  ])('but not what was owed or done: %j', (text, expected) => {
    expect(dated(text)).toContain(expected);
  });
});

describe('[F5] persons named like a day or a month', () => {
  it.each([
    'Mr Sunday Eke said the road was shut.',
    'Friday Osei, 34, was held.',
    'Monday Okoth, a trader who works there, packed his desk.',
    'Sunday Abella, a 41-year-old teacher, was held.',
    'Sunday Eke told reporters the road was shut. Eke then left.\nMr Eke is the chair.',
    'Mr January Makamba said the plan was ready.',
    'April Jones won the race.',
    'May said she would resign.',
    'The March for Life drew thousands.',
    'August Wilson wrote ten plays.',
    'Mrs May told Parliament the talks had failed.',
  ])('are no dates: %j', (text) => {
    expect(dated(text)).toEqual([]);
  });

  it.each([
    ['On Sunday Eke said the road was shut. Mr Eke then left.', 'Sunday = 2026-04-12'],
    ['Sunday Ukraine said it had won. “We held,” Ukraine said.', 'Sunday = 2026-04-12'],
    ['Mr Eke said on Sunday that Abuja was calm.', 'Sunday = 2026-04-12'],
    ['The talks resume Monday, Eke said.', 'Monday = 2026-04-20'],
    ['In April Jones won the race.', 'April = 2026-04'],
    ['Sunday Nairobi, a city of rain, was dry.', 'Sunday = 2026-04-12'],
    ['Sunday, Eke said the road was shut. Mr Eke then left.', 'Sunday = 2026-04-12'],
    ['Mr Eke left in January Sea mist.', 'January = 2026-01'],
  ])('and dates before a name are no persons: %j', (text, expected) => {
    expect(dated(text)).toContain(expected);
  });
});

describe('[F5] which of several is not said', () => {
  it.each([
    ['On a wet Tuesday in February they met.', 'Tuesday in February = 2026-02'],
    ['One Sunday in March 2025 they met.', 'Sunday in March 2025 = 2025-03'],
  ])('a day of the week in a month is no more than the month: %j', (text, expected) =>
    expect(dated(text)).toEqual([expected]),
  );

  it.each([
    ['On Tuesday in Rome they met.', 'Tuesday = 2026-04-14'],
    ['On Tuesday in March weather they met.', 'Tuesday = 2026-04-14'],
  ])('but one that is named is that: %j', (text, expected) => expect(dated(text)).toContain(expected));

  it('dates behind "that year" are of it, and "that" month is of the year told of', () => {
    const told = dated(
      'It was due in January 2024, then in the July budget of that year, then shelved after the June 25 march. A board set up that September met.',
    );
    expect(told).toContain('June 25 = 2024-06-25');
    expect(told).toContain('that September = 2024-09');
    expect(dated('It was due in January 2024. It was shelved after the February 25 march.')).toContain(
      'February 25 = 2026-02-25',
    );
  });

  it('what leans on a time that nothing places is placed by nothing before it', () => {
    expect(points('It sank in 2011. Holidays begin on Sept 28 and a week later in the west.', null)).toContain(
      'a week later = week',
    );
    expect(points('It sank on 3 May 2011. Holidays begin a week later.', null)).toContain('a week later = 2011-05-10');
  });

  it('a time of day that comes again is no point', () => {
    expect(dated('A train will run at 5 a.m. each day.')).toEqual([]);
    expect(dated('A train will run at 5 a.m. on Thursday.')).toEqual(['5 a.m. on Thursday = 2026-04-16T05:00:00']);
  });

  it('a month that comes again is no point', () => {
    expect(dated('It is shown every November.')).toEqual([]);
    expect(dated('It was shown in November.')).toEqual(['November = 2025-11']);
  });
});

describe('[F5] figures of a time', () => {
  it.each([
    ['Figures for the second quarter are due on 30 July.', '2026-07-15', 'second quarter = 2026-34'],
    [
      'Core inflation fell in May, the office said on Tuesday. It was 3.1%, down from 3.3% a month earlier.',
      '2026-06-09',
      'a month earlier = 2026-04',
    ],
  ])('are of one that is over: %j', (text, date, expected) => expect(points(text, date)).toContain(expected));

  it.each([
    ['The bridge will open in the first quarter.', '2026-07-15', 'first quarter = 2027-33'],
    ['It sank on Tuesday. A month earlier it had been mended.', '2026-06-12', 'A month earlier = 2026-05'],
  ])('and what is to come, or was done, is when it says: %j', (text, date, expected) =>
    expect(points(text, date)).toContain(expected),
  );

  it('the end of the month is that of the month told of, in the past', () => {
    expect(dated('A letter came on 14 January. It had 200 names by the end of the month.')).toContain(
      'the end of the month = ../2026-01-31',
    );
    expect(dated('A letter came on 14 January. It will have 200 names by the end of the month.')).toContain(
      'the end of the month = ../2026-04-30',
    );
  });
});
