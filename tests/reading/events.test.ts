import { describe, expect, it } from 'vitest';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { findEntities } from '#main/reading/findings/names/names.ts';
import { findEvents } from '#main/reading/statements/events/events.ts';
import type { Event } from '#shared/model/statement.ts';
import { attributed } from './attributed.ts';
import { articleOf, friday, lexicon, wordsOf } from './timed.ts';

function eventsIn(text: string, date: string | null = friday): Event[] {
  const article = articleOf(text, date);
  const entities = findEntities(article, lexicon);
  return findEvents(article, lexicon, { times: findTimes(article, lexicon), entities, statements: [], quotations: [] });
}

/** Read as far as statements, for what is told with who said it. */
function readEvents(text: string) {
  const { article, entities, statements, quotations, words } = attributed(text);
  const dated = { ...article, date: friday };
  const events = findEvents(dated, lexicon, { times: findTimes(dated, lexicon), entities, statements, quotations });
  return { statements, events, words };
}

/** "when status: words". */
const told = (text: string, date: string | null = friday): string[] =>
  eventsIn(text, date).map(
    ({ span, time, status }) =>
      `${time.edtf ?? `${time.precision} ${time.modifier ?? ''}`.trim()} ${status}: ${wordsOf(text, span)}`,
  );

describe('[F6] one event per dated clause', () => {
  it.each([
    ['Mary Jones met John Smith in Rome on Tuesday.', '2013-03-19 past: Mary Jones met John Smith in Rome on Tuesday'],
    ['The court will hear the case on Tuesday.', '2013-03-26 scheduled: The court will hear the case on Tuesday'],
    ['The train is due to leave on 4 May.', '2013-05-04 scheduled: The train is due to leave on 4 May'],
    ['Officials are travelling to Rome on Friday.', '2013-03-22 current: Officials are travelling to Rome on Friday'],
    ['Prices are expected to double in 2020.', '2020 projected: Prices are expected to double in 2020'],
    ['Prices would double by 2020 at this pace.', '2020 projected: Prices would double by 2020 at this pace'],
    [
      'Today I can announce that we have signed a deal.',
      '2013-03-22 past: Today I can announce that we have signed a deal',
    ],
    [
      'The council asked the mayor to show a plan by 1 July and demanded that the road be built.',
      '2013-07-01 scheduled: The council asked the mayor to show a plan by 1 July',
    ],
    [
      'The mayor, who could not run because of a new law, called on Tuesday.',
      '2013-03-19 past: The mayor, who could not run because of a new law, called on Tuesday',
    ],
    [
      'The court looked at the target of 410 homes a year, which rose in July.',
      '2012-07 past: the target of 410 homes a year, which rose in July',
    ],
    [
      'It tells of the sale of Borg Bridges of Lund, Sweden, which was announced on 2 March.',
      '2013-03-02 past: the sale of Borg Bridges of Lund, Sweden, which was announced on 2 March',
    ],
    ['If it rains, the game could end on 24 March.', '2013-03-24 conditional: the game could end on 24 March'],
    [
      'The board would go to court if the owners had made no plan by 1 July.',
      '2013-07-01 conditional: the owners had made no plan by 1 July',
    ],
    [
      'Meanwhile, the miners left the pit on Monday, a union leader said.',
      '2013-03-18 past: the miners left the pit on Monday',
    ],
    ['Despite the snow, schools opened on Monday.', '2013-03-18 past: schools opened on Monday'],
    [
      'It froze, and the fair that opened last week was shut on Monday.',
      '2013-03-18 past: the fair that opened last week was shut on Monday',
    ],
    ['“We were late,” the driver said on Monday.', '2013-03-18 past: the driver said on Monday'],
    ['The minister (Labour) resigned in 2011; nobody knew why.', '2011 past: The minister (Labour) resigned in 2011'],
    [
      'The fair runs from 4 April to 9 April.',
      '2013-04-04/2013-04-09 scheduled: The fair runs from 4 April to 9 April',
    ],
  ])('reads %j', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    [
      'The union accused the port on Thursday of hiding a leak that would close it.',
      '2013-03-21 past: The union accused the port on Thursday of hiding a leak that would close it',
    ],
    [
      'The mayor urged residents on Wednesday to leave before the river rises.',
      '2013-03-20 past: The mayor urged residents on Wednesday to leave before the river rises',
    ],
    ['The court ordered the firm on Monday to pay.', '2013-03-18 past: The court ordered the firm on Monday to pay'],
    [
      'The board warned that strikes on Friday over pay would close the port.',
      '2013-03-22 scheduled: strikes on Friday over pay would close the port',
    ],
  ])('[F6] keeps subject and verb where the date stands behind the object: %s', (text, expected) => {
    const { events, words } = readEvents(text);
    const rows = events.map(({ time, status, span }) => `${time.edtf} ${status}: ${words(span)}`);
    expect(rows).toEqual([expected]);
  });

  it.each([
    [
      'Ann Lee accused the mayor of diverting money before the election in August 2014.',
      ['2014-08 scheduled: the election in August 2014'],
    ],
    ['Ann Lee resigned ahead of the vote next month.', ['2013-04 scheduled: the vote next month']],
    ['Ann Lee resigned before the election in August 2011.', ['2011-08 past: the election in August 2011']],
    ['Ann Lee blamed the mayor for a shortage in August 2014.', []],
    ['Ann Lee resigned after the vote on Tuesday.', ['2013-03-19 past: Ann Lee resigned after the vote on Tuesday']],
    [
      'Ann Lee agreed to speak at the summit in May.',
      ['2013-05 scheduled: Ann Lee agreed to speak at the summit in May'],
    ],
    ['Ann Lee postponed the vote until May.', ['2013-05 scheduled: Ann Lee postponed the vote until May']],
    ['Ann Lee will resign before the vote in May.', ['2013-05 scheduled: Ann Lee will resign before the vote in May']],
  ])('[F6] gives a date to the happening it stands behind: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    [
      'They were asked by Ann Lee, chair of the Border Council, who plans to sue on Monday.',
      'Ann Lee, chair of the Border Council, who plans to sue on Monday',
    ],
    ['They asked Ann Lee, who left on Monday.', 'Ann Lee, who left on Monday'],
    ['They asked the son of the mayor, who left on Monday.', 'the mayor, who left on Monday'],
    ['They met in Rome, home of the Council, who left on Monday.', 'the Council, who left on Monday'],
  ])('begins with whom "who" stands for: %s', (text, expected) => {
    expect(told(text).map((row) => row.replace(/^[^:]*: /, ''))).toContain(expected);
  });

  it('begins behind the dateline, whatever stroke ends it', () => {
    for (const stroke of ['-', '--', '–', '—'])
      expect(told(`ROME, March 22 (Wire) ${stroke} Mary Jones met John Smith on Tuesday.`)).toContain(
        '2013-03-19 past: Mary Jones met John Smith on Tuesday',
      );
    expect(told('The ex-minister of a two-party state met her on Tuesday.')).toEqual([
      '2013-03-19 past: The ex-minister of a two-party state met her on Tuesday',
    ]);
  });

  it('tells a happening that is only named', () => {
    expect(told('Nobody spoke of Monday’s vote.')).toEqual(['2013-03-18 past: Monday’s vote']);
    expect(told('In an account of her meeting in Rome on Tuesday with Ann Lee, she smiled.')).toEqual([
      '2013-03-19 past: her meeting in Rome on Tuesday with Ann Lee',
    ]);
  });

  it.each([
    'It replaced the 1991 agreement.',
    'They waited two days and two nights.',
    'Friday, March 22, 2013',
    'The 2012 model is blue.',
    'The train left.',
  ])('tells no event in %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['The yacht was bought in June 2012 for £412,000.', '2012-06 past: The yacht was bought in June 2012 for £412,000'],
    [
      'The polls closed at 22:30 on Monday, with long queues outside.',
      '2013-03-18T22:30:00 past: The polls closed at 22:30 on Monday',
    ],
    ['“We will sign tomorrow,” the minister told the agency on Monday.', '2013-03-23 scheduled: We will sign tomorrow'],
    ['Anna Holm, who turned 70 last month, was silent.', '2013-02 past: Anna Holm, who turned 70 last month'],
    [
      'At a rally on Monday in Rome, Anna Holm asked for help.',
      '2013-03-18 past: At a rally on Monday in Rome, Anna Holm asked for help',
    ],
    ['It is the first strike since 2004, when a walkout lasted nine days.', '2004 past: a walkout lasted nine days'],
    [
      'The trial, which is expected to last five weeks, continues on Monday.',
      '2013-03-25 scheduled: The trial, which is expected to last five weeks, continues on Monday',
    ],
    [
      'They prepare for a meeting of the Fishing Union (FU) in Rome in late May.',
      '2013-05-21/2013-05-31 scheduled: a meeting of the Fishing Union (FU) in Rome in late May',
    ],
    ['He is accused of stealing money in April 2011.', '2011-04 past: He is accused of stealing money in April 2011'],
  ])('leaves nothing of the clause out: %j', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('tells the period that another is measured against as no event of its own', () =>
    expect(
      told(
        'It cancelled 1,214 trips between 1 October 2011 and 31 March 2012, up from 806 in the same period a year earlier.',
      ),
    ).toEqual(['2011-10-01/2012-03-31 past: It cancelled 1,214 trips between 1 October 2011 and 31 March 2012']));

  it.each([
    'Prices are at the highest level since 1977.',
    'It recalled the 2004 protests.',
    'A home saves £310 compared with 2012 prices.',
    'Asked whether the ship would sail this winter, he said no.',
    'It was loud. -- Ann (@ann) March 4, 2013 Many heard it.',
  ])('tells no event of what only compares, names or stamps: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('tells what was said with who said it on a day', () => {
    const text = '“We have lost,” Anna Holm said on Monday.';
    const { statements, events, words } = readEvents(text);
    expect(statements.length).toBeGreaterThan(0);
    expect(events.map(({ span }) => words(span))).toEqual(['“We have lost,” Anna Holm said on Monday']);
  });

  it('names who took part and where by entity', () => {
    const text = 'Mary Jones met John Smith in Rome on Tuesday.';
    const article = articleOf(text);
    const names = new Map(findEntities(article, lexicon).map(({ id, span }) => [id, wordsOf(text, span)]));
    const [event] = eventsIn(text);
    expect(event!.who.map((id) => names.get(id))).toEqual(['Mary Jones', 'John Smith']);
    expect(names.get(event!.place!)).toBe('Rome');
  });

  it('points to the words that date it', () => {
    const text = 'The fair runs from 4 April to 9 April.';
    expect(wordsOf(text, eventsIn(text)[0]!.when)).toBe('4 April to 9 April');
  });

  it('keeps an event without a date where the article has none', () => {
    expect(told('The miners left on Monday.', null)).toEqual(['day past: The miners left on Monday']);
  });

  it('never cuts at a mark inside a number, nor between “as many as” and what it counts', () => {
    const { events, words } = readEvents(
      'The institute warned that as many as 1,500 people could leave the islands by 2031. The union said up to 2,300.5 tonnes would go by 2030 unless money was found.',
    );
    expect(events.map(({ span }) => words(span))).toEqual([
      'as many as 1,500 people could leave the islands by 2031',
      'up to 2,300.5 tonnes would go by 2030 unless money was found',
    ]);
  });
});

