import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EntryKind } from '#shared/model/richtext/schema.ts';
import { entryAt } from './entryAt.ts';

const setState = (editor: Editor, name: 'kind' | 'state', value: string): void => {
  const here = entryAt(editor.state);
  if (here !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(here.at, name, value));
  editor.view.focus();
};

export const setEntryKind = (editor: Editor, kind: EntryKind): void => setState(editor, 'kind', kind);

/** The user has read the entry and leaves it as it is [E5]. */
export const acceptEntry = (editor: Editor): void => setState(editor, 'state', 'accepted');

/** Takes the entry out; the cursor stays where it was. A row that is all there is of a table takes the table with it. */
export function dropEntry(editor: Editor): void {
  const here = entryAt(editor.state);
  if (here === undefined) return;
  const transaction = editor.state.tr;
  const parent = transaction.doc.resolve(here.at);
  if (parent.parent.type.name === 'table' && parent.parent.childCount === 1)
    transaction.delete(parent.before(), parent.after());
  else transaction.delete(here.at, here.at + here.node.nodeSize);
  const at = Math.min(here.at, transaction.doc.content.size);
  editor.view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at))));
  editor.view.focus();
}

/** Makes the block under the cursor an entry the user added. */
export function wrapInEntry(editor: Editor, kind: EntryKind): void {
  editor
    .chain()
    .focus()
    .wrapIn('entry', { id: crypto.randomUUID(), statement: null, kind, grade: null, state: 'added' })
    .run();
}
