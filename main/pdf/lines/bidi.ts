import bidiFactory from 'bidi-js';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const bidi = bidiFactory();

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Characters `[start, end)` of a line that are seen together; `turned`: from the last to the first. */
export type Stretch = { readonly start: number; readonly end: number; readonly turned: boolean };

/** The order in which a line is seen, left to right, by UAX 9 with a left-to-right base; numbers inside turned words stay the right way round. */
export function visualOrder(text: string): readonly Stretch[] {
  const levels = bidi.getEmbeddingLevels(text, 'ltr');
  const stretches: { start: number; end: number; turned: boolean }[] = [];
  for (const index of bidi.getReorderedIndices(text, levels)) {
    const last = stretches.at(-1);
    const turned = ((levels.levels[index] ?? 0) & 1) === 1;
    if (last !== undefined && !turned && !last.turned && last.end === index) last.end = index + 1;
    else if (last !== undefined && turned && last.turned && last.start === index + 1) last.start = index;
    else stretches.push({ start: index, end: index + 1, turned });
  }
  return stretches;
}

/** Letters of a turned stretch in the order in which they are drawn, brackets mirrored. */
export const turn = (text: string): string =>
  Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter)
    .reverse()
    .join('');
