import type { Node as BodyNode } from '@tiptap/pm/model';

/** The stretch of `after` outside which both documents are the same, in positions of `after`; undefined where they are equal. */
export function changedRange(before: BodyNode, after: BodyNode): { from: number; to: number } | undefined {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || ends === null) return undefined;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const size = after.content.size;
  return { from: Math.max(0, from - 1), to: Math.min(size, Math.max(from, ends.b + overlap) + 1) };
}
