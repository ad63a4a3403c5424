import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { RichDoc } from '#shared/model/richtext/node.ts';

const meta = 'adopted';

/** The change came from outside (undo, another window, an added quotation): it is not the user's typing, and stands as it is. */
export const isAdopted = (transaction: Transaction): boolean => transaction.getMeta(meta) === true;

/** Makes the editor show this body by changing only what differs, so that the cursor and the scroll position stay. */
export function adopt(editor: Editor, body: RichDoc): void {
  const { doc } = editor.state;
  const next = editor.schema.nodeFromJSON(body);
  const start = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (start === null || ends === null) return;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const transaction = editor.state.tr;
  transaction.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
  if (!transaction.doc.eq(next)) {
    const whole = editor.state.tr.replaceWith(0, doc.content.size, next.content);
    editor.view.dispatch(whole.setMeta(meta, true));
    return;
  }
  editor.view.dispatch(transaction.setMeta(meta, true));
}
