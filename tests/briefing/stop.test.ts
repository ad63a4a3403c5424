import { describe, expect, it } from 'vitest';
import { stopped } from '#main/briefing/stop.ts';
import { materialFrom } from './material.ts';

const opening = 'The harbour board of Kelsey met on Monday in the old town hall.\n\n';

/** A stretch of the article as it is shown. */
async function shown(sentence: string, words: string): Promise<string> {
  const material = await materialFrom(opening + sentence, { type: 'text' }, '2025-12-04');
  const start = material.source.text.indexOf(words);
  const { start: from, end } = stopped(material, { source: material.source.id, start, end: start + words.length });
  return material.source.text.slice(from, end);
}

describe('[B3] the full stop of an entry', () => {
  const sentence = 'Ann Roe said the quay was closed.';
  it.each([
    ['is there where a whole sentence is shown', sentence, 'Ann Roe said the quay was closed', sentence],
    ['is not where a clause is shown', sentence, 'the quay was closed.', 'the quay was closed'],
    ['is not added to a clause', sentence, 'the quay was closed', 'the quay was closed'],
    ['is not added to a beginning', sentence, 'Ann Roe said the quay', 'Ann Roe said the quay'],
    ['is there behind a dateline', `KELSEY, Dec. 4 (Wire) – ${sentence}`, 'Ann Roe said the quay was closed', sentence],
    ['stays where it belongs to an abbreviation', 'Ann Roe said the quay closed at 6 p.m.', 'the quay closed at 6 p.m.', 'the quay closed at 6 p.m.'],
  ])('%s', async (_, text, words, expected) => expect(await shown(text, words)).toBe(expected)); // biome-ignore format: one line reads better
});
