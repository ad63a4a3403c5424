import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Token } from './article.ts';

/** What traits are told from: how a word is written, and its lower-cased form. */
export type Letters = Pick<Token, 'lower' | 'shape'> & { readonly written: string };

/** Anything that carries its traits: a token, an atom, an item of a frame. */
export type Traited = { readonly traits: number };

type Holds = (letters: Letters, lexicon: Lexicon) => boolean;

const asked: Holds[] = [];

/** As many as one small integer holds. */
const most = 30;

/**
 * Something that the letters of a word alone decide, such as that a list holds it. Each way of writing is asked once; its tokens carry the
 * answer, so that a finder that walks over every token looks nothing up. To be called while modules load.
 */
export function trait(holds: Holds): (word: Traited | undefined) => boolean {
  if (asked.length === most) throw new Error(`There are more than ${most} traits.`);
  const bit = 1 << asked.length;
  asked.push(holds);
  return (word) => word !== undefined && (word.traits & bit) !== 0;
}

/** How many traits are told. */
export const traitCount = (): number => asked.length;

/** Every trait of a way of writing, one bit for each. */
export function traitsOf(letters: Letters, lexicon: Lexicon): number {
  let traits = 0;
  for (let at = 0; at < asked.length; at += 1) if ((asked[at] as Holds)(letters, lexicon)) traits |= 1 << at;
  return traits;
}
