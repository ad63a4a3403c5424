import { describe, expect, it } from 'vitest';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { findEvents } from '#main/reading/statements/events/events.ts';
import { attributed } from './attributed.ts';
import { friday, lexicon } from './timed.ts';

/** The words of every event, read as far as who said what. */
function told(text: string): (string | undefined)[] {
  const { article, entities, statements, quotations, words } = attributed(text);
  const dated = { ...article, date: friday };
  const events = findEvents(dated, lexicon, { times: findTimes(dated, lexicon), entities, statements, quotations });
  return events.map(({ span }) => words(span));
}

describe('[F6] [B3] an event that somebody denies is told with the denial', () => {
  it.each([
    'John Lee rejected claims that he met the contractor in May 2012.',
    'John Lee denied that his office took bribes in May 2012.',
    'John Lee denied he met the contractor in May 2012.',
    'The company refuted the latest allegations that the pier collapsed in May 2012.',
    'The ministry dismissed reports that the ship sank on 4 May 2012.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([text.slice(0, -1)]);
  });

  it.each([
    ['John Lee said that he met the contractor in May 2012.', 'he met the contractor in May 2012'],
    ['John Lee confirmed reports that the ship sank on 4 May 2012.', 'the ship sank on 4 May 2012'],
    ['The board rejected the plan because it knew that the roof fell in May 2012.', 'the roof fell in May 2012'],
    ['The judge denied the request that came in May 2012.', 'the request that came in May 2012'],
    ['John Lee denied the charge, and the firm said that the pier fell in May 2012.', 'the pier fell in May 2012'],
  ])('no denial is put before %s', (text, last) => {
    const [only, ...more] = told(text);
    expect(more).toEqual([]);
    expect(only?.endsWith(last)).toBe(true);
    expect(only).not.toMatch(/rejected|denied/u);
  });
});