describe('[F6] events dated by another', () => {
  it('counts back from a day in the same sentence', () => {
    expect(told('She will fly to Rome on Monday, three days after a meeting with miners in Turin.')).toContain(
      '2013-03-22 past: a meeting with miners in Turin',
    );
  });

  it('counts from the last day spoken of where the sentence points back', () => {
    expect(told('The two met on Wednesday. These talks came four days following a summit in Turin.')).toContain(
      '2013-03-16 past: a summit in Turin',
    );
  });

  it('counts on to what lies ahead', () => {
    expect(told('They left on Thursday, ten days before the election.')).toContain(
      '2013-03-31 scheduled: the election',
    );
  });

  it('does not count from nowhere', () => {
    expect(told('He resigned four days after a summit in Turin.')).toEqual([]);
    expect(told('The two met on Wednesday. He had resigned four days after a summit.')).not.toContain(
      '2013-03-16 past: a summit',
    );
  });

  it('keeps what is known by its order alone', () => {
    const text = 'Prior to the Turin summit, Mary Jones gave an interview to a paper, in which she smiled.';
    expect(eventsIn(text)).toMatchObject([
      { time: { precision: 'order', modifier: 'before' }, status: 'past', rule: 'order only' },
    ]);
    expect(told(text)).toEqual(['order before past: Mary Jones gave an interview to a paper']);
    expect(told('Before long, she left. After all, it rained.')).toEqual([]);
  });
});

