import { describe, expect, it } from 'vitest';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { findEvents } from '#main/reading/statements/events/events.ts';
import { attributed, lexicon } from './attributed.ts';
import { friday } from './timed.ts';

/** "when status: words", read as far as statements. */
function told(text: string): string[] {
  const { article, entities, statements, quotations, words } = attributed(text);
  const dated = { ...article, date: friday };
  const events = findEvents(dated, lexicon, { times: findTimes(dated, lexicon), entities, statements, quotations });
  return events.map(({ span, time, status }) => `${time.edtf ?? time.precision} ${status}: ${words(span)}`);
}

describe('[F6] what is said to happen', () => {
  it.each([
    [
      'begins with its own subject',
      'The firm said it would open a mine in Rome on 2 May.',
      '2013-05-02 scheduled: it would open a mine in Rome on 2 May',
    ],
    [
      'begins after a saying verb’s day',
      'The firm said on Monday that the mine closed on 2 March.',
      '2013-03-02 past: the mine closed on 2 March',
    ],
    [
      'is scheduled where somebody says it will be',
      'The ministers would meet on 28 July, the office said.',
      '2013-07-28 scheduled: The ministers would meet on 28 July',
    ],
    [
      'is scheduled in a month too',
      'The firm said the mine would open in July.',
      '2013-07 scheduled: the mine would open in July',
    ],
    [
      'is projected where it comes about',
      'The bank said prices would rise in 2015.',
      '2015 projected: prices would rise in 2015',
    ],
    [
      'is projected in a forecast',
      'The bank forecast that the mine would open in 2015.',
      '2015 projected: the mine would open in 2015',
    ],
    [
      'is projected in a report',
      'A report by the bank said the mine would open in 2015.',
      '2015 projected: the mine would open in 2015',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toContain(expected));

  it('is no event of the time that only a state stands in', () => {
    const text = '“We were promised a mine by 2012, and in 2013 we have a hole,” Anna Holm said.';
    expect(told(text).map((event) => event.slice(0, 4))).toEqual(['2012']);
  });

  it('is conditional where it is only spoken of', () => {
    expect(told('The bank said a sale in May had been discussed.')).toEqual([
      '2013-05 conditional: a sale in May had been discussed',
    ]);
  });

  it.each([
    ['which thing is meant', 'The firm said farms would live on half of the water they took last year.'],
    ['since when a record stands', 'The lakes fell to their lowest level since records began in 1990.'],
    ['since when nothing like it was', 'It would be the gravest clash in the valley since July.'],
  ])('is no event where the date only says %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('is one where "since" only says how long it has lasted', () => {
    expect(told('The protest has gone on since Monday.')).toEqual([
      '2013-03-18 past: The protest has gone on since Monday',
    ]);
  });

  it('is one where a pronoun only follows an opening', () => {
    expect(told('After the talks in Rome they left on Monday.')).toHaveLength(1);
  });

  it('is not told again as a saying where it has a day of its own', () => {
    expect(told('Forty miners died on Monday, the ministry said on Tuesday.')).toEqual([
      '2013-03-18 past: Forty miners died on Monday',
    ]);
    expect(told('The mine is safe, the ministry said on Tuesday.')).toEqual([
      '2013-03-19 past: The mine is safe, the ministry said on Tuesday',
    ]);
  });

  it('stands beside the date of what is said where saying it is a deed', () => {
    expect(told('The mine must close by 1 May 2030, a court in Rome ruled on Wednesday.')).toEqual([
      '2030-05-01 scheduled: The mine must close by 1 May 2030',
      '2013-03-20 past: The mine must close by 1 May 2030, a court in Rome ruled on Wednesday',
    ]);
    expect(told('By the end of 2030 the mine must close, a court in Rome ruled on Wednesday.')).toHaveLength(2);
  });

  it('is two events where "and" joins two times', () => {
    expect(
      told('The bank said prices would rise by 1 per cent this year and by 2 per cent in 2015.').map((event) =>
        event.slice(0, 4),
      ),
    ).toEqual(['2013', '2015']);
    expect(told('The ministers met in Rome on Monday and Tuesday.')).toHaveLength(1);
  });

  it('is no event where it says until when nothing happens', () => {
    expect(told('Spain said it cannot release water before the summer.')).toEqual([]);
    expect(told('Spain said it would release water before 2 May.')).toHaveLength(1);
  });
});

describe('[F6] dates in somebody’s own words', () => {
  it.each([
    ['a wish', '“Nobody should water a lawn in July,” Anna Holm said.'],
    ['a state', '“April will be cruel,” Anna Holm said.'],
    ['a memory of a state', '“In 2012 we had one war,” Anna Holm said.'],
    ['a thought', '“By May they will wish they had moved,” Anna Holm said.'],
    ['a condition', '“If the mine shuts in May, we will leave,” Anna Holm said.'],
    ['what might be', '“Prices could double in 2015,” Anna Holm said.'],
  ])('%s is no event', (_, text) => expect(told(text)).toEqual([]));

  it.each([
    ['what was done', '“In 2009 we closed four mines,” Anna Holm said.', '2009 past: In 2009 we closed four mines'],
    [
      'what will be done',
      '“We will open the mine in July,” Anna Holm said.',
      '2013-07 scheduled: We will open the mine in July',
    ],
    [
      'a state on a day',
      '“The vote will be on 2 May,” Anna Holm said.',
      '2013-05-02 scheduled: The vote will be on 2 May',
    ],
    ['a passive', '“The mine was shut in 2009,” Anna Holm said.', '2009 past: The mine was shut in 2009'],
  ])('%s is one', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it('leaves the outlet’s own words alone', () => {
    expect(told('In 2012 the town had one war.')).toHaveLength(1);
  });
});

describe('[F6] one event told twice, in other words', () => {
  it('is one where most words are the same', () => {
    expect(
      told('Contractors won the tender on 4 March. The tender that contractors won on 4 March was large.'),
    ).toHaveLength(1);
  });

  it('is two where only the day is', () => {
    expect(told('Contractors won the tender on 4 March. Engineers repaired the pump on 4 March.')).toHaveLength(2);
  });
});
