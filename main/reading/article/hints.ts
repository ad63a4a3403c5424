import type { Lexicon } from '#main/reading/lexicon.ts';

/** Anything that carries the hints of all its words: a form, a paragraph. */
export type Hinted = { readonly hints: number };

type Gives = (lower: string, lexicon: Lexicon) => boolean;

const asked: Gives[] = [];

/** As many as one small integer holds. */
const most = 30;

/**
 * A word without which a pattern cannot match, told from its lower-cased letters once for each way of writing: where no word of a stretch gives the
 * hint, the pattern need not be tried on it. What it looks for must stand in one token wherever the pattern matches, so it is letters alone. To be
 * called while modules load.
 */
export function hint(gives: RegExp | Gives): (stretch: Hinted) => boolean {
  if (asked.length === most) throw new Error(`There are more than ${most} hints.`);
  const bit = 1 << asked.length;
  asked.push(gives instanceof RegExp ? (lower) => gives.test(lower) : gives);
  return ({ hints }) => (hints & bit) !== 0;
}

/** How many hints are told. */
export const hintCount = (): number => asked.length;

/** Every hint that a word gives, one bit for each. */
export function hintsOf(lower: string, lexicon: Lexicon): number {
  let hints = 0;
  for (let at = 0; at < asked.length; at += 1) if ((asked[at] as Gives)(lower, lexicon)) hints |= 1 << at;
  return hints;
}
