import type { Editor } from '@tiptap/core';
import { runTableCommand, tableCommands } from './table.ts';

/** What can be done to the words under the cursor: on the toolbar, in the palette, under its keys (actionKeys.ts). `name` is that of the node or mark it makes. */
type TextCommand = {
  readonly name: string;
  readonly run: (editor: Editor) => unknown;
};

export const textCommands = [
  { name: 'bold', run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', run: (editor) => editor.chain().focus().toggleItalic().run() },
  {
    name: 'bulletList',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
] as const satisfies readonly TextCommand[];

/** What can be done to the table under the cursor; nothing happens outside one. */
export const tableTextCommands = tableCommands.map(({ name, command }) => ({
  name,
  run: (editor: Editor): unknown => runTableCommand(editor, command),
}));
