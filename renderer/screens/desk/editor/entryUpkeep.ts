import { Extension } from '@tiptap/core';
import type { Node as BodyNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import { plain } from '#shared/model/span.ts';
import { isAdopted } from './adopt.ts';
import { changedRange } from './changedRange.ts';
import type { EditorContext } from './context.ts';

/** The id of an entry node or of a table row that is one. */
export function entryIdOf(node: BodyNode): string | undefined {
  if (node.type.name !== 'entry' && node.type.name !== 'tableRow') return undefined;
  return (node.attrs as EntryAttrs).id ?? undefined;
}

const wordsOf = (node: BodyNode): string => plain(node.textBetween(0, node.content.size, ' '));

/** Words of the first entry with this id; undefined where there is none. */
function wordsOfEntry(doc: BodyNode, id: string): string | undefined {
  let words: string | undefined;
  doc.descendants((node) => {
    if (words === undefined && entryIdOf(node) === id) words = wordsOf(node);
    return words === undefined && !node.isTextblock;
  });
  return words;
}

/** Keeps entries honest while they are edited: changed words make an entry `edited`, and a half that was split off gets an id of its own. */
export const entryUpkeep = (context: EditorContext) =>
  Extension.create({
    name: 'entryUpkeep',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('entryUpkeep'),
        appendTransaction: (transactions, before, after) => {
          if (!transactions.some((tr) => tr.docChanged) || transactions.some(isAdopted)) return null;
          const range = changedRange(before.doc, after.doc);
          if (range === undefined) return null;
          const transaction = after.tr;
          const seen = new Set<string>();
          after.doc.descendants((node, at) => {
            const id = entryIdOf(node);
            if (id === undefined) return !node.isTextblock;
            const { state } = node.attrs as EntryAttrs;
            if (seen.has(id)) transaction.setNodeAttribute(at, 'id', context.newId());
            seen.add(id);
            const touched = at < range.to && at + node.nodeSize > range.from;
            const old = touched && (state === 'built' || state === 'accepted') && wordsOfEntry(before.doc, id);
            if (typeof old === 'string' && old !== wordsOf(node)) transaction.setNodeAttribute(at, 'state', 'edited');
            return node.type.name !== 'entry';
          });
          return transaction.docChanged ? transaction : null;
        },
      }),
    ],
  });
