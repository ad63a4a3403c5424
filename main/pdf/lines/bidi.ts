import bidiFactory from 'bidi-js';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const bidi = bidiFactory();

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Embedding levels of a paragraph's characters (UAX 9): odd ones are set from right to left. `base` is that of the paragraph itself. */
export type Levels = { readonly base: 0 | 1; readonly at: Uint8Array };

/**
 * Undefined where all is set from left to right. A paragraph runs from right to left where twice as many of its letters do, or where the
 * first and half of all do: the first letter alone, by which UAX 9 decides, is too often that of a foreign name.
 */
export function levelsOf(text: string): Levels | undefined {
  if (!rightToLeft.test(text)) return undefined;
  let turned = 0;
  let onward = 0;
  let first: boolean | undefined;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    const isTurned = rightToLeft.test(letter);
    first ??= isTurned;
    if (isTurned) turned += 1;
    else onward += 1;
  }
  const base = turned > onward * 2 || (first === true && turned >= onward) ? 1 : 0;
  return { base, at: bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr').levels };
}

/** A line's parts in the order in which they are seen from left to right: every row of parts at or above each level is turned (UAX 9, L2). */
export function visualOrder<Part>(parts: readonly Part[], levelOf: (part: Part) => number): Part[] {
  const order = [...parts];
  const levels = order.map(levelOf);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      if ((levels[start] ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (levels[end] ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      levels.splice(start, end - start, ...levels.slice(start, end).reverse());
      start = end;
    }
  return order;
}
