import { describe, expect, it } from 'vitest';
import { points, timesIn } from './timed.ts';

describe('[F5] weekdays follow the verb that governs them', () => {
  it.each([
    ['He resigned on Tuesday.', '2013-03-19'],
    ['He resigned Friday.', '2013-03-22'],
    ['He will resign on Tuesday.', '2013-03-26'],
    ['He is scheduled to resign on Tuesday.', '2013-03-26'],
    ['He is due in court on Tuesday.', '2013-03-26'],
    ['They are travelling to Rome on Monday.', '2013-03-25'],
    ['The vote is set for Tuesday.', '2013-03-26'],
    ['The court will be closed on Tuesday, he said.', '2013-03-26'],
    ['On Tuesday, the court will sit again.', '2013-03-26'],
    ['On Tuesday, the court sat again.', '2013-03-19'],
    ['The minister, who will resign, spoke on Tuesday.', '2013-03-19'],
    ['The minister, who resigned last year, will speak on Tuesday.', '2013-03-26'],
    ['The document was signed Tuesday.', '2013-03-19'],
    ['Last Friday was dry.', '2013-03-15'],
    ['Next Friday will be dry.', '2013-03-29'],
    ['He left on Monday of last week.', '2013-03-11'],
    ['He leaves on Thursday next week.', '2013-03-28'],
    ['A statement, Tuesday, without a verb.', '2013-03-19'],
    ['The mayor has invited both sides to talks on Tuesday.', '2013-03-26'],
    ['The case was adjourned until Tuesday.', '2013-03-26'],
    ['Buyers could leave if the strike lasted beyond Tuesday.', '2013-03-26'],
    ['The mayor has invited guests to Rome. They met on Tuesday.', '2013-03-19'],
    ['In May, two people were killed in Rome.', '2012-05-01'],
    ['In May, two people will be tried in Rome.', '2013-05-01'],
    ['They agreed to meet in May.', '2013-05-01'],
    ['On 28 March, he said, the road would open.', '2013-03-28'],
    ['The king has declared three days of mourning from Sunday.', '2013-03-24'],
    ['The mayor expected the road to be open by Sunday.', '2013-03-24'],
    ['The king has declared that he left Rome, and walked from Sunday.', '2013-03-17'],
    ['The mayor walked to Rome from Sunday.', '2013-03-17'],
    ['The mayor was seen to leave on Sunday.', '2013-03-17'],
    ['The road was open on Sunday, as the mayor had hoped to see.', '2013-03-17'],
    ['The strike lasted until Tuesday.', '2013-03-19'],
    ['They left on Thursday. The last strike was in 2004. A day earlier, four were held.', '2013-03-20'],
  ])('works out the day of %j', (text, expected) => {
    expect(timesIn(text).at(-1)?.value.from).toBe(expected);
  });

  it.each(
    [
      'The Sunday Times and the Friday Group reported it.',
      'Bloody Sunday, Black Friday and Super Tuesday.',
      'India Today and USA Today wrote about it.',
      'She hosts the Today programme.',
    ].slice(0, 4),
  )('finds no day in %j', (text) => {
    expect(points(text)).toEqual([]);
  });

  it('says that the day was worked out, and keeps the words', () => {
    const [tuesday] = timesIn('He resigned on Tuesday.');
    expect(tuesday).toMatchObject({ certainty: 'worked-out', deictic: true, type: 'date' });
    expect(timesIn('He resigned on 19 March 2013.')[0]).toMatchObject({ certainty: 'stated', deictic: false });
  });
});

