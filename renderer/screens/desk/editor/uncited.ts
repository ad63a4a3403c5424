import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type EntryAttrs, restsOnSource } from '#shared/model/richtext/schema.ts';
import type { EditorContext } from './context.ts';
import { entryAt } from './entryAt.ts';

/** Tells when an edit takes the last evidence mark from the entry under the cursor: it claims to rest on a source and names none any more. */
export const uncited = (context: EditorContext) =>
  Extension.create({
    name: 'uncited',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('uncited'),
        view: () => ({
          update: ({ state, editable }: EditorView, before: EditorState) => {
            if (!editable || state.doc === before.doc) return;
            const now = entryAt(state);
            if (now === undefined || now.spans.length > 0 || !restsOnSource((now.node.attrs as EntryAttrs).kind))
              return;
            const then = entryAt(before);
            if (then?.id === now.id && then.spans.length > 0) context.tellUncited();
          },
        }),
      }),
    ],
  });
