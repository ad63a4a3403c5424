import type { Item } from '#main/reading/statements/frame/frame.ts';
import type { Grammar } from '#main/reading/statements/frame/grammar.ts';
import type { Range } from './draft.ts';

/** Whether a finite verb stands in a range. */
export function hasVerb(items: readonly Item[], { from, to }: Range, grammar: Grammar): boolean {
  for (let at = from; at < to; at += 1) if (grammar.finite(items, at)) return true;
  return false;
}
