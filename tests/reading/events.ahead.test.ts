import { describe, expect, it } from 'vitest';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { findEvents } from '#main/reading/statements/events/events.ts';
import { articleOf, lexicon, wordsOf } from './timed.ts';

/** "when status: words", in an article of Wednesday 15 April 2026. */
function told(text: string): string[] {
  const article = articleOf(text, '2026-04-15');
  const times = findTimes(article, lexicon);
  return findEvents(article, lexicon, { times, entities: [], statements: [], quotations: [] }).map(
    ({ span, time, status }) => `${time.edtf ?? time.precision} ${status}: ${wordsOf(text, span)}`,
  );
}

describe('[F6] what a past verb only promises', () => {
  it.each([
    ['The bank signaled two cuts this year.', '2026 projected: The bank signaled two cuts this year'],
    ['The bank has signalled no change this month.', '2026-04 projected: The bank has signalled no change this month'],
    ['Officials pledged 300 homes this year.', '2026 projected: Officials pledged 300 homes this year'],
    ['The panel must report by 31 May.', '2026-05-31 scheduled: The panel must report by 31 May'],
    ['Polls close at 8 p.m. on Thursday.', '2026-04-16T20:00:00 scheduled: Polls close at 8 p.m. on Thursday'],
  ])('is still to come: %j', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['The firm cut 300 jobs this year.', '2026 past: The firm cut 300 jobs this year'],
    ['The town has had two floods this year.', '2026 past: The town has had two floods this year'],
    ['The promised reforms were passed this year.', '2026 past: The promised reforms were passed this year'],
    ['The bank signaled two cuts on Monday.', '2026-04-13 past: The bank signaled two cuts on Monday'],
    ['The bank signaled two cuts last year.', '2025 past: The bank signaled two cuts last year'],
    ['It grew faster than expected in March.', '2026-03 past: It grew faster than expected in March'],
  ])('but what was done is past: %j', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('[F6] a figure that another is measured against', () => {
  it.each([
    ['Inflation rose to 3.4% in March from 2.9% in February.', '2026-03'],
    ['Prices rose 2.1% in March after a 1.9% rise in February.', '2026-03'],
    ['It grew 1.2% in the first quarter, versus 0.4% a year earlier.', '2026-33'],
  ])('dates no event: %j', (text, when) => {
    const events = told(text);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatch(new RegExp(`^${when} past`));
  });

  it.each([
    ['The target rose from 266 in July.', '2025-07 past: The target rose from 266 in July'],
    ['A year earlier, it had lost $3m.', '2025 past: A year earlier, it had lost $3m'],
    ['Growth fell below 2% in October.', '2025-10 past: Growth fell below 2% in October'],
  ])('where no other is told stays one: %j', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('[F6] the words of a dated clause', () => {
  it.each([
    [
      'The unions and the employers’ federation meet on 27 July to agree it.',
      '2026-07-27 scheduled: The unions and the employers’ federation meet on 27 July to agree it',
    ],
    [
      'At that meeting it signaled two cuts this year.',
      '2026 projected: At that meeting it signaled two cuts this year',
    ],
    [
      'It is the ninth storm since September and is expected to pass on Thursday.',
      '2026-04-16 projected: It is the ninth storm since September and is expected to pass on Thursday',
    ],
    ['That case will be heard on 3 June.', '2026-06-03 scheduled: That case will be heard on 3 June'],
    ['Third-quarter results are due on Oct. 29.', '2026-10-29 scheduled: Third-quarter results are due on Oct. 29'],
    [
      'It cut its profit forecast for the second time this year on Monday.',
      '2026-04-13 past: It cut its profit forecast for the second time this year on Monday',
    ],
    [
      'The rules would have closed the floor on 4 June.',
      '2026-06-04 conditional: The rules would have closed the floor on 4 June',
    ],
    [
      'The strike is the fourth since the dispute began in March 2024.',
      '2024-03 past: the dispute began in March 2024',
    ],
  ])('are whole: %j', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'It was the worst since the Dec. 20, 1987, sinking of a ferry.',
    'It is the ninth storm since September.',
    'It was the lowest since the drought of 2017.',
  ])('tell no event of a time that something is only counted or measured from: %j', (text) =>
    expect(told(text)).toEqual([]),
  );
});
