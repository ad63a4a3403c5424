import type { Editor } from '@tiptap/core';
import { runTableCommand, tableCommands } from './table.ts';

/** What can be done to the words under the cursor: on the toolbar, in the palette, under its keys. `name` is that of the node or mark it makes. */
export type TextCommand = {
  readonly name: string;
  readonly label: string;
  readonly keys: string;
  readonly run: (editor: Editor) => unknown;
};

export const textCommands = [
  { name: 'bold', label: 'Bold', keys: 'mod+b', run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', label: 'Italic', keys: 'mod+i', run: (editor) => editor.chain().focus().toggleItalic().run() },
  {
    name: 'bulletList',
    label: 'Bullet list',
    keys: 'mod+shift+8',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    keys: 'mod+shift+7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    label: 'Quotation',
    keys: 'mod+shift+b',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
] as const satisfies readonly TextCommand[];

/** The keys that tables listen for, by the label of what they do. */
const tableKeys: Readonly<Record<string, string>> = {
  'Row above': 'mod+alt+arrowup',
  'Row below': 'mod+alt+arrowdown',
  'Column before': 'mod+alt+arrowleft',
  'Column after': 'mod+alt+arrowright',
  'Delete row': 'mod+alt+backspace',
};

/** What can be done to the table under the cursor; nothing happens outside one. */
export const tableTextCommands: readonly (Omit<TextCommand, 'keys'> & { readonly keys?: string })[] = tableCommands.map(
  ({ label, command }) => ({
    name: label.toLowerCase().replaceAll(' ', '-'),
    label: `Table: ${label.toLowerCase()}`,
    ...(tableKeys[label] !== undefined && { keys: tableKeys[label] }),
    run: (editor) => runTableCommand(editor, command),
  }),
);
