import type { Atom } from '#main/reading/article/atoms.ts';
import { lowerAt } from './antecedent.ts';

export const opensQuote = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.gap === true && atoms[at + 1]?.gap === false;

/** The opening bracket of the pair that closes at `close`, or `close` itself where nothing opens it. */
export function openingBracket(atoms: readonly Atom[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - longestAside); at -= 1) if (lowerAt(atoms, at) === '(') return at;
  return close;
}

/** In atoms. */
const longestAside = 20;

/** The opening bracket or mark of the pair that closes at `close`; undefined where speech ends there ("…,” he said") or nothing opens it. */
export function stepOver(atoms: readonly Atom[], close: number): number | undefined {
  const bracket = lowerAt(atoms, close) === ')';
  if (!bracket && [',', '.', '?', '!'].includes(lowerAt(atoms, close - 1))) return undefined;
  for (let at = close - 1; at >= 0; at -= 1) if (lowerAt(atoms, at) === (bracket ? '(' : '"')) return at;
  return undefined;
}

/** The bracket that closes a short aside behind which the clause goes on: "the mosque (the Great one) collapsed". */
export function closingBracket(atoms: readonly Atom[], open: number): number | undefined {
  for (let at = open + 1; at < Math.min(atoms.length, open + shortAside); at += 1)
    if (lowerAt(atoms, at) === ')') return atoms[at + 1]?.kind === 'word' ? at : undefined;
  return undefined;
}

/** In atoms. */
const shortAside = 8;

export function isInsideQuote(atoms: readonly Atom[], at: number): boolean {
  let open = false;
  for (let index = 0; index < at; index += 1) if (lowerAt(atoms, index) === '"') open = !open;
  return open;
}