describe('[F5] what is expected, planned or set is to come', () => {
  it.each([
    ['“I expect the first cut in August,” he said.', '2013-08'],
    ['She said she expects August.', '2013-08'],
    ['Investors anticipate a decision in November.', '2013-11'],
    ['We need an answer by October.', '2013-10'],
    ['Analysts see a recession in November.', '2013-11'],
    ['The firm hopes for approval in November.', '2013-11'],
    ['The contractor promised completion by November.', '2013-11'],
    ['They set a deadline of 30 November.', '2013-11-30'],
    ['She will visit Rome on 12 February.', '2014-02-12'],
    ['The summit is planned for January.', '2014-01'],
    ['It is to run from 23 February to 9 April.', '2013-02-23'],
  ])('%j', (text, expected) => expect(timesIn(text)[0]?.value.edtf).toBe(expected));

  it.each([
    ['The bank cut rates in November.', '2012-11'],
    ['In November a storm cut the cable.', '2012-11'],
    ['Rates were cut in November.', '2012-11'],
    ['He set a record in October.', '2012-10'],
    ['The plans were dropped in November.', '2012-11'],
    ['Its needs in October were met.', '2012-10'],
    ['They missed the deadline of 30 November.', '2012-11-30'],
    ['They had set a deadline of 30 November.', '2012-11-30'],
    ['The man promised a house was jailed in November.', '2012-11'],
    ['He resigned on 12 February.', '2013-02-12'],
    ['The quay that collapsed in November is shut.', '2012-11'],
    ['He did not expect it when he left in November.', '2012-11'],
  ])('but not: %j', (text, expected) => expect(timesIn(text)[0]?.value.edtf).toBe(expected));

  it.each([
    ['Chancellor to visit Rome on Tuesday', '2013-03-26'],
    ['Minister to open quay Tuesday', '2013-03-26'],
    ['Minister refused to open quay on Tuesday', '2013-03-19'],
    ['His decision to leave on Tuesday drew praise.', '2013-03-19'],
    ['To leave on Tuesday was right.', '2013-03-19'],
  ])('an infinitive alone looks ahead: %j', (text, expected) => expect(timesIn(text)[0]?.value.from).toBe(expected));
});

describe('[F5] months and days without a year', () => {
  it.each([
    ['It fell in February.', '2013-02'],
    ['It opened in January.', '2013-01'],
    ['It opens in April.', '2013-04'],
    ['It opened in November.', '2012-11'],
    ['It will open in November.', '2013-11'],
    ['It collapsed in October.', '2012-10'],
    ['It opened last November.', '2012-11'],
    ['It will open next March.', '2014-03'],
    ['It met on February 29, 2012, and again on March 3.', '2012-03-03'],
  ])('works out %j', (text, expected) => {
    expect(timesIn(text).at(-1)?.value.edtf).toBe(expected);
  });
});

