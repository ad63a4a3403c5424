import { describe, expect, it } from 'vitest';
import { typeset } from '#main/pdf/typeset.ts';
import { readyStyles } from '#shared/model/style.ts';
import { typographyOf } from './checkers/typography.ts';
import { harbourBackground } from './fixtures/harbour.ts';
import { proseJob } from './fixtures/prose.ts';
import { fontFolder, has } from './set.ts';

describe.skipIf(!has('mutool'))('the page as another program measures it (needs mutool)', () => {
  it.each([1, 2, 3])('[P2] running text is within PDF.md’s table: text %d', async (seed) => {
    const { pdf } = await typeset(proseJob(60, seed), fontFolder);
    const found = typographyOf(pdf, 10.5);
    expect(found.full).toBeGreaterThan(200);
    expect(found.leading).toBe(14);
    expect(found.characters).toBeGreaterThanOrEqual(60);
    expect(found.characters).toBeLessThanOrEqual(75);
    expect(found.gapMedian).toBeLessThanOrEqual(0.29);
    // Measured as drawn, with the letters' own stretch: a little over what the lines were set with.
    expect(found.loose).toBeLessThan(0.015);
    expect(found.hyphened).toBeLessThan(0.05);
    expect(found.ladder).toBeLessThanOrEqual(2);
    expect(found.onGrid).toBe(1);
    expect(found.numbered).toBe(true);
  });

  it('[P2] measures a brief that is mostly tables too, and only its running text', async () => {
    const { pdf } = await typeset(harbourBackground, fontFolder);
    const found = typographyOf(pdf, 10.5);
    expect(found.full).toBeGreaterThan(5);
    expect(found.gapMedian).toBeLessThan(0.42);
    expect(found.onGrid).toBe(1);
    expect(found.numbered).toBe(true);
  });

  it('[P2] large print has ragged lines at 16 points and at least 22 points apart, and no hyphens', async () => {
    const job = proseJob(20);
    const { pdf } = await typeset({ ...job, briefing: { ...job.briefing, style: readyStyles.large } }, fontFolder);
    const found = typographyOf(pdf, 16);
    expect(found.leading).toBeGreaterThanOrEqual(22);
    expect(found.hyphened).toBe(0);
    expect(found.numbered).toBe(true);
  });
});
