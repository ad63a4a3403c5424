import type { Editor } from '@tiptap/core';
import { runTableCommand, tableCommands } from './table.ts';

/** What can be done to the words under the cursor: on the toolbar, in the palette, under its keys. `name` is that of the node or mark it makes. */
type TextCommand = {
  readonly name: string;
  readonly keys: string;
  readonly run: (editor: Editor) => unknown;
};

export const textCommands = [
  { name: 'bold', keys: 'mod+b', run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', keys: 'mod+i', run: (editor) => editor.chain().focus().toggleItalic().run() },
  {
    name: 'bulletList',

    keys: 'mod+shift+8',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',

    keys: 'mod+shift+7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',

    keys: 'mod+shift+b',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
] as const satisfies readonly TextCommand[];

/** The keys that tables listen for. */
const tableKeys: Partial<Readonly<Record<(typeof tableCommands)[number]['name'], string>>> = {
  'row-above': 'mod+alt+arrowup',
  'row-below': 'mod+alt+arrowdown',
  'column-before': 'mod+alt+arrowleft',
  'column-after': 'mod+alt+arrowright',
  'delete-row': 'mod+alt+backspace',
};

/** What can be done to the table under the cursor; nothing happens outside one. */
export const tableTextCommands = tableCommands.map(({ name, command }) => ({
  name,
  ...(tableKeys[name] !== undefined && { keys: tableKeys[name] }),
  run: (editor: Editor): unknown => runTableCommand(editor, command),
}));
