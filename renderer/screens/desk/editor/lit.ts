import { type Editor, Extension } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { entryAt } from './entryAt.ts';
import { entryIdOf } from './entryUpkeep.ts';

const key = new PluginKey<ReadonlySet<string>>('lit');
const none: ReadonlySet<string> = new Set();

function litIn(doc: BodyNode, ids: ReadonlySet<string>): Decoration[] {
  const found: Decoration[] = [];
  if (ids.size === 0) return found;
  doc.descendants((node, at) => {
    const id = entryIdOf(node);
    if (id !== undefined && ids.has(id)) found.push(Decoration.node(at, at + node.nodeSize, { class: 'lit' }));
    return !node.isTextblock;
  });
  return found;
}

/** Marks the entry under the cursor, and the entries that light up because their source sentence was chosen [E2]. */
export const litEntries = Extension.create({
  name: 'litEntries',
  addProseMirrorPlugins: () => [
    new Plugin<ReadonlySet<string>>({
      key,
      state: {
        init: () => none,
        apply: (transaction, ids) => (transaction.getMeta(key) as ReadonlySet<string> | undefined) ?? ids,
      },
      props: {
        decorations: (state) => {
          const here = entryAt(state);
          const current =
            here === undefined ? [] : [Decoration.node(here.at, here.at + here.node.nodeSize, { class: 'current' })];
          return DecorationSet.create(state.doc, [...current, ...litIn(state.doc, key.getState(state) ?? none)]);
        },
      },
    }),
  ],
});

/** Lights up these entries and no others, now and when they come into the text later. */
export function light(editor: Editor, ids: ReadonlySet<string>): void {
  const now = key.getState(editor.state) ?? none;
  if (ids.size === 0 && now.size === 0) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, ids));
}
