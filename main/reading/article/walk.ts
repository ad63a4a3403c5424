import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Token } from './article.ts';

/** The walk over the tokens `[first, last)` of one paragraph, and what it has seen so far. */
export type Walk = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly lexicon: Lexicon;
  /** How many brackets are open. */
  depth: number;
  /** A straight double mark is open. */
  open: boolean;
  /** The paragraph is a list set in one line. */
  listed: boolean;
};

/** Takes note of the brackets and straight marks that open and close. */
export function track(walk: Walk, token: Token): void {
  if (token.shape !== 'mark') return;
  if (token.lower === '(' || token.lower === '[') walk.depth += 1;
  else if (token.lower === ')' || token.lower === ']') walk.depth = Math.max(0, walk.depth - 1);
  else if (token.lower === '"') walk.open = !walk.open;
}

/** Marks that close what stands before them. */
export const closers = new Set(['"', '”', '’', "'", "''", '»', ')', ']', '“', '››', '›']);

/** Marks that open what follows them. */
export const openers = new Set(['"', '“', '‘', "'", '(', '[', '``', '«', '„', "''", '‹', '¿', '¡']);

/** A dot of a spaced ellipsis ". . .". */
export const isSpacedDot = (walk: Walk, at: number): boolean =>
  walk.tokens[at]?.lower === '.' && walk.tokens[at - 1]?.lower === '.';

/** A capitalised word that commonly opens a sentence and is no name ("The", "However"). */
export const isStarter = ({ starters }: Lexicon, token: Token): boolean =>
  token.shape === 'Title' && starters.has(token.lower);
