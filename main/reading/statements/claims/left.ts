import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isAdverb,
  isConjunction,
  isDeterminer,
  isPreposition,
  isSubordinator,
} from '#main/reading/statements/frame/grammar.ts';
import { isDash } from '#main/reading/statements/frame/phrase.ts';
import { isEnd, isSource } from './clause-end.ts';
import type { Draft, Range } from './draft.ts';
import { hasVerb } from './finite.ts';

/** The words left of a cue that it attributes, up to item `end` (a comma or a quotation), back to the clause's beginning. */
export function leftContent({ items, claims, grammar }: Draft, end: number): Range | undefined {
  const to = items[end]?.quote !== undefined ? end + 1 : end;
  const last = items[to - 1];
  if (last === undefined) return undefined;
  let floor = 0;
  for (let at = to - 1; at >= 0; at -= 1) {
    const item = items[at] as Item;
    if (
      at < to - 1 &&
      item.quote === undefined &&
      (/^[;:.!?]+$/.test(item.lower) || (isDash(item) && items[to - 1]?.quote !== undefined))
    ) {
      floor = at + 1;
      break;
    }
  }
  for (const claim of claims) {
    const claimed = claim.cue;
    const covered = claim.content.some((range) => range.to > floor && range.from < to);
    if (!covered && claimed !== undefined && claimed.at >= floor && claimed.at < to) {
      const after = items.findIndex((item, at) => at > claimed.at && item.lower === ',');
      if (after >= 0 && after < to) floor = after + 1;
    }
  }
  if (last.quote !== undefined && (last.quote.extent === 'full' || to - 1 === floor)) {
    const tail = items[to - 2];
    if (to - 1 === floor || tail === undefined || /^[,:;.!?—–-]/.test(tail.lower)) return { from: to - 1, to };
  }
  let from = floor;
  while (from < to - 1 && (isConjunction(items[from]) || items[from]?.lower === ',')) from += 1;
  if (last.quote !== undefined || hasVerb(items, { from, to }, grammar)) return from < to ? { from, to } : undefined;
  return to - from > 1 ? { from, to } : undefined;
}

/** "The plan, she said, is dead": a verb, a preposition or a conjunction goes on after the pause; a participle, a relative or a new subject does not. */
export function continues(items: readonly Item[], rest: Range, grammar: Grammar): boolean {
  const first = items[rest.from];
  if (first === undefined || first.quote !== undefined || isEnd(first)) return false;
  if (first.shape === 'lower' && first.lower.endsWith('ing')) return false;
  if (isSource(items, rest.from)) return false;
  return (
    grammar.finite(items, rest.from) ||
    /^(?:because|since|if|unless|when|until|in|with|for|to|by|and|or|nor|whether|how|why)$/.test(first.lower) ||
    (isAdverb(first) && grammar.finite(items, rest.from + 1))
  );
}

/** "Even if it falls, she said, we will rebuild" and "In time, she said, …": what only leads in to a clause asserts nothing without it. */
export function leadsIn(items: readonly Item[], { from }: Range): boolean {
  const first = items[from];
  if (first === undefined || first.quote !== undefined) return false;
  const opener = isAdverb(first) ? items[from + 1] : first;
  return (
    isPreposition(first) ||
    (isSubordinator(opener) && !isDeterminer(opener)) ||
    (isAdverb(first) && opener?.lower === ',')
  );
}
