import { type Node as BodyNode, Fragment, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/**
 * Steps that make the content of `before`, which starts at `at` in the transaction's document, that of `after`: attributes, letters and
 * marks each changed where they differ and nowhere else, so that a cursor in between stays where it is.
 */
export function morph(transaction: Transaction, before: BodyNode, after: BodyNode, at: number): void {
  if (before.inlineContent || after.inlineContent) {
    morphInline(transaction, before, after, at);
    return;
  }
  const most = Math.min(before.childCount, after.childCount);
  let head = 0;
  while (head < most && before.child(head).eq(after.child(head))) head += 1;
  let tail = 0;
  while (tail < most - head && before.child(before.childCount - 1 - tail).eq(after.child(after.childCount - 1 - tail)))
    tail += 1;
  const old = childrenOf(before).slice(head, before.childCount - tail);
  const next = childrenOf(after).slice(head, after.childCount - tail);
  const from = at + sizeOf(childrenOf(before).slice(0, head));
  if (old.length === next.length && old.every((node, i) => node.type === next[i]?.type && !node.isLeaf)) {
    // From the last to the first, so that the places of those before stay what they are.
    for (let i = old.length - 1; i >= 0; i -= 1) {
      const was = old[i] as BodyNode;
      const is = next[i] as BodyNode;
      const place = from + sizeOf(old.slice(0, i));
      morph(transaction, was, is, place + 1);
      for (const [name, value] of Object.entries(is.attrs))
        if (JSON.stringify(value) !== JSON.stringify(was.attrs[name])) transaction.setNodeAttribute(place, name, value);
    }
    return;
  }
  transaction.replace(from, from + sizeOf(old), new Slice(Fragment.fromArray(next), 0, 0));
}

function morphInline(transaction: Transaction, before: BodyNode, after: BodyNode, at: number): void {
  const old = unitsOf(before);
  const next = unitsOf(after);
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  const end = next.length - tail;
  if (old.length > head + tail || end > head)
    transaction.replace(at + head, at + old.length - tail, after.slice(head, end));
  after.forEach((node, offset) => {
    const from = at + offset;
    const to = from + node.nodeSize;
    let differs = false;
    transaction.doc.nodesBetween(from, to, (now) => {
      if (now.isInline && !sameMarks(now, node)) differs = true;
    });
    if (!differs) return;
    transaction.removeMark(from, to);
    for (const mark of node.marks) transaction.addMark(from, to, mark);
  });
}

/** One string for each position of inline content: a UTF-16 code unit, or a leaf with its attributes. */
function unitsOf(block: BodyNode): string[] {
  const units: string[] = [];
  block.forEach((node) => {
    if (node.isText) units.push(...(node.text ?? '').split(''));
    else units.push(`${node.type.name} ${JSON.stringify(node.attrs)}`);
  });
  return units;
}

const sameMarks = (a: BodyNode, b: BodyNode): boolean =>
  a.marks.length === b.marks.length && a.marks.every((mark, i) => mark.eq(b.marks[i] as typeof mark));

const childrenOf = (node: BodyNode): BodyNode[] => [...node.content.content];

const sizeOf = (nodes: readonly BodyNode[]): number => nodes.reduce((sum, node) => sum + node.nodeSize, 0);