describe('[F6] one event told twice is one event', () => {
  it('joins tellings of one day that share a kind of happening and somebody', () => {
    const text =
      'Mary Jones met John Smith on Tuesday. In the Tuesday meeting they argued. The talks between Jones and Ann Lee on Tuesday failed.';
    const events = eventsIn(text);
    expect(events).toHaveLength(1);
    expect(events[0]!.also.map((span) => wordsOf(text, span))).toContain('the Tuesday meeting');
  });

  it('keeps apart what shares only the day, or only the people', () => {
    expect(eventsIn('Mary Jones met John Smith on Tuesday. Mary Jones flew to Rome on Tuesday.')).toHaveLength(2);
    expect(eventsIn('Mary Jones met John Smith on Tuesday. Mary Jones met John Smith on Monday.')).toHaveLength(2);
    expect(eventsIn('Mary Jones met John Smith on Tuesday. Ann Lee met Tom Hardy on Tuesday.')).toHaveLength(2);
  });
});

describe('[F6] a date behind a participle', () => {
  it.each([
    [
      'The pact signed in Rome on Tuesday by the two ministers will free prisoners.',
      ['2013-03-19 past: The pact signed in Rome on Tuesday by the two ministers'],
    ],
    ['A deal reached on Monday will end the strike.', ['2013-03-18 past: A deal reached on Monday']],
    [
      'The man arrested on Monday was released on Tuesday.',
      [
        '2013-03-18 past: The man arrested on Monday',
        '2013-03-19 past: The man arrested on Monday was released on Tuesday',
      ],
    ],
  ])('dates its noun, not the verb of the sentence: %j', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ['The two ministers signed on Tuesday.', ['2013-03-19 past: The two ministers signed on Tuesday']],
    [
      'The ministers signed a pact on Tuesday that will free prisoners.',
      ['2013-03-19 past: The ministers signed a pact on Tuesday that will free prisoners'],
    ],
    [
      'The court ruled on Tuesday in a case that has lasted years.',
      ['2013-03-19 past: The court ruled on Tuesday in a case that has lasted years'],
    ],
  ])('but a verb of its own it does: %j', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('[F6] an event that opens with a pronoun', () => {
  const meant = (text: string): (string | undefined)[] =>
    readEvents(text).events.map(({ antecedent }) => antecedent && wordsOf(text, antecedent));

  it.each([
    ['The pact was signed. It will enter into force on 24 March.', 'The pact'],
    ['The ministers met in Rome. They agreed on Tuesday to free prisoners.', 'The ministers'],
    ['The old bridge fell. It was rebuilt in 2011.', 'The old bridge'],
    ['The bridge fell. It was closed. It was rebuilt in 2011.', 'The bridge'],
  ])('has what this stands for: %j', (text, expected) => expect(meant(text).at(-1)).toBe(expected));

  it.each([
    'The bridge fell. It was announced on Tuesday that nobody knew why.',
    'The bridges fell. It was rebuilt in 2011.',
    'The minister fell. It happened on Tuesday.',
    'The bridge fell. They left on Tuesday.',
    'Nothing fell. It was late on Tuesday.',
    'It was rebuilt in 2011.',
  ])('and nothing where that is not clear: %j', (text) => expect(meant(text).filter(Boolean)).toEqual([]));

  it('what is expected is projected, not put down', () => {
    const { events } = readEvents('Most of the nine banks polled expect another cut of 75 basis points in May 2013.');
    expect(events.map(({ status }) => status)).toEqual(['projected']);
  });
});

describe('[F6] where the date of a clause leads', () => {
  it.each([
    [
      'Under the order, which was adopted in June 2011, schools close.',
      ['2011-06 past: the order, which was adopted in June 2011'],
    ],
    [
      'Her members will “park the lot” in Rome on 24 March.',
      ['2013-03-24 scheduled: Her members will “park the lot” in Rome on 24 March'],
    ],
    ['Parliament votes on the plan on Tuesday.', ['2013-03-26 scheduled: Parliament votes on the plan on Tuesday']],
  ])('is found: %j', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    [
      'The council on Thursday put off the vote by a week after the strike at the port.',
      ['2013-03-21 past: The council on Thursday put off the vote by a week after the strike at the port'],
    ],
    ['It won 71,000 votes on Tuesday.', ['2013-03-19 past: It won 71,000 votes on Tuesday']],
    ['They won votes on Tuesday.', ['2013-03-19 past: They won votes on Tuesday']],
  ])('and not led astray: %j', (text, expected) => expect(told(text)).toEqual(expected));

  it('an “it” stands for nothing where the sentence before brings in something else', () => {
    const { events } = readEvents('The ruling touches a new inquiry. It was opened in May 2012.');
    expect(events.map(({ antecedent }) => antecedent)).toEqual([undefined]);
  });
});

describe('[F6] a row that can be read alone', () => {
  it.each([
    [
      'dates the verb before a thing that somebody made',
      'Dahl brought the clock he made to school on 14 March, and a guard took it.',
      ['2013-03-14 past: Dahl brought the clock he made to school on 14 March'],
    ],
    [
      'is one where a time is told twice',
      'Anna Holm praised the flag on its day - 6 February - this year.',
      ['2013-02-06 past: Anna Holm praised the flag on its day - 6 February'],
    ],
    [
      'begins before "that argument"',
      'Justice Frank Dahl rejected that argument in a ruling released Thursday.',
      ['2013-03-21 past: Justice Frank Dahl rejected that argument in a ruling released Thursday.'],
    ],
    [
      'begins before "senator after senator"',
      'Senator after senator joined Anna Holm in the hall on Tuesday.',
      ['2013-03-19 past: Senator after senator joined Anna Holm in the hall on Tuesday.'],
    ],
    [
      'runs over a bracket in its subject',
      'On Tuesday four died when the house near the old mosque (the Great one) collapsed.',
      ['2013-03-19 past: On Tuesday four died when the house near the old mosque (the Great one) collapsed'],
    ],
    [
      'runs over a list that waits for its verb',
      'On Tuesday, it emerged that crisps and nuts had joined the strike.',
      ['2013-03-19 past: On Tuesday, it emerged that crisps and nuts had joined the strike'],
    ],
    [
      'says of whom a death was',
      'The 13 March death of Justice Anton Dahl left the court split.',
      ['2013-03-13 past: The 13 March death of Justice Anton Dahl'],
    ],
    ['says where a trip went', 'Monday’s trip to Oslo was short.', ['2013-03-18 past: Monday’s trip to Oslo']],
    [
      'has been where it was only to be that day',
      'He was ready to speak again today in Oslo.',
      ['2013-03-22 past: He was ready to speak again today in Oslo'],
    ],
  ])('%s', (_, text, expected) =>
    expect(told(text).map((row) => row.replace(/\.$/, ''))).toEqual(expected.map((row) => row.replace(/\.$/, ''))),
  );

  it('counts those who come from a list of places, not the last place', () =>
    expect(
      told('It sent forms to some 12,000 people from Peru, Chile and Bolivia who applied before 14 March.')[0],
    ).toBe('2013-03-14 past: some 12,000 people from Peru, Chile and Bolivia who applied before 14 March'));

  it.each([
    ['points at the sentence before', 'Sales fell. This is a decrease from the year before, when it was 4 per cent.'],
    [
      'does so in the plural',
      'Anna Holm and Peter Dahl waited, and nobody came. So be it. They sent a letter on Thursday.',
    ],
    ['names a day without telling of it', 'The bill lets 9/11 families sue the kingdom.'],
    ['names it beside somebody', '“They are wrong,” said 9/11 widow Anna Holm.'],
    ['says which thing', 'They lost half of the water they took last year.'],
  ])('is not one that %s', (_, text) => expect(told(text)).toEqual([]));

  it.each([
    ['two days that a dash joins to two deeds', 'Anna Holm left on 6 February - Peter Dahl came on 7 February.', 2],
    ['"that" that opens a clause', 'Justice Frank Dahl said that Anna Holm left on Tuesday.', 1],
    ['the attacks of that day', 'Anna Holm recalled the 9/11 attacks.', 1],
    ['a man of those days', 'Those who left on Tuesday were tired.', 1],
    ['a deed that is to come', 'He wants to speak again on Tuesday in Oslo.', 1],
  ])('but is one of %s', (_, text, count) => expect(told(text)).toHaveLength(count));
});

describe('[F6] a date that belongs to a thing', () => {
  it.each([
    'Buying in a hurry would repeat the mistakes of 2005.',
    'The plan will not undo the cuts of March 2011.',
    'It is not clear who would pay if the operator failed to meet the May deadline.',
  ])('is no event where nothing is told of its day: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['The board closed the quay in March of 2011.', '2011-03 past: The board closed the quay in March of 2011'],
    [
      'The board will close the quay in March of 2014.',
      '2014-03 scheduled: The board will close the quay in March of 2014',
    ],
    ['Nobody spoke of the 4 May deadline.', '2013-05-04 scheduled: the 4 May deadline'],
  ])('is one where it is told: %j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});