describe('[F5] times beside the article’s date', () => {
  it.each([
    ['It rained today.', 'today = 2013-03-22'],
    ['It rained yesterday.', 'yesterday = 2013-03-21'],
    ['It will rain tomorrow.', 'tomorrow = 2013-03-23'],
    ['It rained the day before yesterday.', 'day before yesterday = 2013-03-20'],
    ['It rained last night.', 'last night = 2013-03-21'],
    ['It rained on Wednesday night.', 'Wednesday night = 2013-03-20'],
    ['It rained last week.', 'last week = 2013-03-11/2013-03-17'],
    ['It rained last month.', 'last month = 2013-02'],
    ['It fell on January 16th of last year.', 'January 16th of last year = 2012-01-16'],
    ['It fell on 16 January last year.', '16 January last year = 2012-01-16'],
    ['It fell in February of last year.', 'February of last year = 2012-02'],
    ['It opens on May 3 next year.', 'May 3 next year = 2014-05-03'],
    ['It will rain next year.', 'next year = 2014'],
    ['It rained this past weekend.', 'this past weekend = 2013-03-16/2013-03-17'],
    ['It rained earlier this month.', 'earlier this month = 2013-03-01/2013-03-22'],
    ['It will rain later this year.', 'later this year = 2013-03-22/2013-12-31'],
    ['It must end by the end of the year.', 'the end of the year = ../2013-12-31'],
    ['It will end at the end of next year.', 'the end of next year = 2014-09-01/2014-12-31'],
    ['It rained three weeks ago.', 'three weeks ago = week'],
    ['It rained two days ago.', 'two days ago = 2013-03-20'],
    ['It rained five years ago.', 'five years ago = 2008~'],
    ['It began two days before Christmas.', 'two days before Christmas = 2012-12-23'],
    ['It fell in the first half of this year.', 'first half of this year = 2013-40'],
    ['It fell in the third quarter.', 'third quarter = 2012-35'],
    ['Profit fell in the second half.', 'second half = 2012-41'],
    ['At the end of the second half prices rose.', 'the end of the second half = 2012-11-01/2012-12-31'],
    ['It snowed last winter.', 'last winter = 2012-24'],
    ['It will open this autumn.', 'this autumn = 2013-23'],
    ['It will open in two weeks.', 'two weeks = week'],
    ['It will open in three days.', 'three days = 2013-03-25'],
    ['It rained on Good Friday.', 'Good Friday = 2013-03-29'],
    ['It rained on New Year’s Eve.', 'New Year’s Eve = 2012-12-31'],
    ['It rained on Thanksgiving Day 2012.', 'Thanksgiving Day 2012 = 2012-11-22'],
  ])('works out %j', (text, expected) => {
    expect(points(text)).toEqual([expected]);
  });

  it.each([
    ['The board would go to court if no plan had been made by 1 July.', '2013-07-01'],
    ['The board will go to court unless a plan was made by 1 July.', '2013-07-01'],
    ['The board would go to court, if a plan had not been made before.', undefined],
    ['The board asked if a plan had been made by 1 July.', '2012-07-01'],
    ['The board went to court when no plan had been made by 1 July.', '2012-07-01'],
  ])('[F5] the verb before a condition says which way it points: %s', (text, edtf) =>
    expect(timesIn(text).at(-1)?.value.to).toBe(edtf),
  );

  it.each([
    ['It would be the worst clash since July.', '2012-07'],
    ['It will be the first such vote since April.', '2012-04'],
    ['It is to meet for the first time since at least early May.', '2012-05-01/2012-05-10'],
    ['The bridge would be shut for the first time since 4 April.', '2012-04-04'],
    ['It will reopen after a strike that has run since Monday.', '2013-03-18'],
    ['It will be the longest stoppage since the third quarter.', '2012-35'],
    ['Turnout in the August 2014 vote will be the lowest since May.', '2012-05'],
    ['It had been shut in 2011 and empty since March 2010.', '2010-03'],
  ])('[F5] a point after "since" lies in the past whatever the verb: %s', (text, edtf) =>
    expect(timesIn(text).at(-1)?.value.edtf).toBe(edtf),
  );

  it.each([
    ['It will meet in July.', '2013-07'],
    ['Since Monday will be a holiday, shops will shut.', '2013-03-25'],
    ['He has asked since, and on 4 April he will ask again.', '2013-04-04'],
  ])('[F5] leaves ahead what no "since" dates: %s', (text, edtf) => expect(timesIn(text)[0]?.value.edtf).toBe(edtf));

  it.each([
    [
      'It fell between 1 October 2011 and 31 March 2012, up from 806 in the same period a year earlier.',
      '2010-10-01/2011-03-31',
    ],
    [
      'Profit from March 2011 to February 2012 was down from £3m in the same months a year earlier.',
      '2010-03-01/2011-02-28',
    ],
    ['It rained from 4 May 2011 to 9 May 2011. It poured in 2012, up from the same days a year earlier.', '2011'],
    ['He served from 2009 to 2010. A year earlier he was ill.', '2009'],
  ])('moves a range that is measured against as a whole: %j', (text, expected) =>
    expect(points(text).at(-1)).toMatch(new RegExp(`earlier = ${expected}$`, 'i')),
  );

  it('counts "the next day" and "a year earlier" from the time spoken of', () => {
    expect(points('He fell on 5 May 2011. The next day he died.')[1]).toBe('next day = 2011-05-06');
    expect(points('Profit was high in 2009. A year earlier it was low.')[1]).toBe('A year earlier = 2008');
    expect(points('He fell on 5 May 2011 and died two days later.')[1]).toBe('two days later = 2011-05-07');
  });

  it('leaves "the next day" in words where no day was spoken of', () => {
    expect(points('The next day he died.')).toEqual(['next day = day']);
  });

  it('keeps precision and words, but no date, without an article date', () => {
    expect(points('He met her on Thursday, last month, in late November.', null)).toEqual([
      'Thursday = day',
      'last month = month',
      'late November = part-of-month',
    ]);
    expect(points('He met her in 2014 on Thursday.', null)).toEqual(['2014 = 2014', 'Thursday = day']);
  });

  it('takes the dateline of an undated article for its date', () => {
    expect(points('September 1, 2007\nThe flight was delayed today.', null)[1]).toBe('today = 2007-09-01');
    expect(points('He left on September 1, 2007.\nThe flight was delayed today.', null)[1]).toBe('today = day');
  });
});

