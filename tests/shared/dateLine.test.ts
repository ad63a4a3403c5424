import { describe, expect, it } from 'vitest';
import { emptyMasthead } from '#shared/model/briefing.ts';
import { Change } from '#shared/model/change.ts';
import { namesDate } from '#shared/model/dateLine.ts';

describe('a line that stands for a date', () => {
  it.each([
    '2025-12-04',
    '2025-12-04T14:00Z',
    '4 December 2025',
    '4 December 2025, 14:00 Kyiv time',
    'noon, December 4, 2025',
    '4th Dec. 2025',
    'December 2025',
    '4.12.2025',
    '12/4/2025',
  ])('names one: %s', (line) => expect(namesDate(line)).toBe(true));

  it.each(['notadate', 'today', '2025-02-30', '2025-13-01', 'Mayor 2025', '2025', '4 December', '1.2.3'])(
    'names none: %s',
    (line) => expect(namesDate(line)).toBe(false),
  );

  it('[B2] is checked where it is written and never where it is read', () => {
    const masthead = { ...emptyMasthead, cutoff: 'notadate' };
    const written = Change.safeParse({ do: 'masthead', masthead });
    expect(written.error?.issues[0]).toMatchObject({ path: ['masthead', 'cutoff'] });
    expect(Change.safeParse({ do: 'masthead', masthead: emptyMasthead }).success).toBe(true);
  });
});
