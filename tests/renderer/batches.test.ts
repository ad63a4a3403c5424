import { describe, expect, it } from 'vitest';
import { unmarked } from '#shared/model/marking.ts';
import type { Section } from '#shared/model/section.ts';
import { batchesOf, batchStarts, guessOf } from '../../renderer/screens/desk/page/batches.ts';

const section = (id: string, blocks: number): Section => ({
  id,
  kind: 'own',
  heading: id,
  hidden: false,
  marking: unmarked,
  built: null,
  body: { type: 'doc', content: Array.from({ length: blocks }, () => ({ type: 'paragraph' as const })) },
});

describe('batches of sections', () => {
  it('[L5] an ordinary briefing is one batch, and is drawn whole', () => {
    expect(batchStarts(Array.from({ length: 14 }, (_, i) => section(`s${i}`, 6)))).toEqual([0]);
  });

  it('[L5] long sections are parted, so that opening draws the first of them only', () => {
    const sections = Array.from({ length: 100 }, (_, i) => section(`s${i}`, 100));
    const starts = batchStarts(sections);
    expect(starts).toHaveLength(100);
    expect(batchesOf(sections, starts).flatMap((batch) => batch.sections)).toEqual(sections);
  });

  it('[L5] many short sections are parted too, and a batch not drawn is as tall as what it holds', () => {
    const sections = Array.from({ length: 90 }, (_, i) => section(`s${i}`, 1));
    const batches = batchesOf(sections, batchStarts(sections));
    expect(batches.map((batch) => batch.sections.length)).toEqual([40, 40, 10]);
    expect(guessOf(batches[0]!)).toBe(4 * guessOf(batches[2]!));
  });
});