describe('[F5] times of day', () => {
  it.each([
    ['It will begin at 14:30 GMT.', '14:30 GMT = 2013-03-22T14:30:00Z'],
    ['It began at 6am on Tuesday.', '6am on Tuesday = 2013-03-19T06:00:00'],
    ['It began at 8 p.m. local time on 4 May 2012.', '8 p.m. local time on 4 May 2012 = 2012-05-04T20:00:00'],
    ['It began on Tuesday at 14:30 CET.', 'Tuesday at 14:30 CET = 2013-03-19T14:30:00+01:00'],
    ['It will begin at 6:40 p.m. (GMT +8).', '6:40 p.m. (GMT +8) = 2013-03-22T18:40:00+08:00'],
    ['It will begin at noon.', 'noon = 2013-03-22T12:00:00'],
    ['It began at midnight local time on Saturday.', 'midnight local time on Saturday = 2013-03-16T00:00:00'],
    ['It began at six o’clock this evening.', 'six o’clock this evening = 2013-03-22T18:00:00'],
  ])('reads %j', (text, expected) => {
    expect(points(text)).toEqual([expected]);
  });

  it.each([
    ['It struck 20 minutes after midnight on 13 March.', '20 minutes after midnight on 13 March = 2013-03-13T00:20:00'],
    ['It struck 20 minutes past midnight on 13 March.', '20 minutes past midnight on 13 March = 2013-03-13T00:20:00'],
    ['It struck half an hour before noon on Tuesday.', 'half an hour before noon on Tuesday = 2013-03-19T11:30:00'],
    ['It struck ten minutes before midnight on Monday.', 'ten minutes before midnight on Monday = 2013-03-18T23:50:00'],
  ])('[F5] counts minutes from noon and midnight: %s', (text, expected) => {
    expect(points(text)).toEqual([expected]);
    expect(timesIn(text)[0]?.value.precision).toBe('minute');
  });

  it.each([
    ['It came 20 minutes after the vote on Monday.', 'Monday = 2013-03-18'],
    ['It took 20 minutes, and at noon on Monday it ended.', 'noon on Monday = 2013-03-18T12:00:00'],
  ])('[F5] counts no minutes from what is no clock: %s', (text, expected) => expect(points(text)).toEqual([expected]));

  it('takes "this year" behind a date for its year', () =>
    expect(points('It opened on 4 January this year.', '2012-12-20')).toEqual([
      '4 January = 2012-01-04',
      'this year = 2012',
    ]));

  it('gives clocks side by side the day of the last, and no further', () => {
    expect(points('It rang at 5.40pm and again at 6.15pm on 4 May 2012.')[0]).toBe('5.40pm = 2012-05-04T17:40:00');
    expect(points('It rang at 5.40pm and the bridge closed at 6.15pm on 4 May 2012.')[0]).toBe('5.40pm = minute');
  });

  it.each(['He ran it in 10:30.5 and 2:15:30.', 'They won 3:2.', 'At 16 he left.', 'Scale 1:50 in all.'])(
    'finds no time of day in %j',
    (text) => {
      expect(points(text)).toEqual([]);
    },
  );
});

describe('[F5] a length of time is not a point in time', () => {
  it.each([
    ['It took two days.', 'duration', 'P2D'],
    ['It took eighteen months.', 'duration', 'P18M'],
    ['It took two and a half years.', 'duration', 'P2.5Y'],
    ['It is an 11-year lull.', 'duration', 'P11Y'],
    ['It took several weeks.', 'duration', 'PXW'],
    ['She built it in two weeks.', 'duration', 'P2W'],
    ['It fell over the past decade.', 'duration', 'P10Y'],
    ['It rained in the last three months.', 'duration', 'P3M'],
    ['It rains every two weeks.', 'set', 'P2W'],
    ['They build 15 a year.', 'set', 'P1Y'],
    ['It meets on Mondays.', 'set', 'P1W'],
    ['Every Monday it rains.', 'set', 'P1W'],
    ['The annual meeting is off.', 'set', 'P1Y'],
    ['It came two days after the summit.', 'duration', 'P2D'],
  ])('reads %j', (text, type, duration) => {
    expect(timesIn(text)).toMatchObject([{ type, duration, value: { precision: 'unknown' } }]);
  });

  it.each(['He is 27 years old.', 'A 27-year-old man.', 'He left without a day job.', 'The Daily Mail wrote it.'])(
    'finds no length in %j',
    (text) => {
      expect(timesIn(text)).toEqual([]);
    },
  );
});
