import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A line of guidance in an empty section: shown by the style sheet, never part of the text, never printed. */
export const placeholder = (guidance: string) =>
  Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('placeholder'),
        props: {
          decorations: ({ doc }) => {
            const only = doc.firstChild;
            if (doc.childCount !== 1 || only === null || !only.isTextblock || only.content.size > 0) return null;
            const attributes = { class: 'guidance', 'data-guidance': guidance };
            return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, attributes)]);
          },
        },
      }),
    ],
  });
