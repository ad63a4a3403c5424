import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Span } from '#shared/model/span.ts';
import type { Article } from './article.ts';
import { firstFrom } from './order.ts';

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

/** The hints of the words at tokens `[first, last)` together. */
export function hintsBetween({ hints }: { readonly hints: readonly number[] }, first: number, last: number): number {
  let all = 0;
  for (let at = first; at < last; at += 1) all |= hints[at] as number;
  return all;
}

/** The hints of all words that stretches of the text hold, or hold a part of. */
export function hintsWithin(article: Pick<Article, 'tokens' | 'hints'>, spans: readonly Span[]): number {
  const { tokens } = article;
  let all = 0;
  for (const { start, end } of spans) {
    const from = firstFrom(tokens, start);
    const to = firstFrom(tokens, end, from, from + end - start);
    all |= hintsBetween(article, Math.max(0, from - 1), to);
  }
  return all;
}
