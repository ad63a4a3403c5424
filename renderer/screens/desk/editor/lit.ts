import { type Editor, Extension } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { entryIdOf } from './entryUpkeep.ts';

type Lit = { readonly ids: ReadonlySet<string>; readonly decorations: DecorationSet };

const key = new PluginKey<Lit>('lit');
const none: ReadonlySet<string> = new Set();

function decorate(doc: BodyNode, ids: ReadonlySet<string>): DecorationSet {
  if (ids.size === 0) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    const id = entryIdOf(node);
    if (id !== undefined && ids.has(id)) found.push(Decoration.node(at, at + node.nodeSize, { class: 'lit' }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}

/** Entries that light up because their source sentence was chosen [E2]. */
export const litEntries = Extension.create({
  name: 'litEntries',
  addProseMirrorPlugins: () => [
    new Plugin<Lit>({
      key,
      state: {
        init: () => ({ ids: none, decorations: DecorationSet.empty }),
        apply: (transaction, value) => {
          const ids = (transaction.getMeta(key) as ReadonlySet<string> | undefined) ?? value.ids;
          if (ids === value.ids && !transaction.docChanged) return value;
          return { ids, decorations: decorate(transaction.doc, ids) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Lights up these entries and no others. */
export function light(editor: Editor, ids: ReadonlySet<string>): void {
  const now = key.getState(editor.state)?.ids ?? none;
  if (ids.size === 0 && now.size === 0) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, ids));
}
