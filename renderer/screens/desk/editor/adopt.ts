import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { morph } from './morph.ts';

const meta = 'adopted';

/** The change came from outside (undo, another window, an added quotation): it is not the user's typing, and stands as it is. */
export const isAdopted = (transaction: Transaction): boolean => transaction.getMeta(meta) === true;

/** Makes the editor show this body by changing only what differs, so that the cursor and the scroll position stay. */
export function adopt(editor: Editor, body: RichDoc): void {
  const { doc } = editor.state;
  const next = editor.schema.nodeFromJSON(body);
  if (doc.eq(next)) return;
  const transaction = editor.state.tr;
  morph(transaction, doc, next, 0);
  const whole = transaction.doc.eq(next) ? transaction : editor.state.tr.replaceWith(0, doc.content.size, next.content);
  editor.view.dispatch(whole.setMeta(meta, true));
}
