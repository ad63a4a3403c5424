import type { Voice } from '#shared/model/finding.ts';
import type { Reading } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';

type Placed = { readonly span: Span };

/** Characters of a source that are looked through together: some sentences. */
const block = 1024;

const blocks = new WeakMap<readonly Placed[], ReadonlyMap<number, readonly number[]>>();

/** By block of the source, the places in the list of what stands in it; worked out once for a list. */
function blocksOf(items: readonly Placed[]): ReadonlyMap<number, readonly number[]> {
  const known = blocks.get(items);
  if (known !== undefined) return known;
  const found = new Map<number, number[]>();
  for (const [index, { span }] of items.entries())
    for (let at = Math.floor(span.start / block); at * block < span.end; at += 1) {
      const here = found.get(at);
      if (here === undefined) found.set(at, [index]);
      else here.push(index);
    }
  blocks.set(items, found);
  return found;
}

/** What of a reading's list touches a stretch of the source, in the list's order; not slower in a long article than in a short one. */
export function touching<T extends Placed>(items: readonly T[], { start, end }: Span): T[] {
  const byBlock = blocksOf(items);
  const near = new Set<number>();
  for (let at = Math.floor(start / block); at * block < end; at += 1)
    for (const index of byBlock.get(at) ?? []) near.add(index);
  return [...near]
    .sort((a, b) => a - b)
    .map((index) => items[index] as T)
    .filter(({ span }) => span.start < end && start < span.end);
}

const voices = new WeakMap<Reading, readonly Voice[]>();

/** Who speaks in a stretch of the source, as the statements name them there. */
export function voicesIn(reading: Reading, span: Span): Voice[] {
  const all = voices.get(reading) ?? reading.statements.flatMap(({ speaker }) => speaker ?? []);
  voices.set(reading, all);
  return touching(all, span);
}

const byId = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, unknown>>();

/** The one of a reading's list that has an id. */
export function withId<T extends { readonly id: string }>(items: readonly T[], id: string): T | undefined {
  const known = byId.get(items) ?? new Map(items.map((item) => [item.id, item]));
  byId.set(items, known);
  return known.get(id) as T | undefined;
}
