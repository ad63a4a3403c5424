import { perArticle } from '#main/reading/article/article.ts';
import type { Entity, Mention } from '#shared/model/finding.ts';

/** A mention and whom or what it names. */
export type Known = { readonly mention: Mention; readonly entity: Entity };

/** Every mention, in order of the text, the longest first of those that begin together. */
export const mentionsInOrder = perArticle((entities: readonly Entity[]): readonly Known[] =>
  entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.span.start - b.mention.span.start || b.mention.span.end - a.mention.span.end),
);

/** Whom or what an id stands for. */
export const entityById = perArticle(
  (entities: readonly Entity[]): ReadonlyMap<string, Entity> => new Map(entities.map((entity) => [entity.id, entity])),
);

/** Index of the last mention that starts at or before an offset, -1 where none does. */
export function lastBefore(known: readonly Known[], start: number): number {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as Known).mention.span.start <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many mentions back one that covers an offset is looked for. */
const nested = 7;

/** The mention that covers an offset, the longest first. */
export function mentionAt(known: readonly Known[], start: number): Known | undefined {
  const last = lastBefore(known, start);
  let best: Known | undefined;
  for (let index = last; index >= 0 && index > last - nested; index -= 1) {
    const candidate = known[index] as Known;
    if (candidate.mention.span.end > start && (best === undefined || lengthOf(candidate) > lengthOf(best)))
      best = candidate;
  }
  return best;
}

const lengthOf = ({ mention: { span } }: Known): number => span.end - span.start;
