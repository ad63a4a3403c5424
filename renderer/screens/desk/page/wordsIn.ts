import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';

const known = new WeakMap<RichDoc, number>();

/** Words of a body: what holds a letter or a digit. */
export function wordsIn(body: RichDoc): number {
  const before = known.get(body);
  if (before !== undefined) return before;
  const count = textOf(body)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  known.set(body, count);
  return count;
}
