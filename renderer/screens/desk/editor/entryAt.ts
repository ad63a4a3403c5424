import type { Node as BodyNode } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import type { Span } from '#shared/model/span.ts';
import { entryIdOf } from './entryUpkeep.ts';
import { spansOfNode } from './evidence.ts';

/** An entry in the editor: its id, where it starts, and all it rests on, in order. */
type EntryHere = {
  readonly id: string;
  readonly at: number;
  readonly node: BodyNode;
  readonly spans: readonly Span[];
};

const evidenceIn = (node: BodyNode): Span[] => {
  const spans: Span[] = [];
  node.descendants((child) => {
    if (child.type.name === 'evidence') spans.push(...spansOfNode(child));
  });
  return spans;
};

/** The entry the selection is in; with a single evidence mark selected, only that mark's spans. */
export function entryAt({ selection }: EditorState): EntryHere | undefined {
  const { $from } = selection;
  const marked =
    selection instanceof NodeSelection && selection.node.type.name === 'evidence'
      ? spansOfNode(selection.node)
      : undefined;
  if (selection instanceof NodeSelection) {
    const id = entryIdOf(selection.node);
    if (id !== undefined) return { id, at: selection.from, node: selection.node, spans: evidenceIn(selection.node) };
  }
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const id = entryIdOf(node);
    if (id !== undefined) return { id, at: $from.before(depth), node, spans: marked ?? evidenceIn(node) };
  }
  return undefined;
}

/** Every entry of a body in order. */
export function entriesIn(doc: BodyNode): EntryHere[] {
  const entries: EntryHere[] = [];
  doc.descendants((node, at) => {
    const id = entryIdOf(node);
    if (id !== undefined) entries.push({ id, at, node, spans: evidenceIn(node) });
    return !node.isTextblock;
  });
  return entries;
}
