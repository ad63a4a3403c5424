import type { Article } from '#main/reading/article/article.ts';
import { hasVerb } from '#main/reading/statements/claims/finite.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import type { Grammar } from '#main/reading/statements/frame/grammar.ts';
import type { Span } from '#shared/model/span.ts';

/** Behind the conjunction of time or reason that opens the clause of item `from`: "…, since a plan drafted by the board was published". */
export function clauseStart(items: readonly Item[], from: number): number {
  for (let at = from - 1; at >= 0; at -= 1)
    if (/^(?:since|after|before|when|while|because|until|although|though)$/.test(items[at]?.lower ?? '')) return at + 1;
  return 0;
}

/** "boats which, according to the ministry, France has criticised": the relative pronoun before the aside that a comma closes. */
function pastAside(items: readonly Item[], comma: number, floor: number): number | undefined {
  for (let at = comma - 1; at > floor; at -= 1)
    if (items[at]?.lower === ',') return /^(?:which|whom|that)$/.test(items[at - 1]?.lower ?? '') ? at - 1 : undefined;
  return undefined;
}

/** The clause around items `[from, to]`, from `floor` on: back to the comma before, and to the antecedent where it is a relative clause; on to the next comma. */
export function clauseSpan(
  article: Article,
  items: readonly Item[],
  grammar: Grammar,
  { from, to, floor }: { readonly from: number; readonly to: number; readonly floor: number },
): Span | undefined {
  let start = from;
  let commas = 0;
  for (let at = from - 1; at >= floor; at -= 1) {
    const item = items[at] as Item;
    if (/^(?:[;:]|—|–|--+)$/.test(item.lower)) break;
    if (item.lower === ',') {
      const opening = commas === 0 ? pastAside(items, at, floor) : undefined;
      if (opening !== undefined) {
        commas += 1;
        at = opening;
        start = at;
        continue;
      }
      const relative = /^(?:which|who|that|whom)$/.test(items[at + 1]?.lower ?? '');
      if (!relative || commas > 0) break;
      commas += 1;
      continue;
    }
    start = at;
  }
  if (/^(?:and|but|or)$/.test(items[start]?.lower ?? ''))
    start = hasVerb(items, { from: 0, to: start }, grammar) ? start + 1 : 0;
  let end = to + 1;
  while (
    end < items.length &&
    !/^[;.!?]$/.test(items[end]?.lower ?? '') &&
    !(items[end]?.lower === ',' && end > to + 1)
  )
    end += 1;
  const first = items[start];
  const last = items[end - 1];
  return first === undefined || last === undefined
    ? undefined
    : { source: article.source, start: first.start, end: last.end };
}
