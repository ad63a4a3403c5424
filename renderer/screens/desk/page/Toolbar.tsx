import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Italic, Link, List, ListOrdered, type LucideIcon, Quote, Table as TableIcon, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { entryKinds } from '#shared/model/richtext/schema.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { entryKindNames } from '../editor/entry.ts';
import { entryAt } from '../editor/entryAt.ts';
import { acceptEntry, dropEntry, setEntryKind, wrapInEntry } from '../editor/entryCommands.ts';
import { insertTable, inTable, runTableCommand, tableCommands } from '../editor/table.ts';
import { Meter } from './Meter.tsx';

type Tool = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly name: string;
  readonly run: (editor: Editor) => void;
};

const tools: readonly Tool[] = [
  { label: 'Bold', icon: Bold, keys: 'mod+b', name: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  { label: 'Italic', icon: Italic, keys: 'mod+i', name: 'italic', run: (e) => e.chain().focus().toggleItalic().run() },
  {
    label: 'Bullet list',
    icon: List,
    keys: 'mod+shift+8',
    name: 'bulletList',
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    keys: 'mod+shift+7',
    name: 'orderedList',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Quotation',
    icon: Quote,
    keys: 'mod+shift+b',
    name: 'blockquote',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
];

/** What can be done to the text under the cursor; always there, so that nothing moves when a section is entered. */
export function Toolbar(): ReactNode {
  const editor = useFocus((state) => state.editor) ?? null;
  const setDialog = useFocus((state) => state.setDialog);
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      if (current === null || current.isDestroyed) return undefined;
      const here = entryAt(current.state);
      return {
        active: tools.filter(({ name }) => current.isActive(name)).map(({ name }) => name),
        link: current.isActive('link'),
        table: inTable(current),
        kind: here === undefined ? undefined : (here.node.attrs.kind as string),
      };
    },
  });
  const on = (editor !== null && now) || undefined;
  const table: readonly MenuItem[] =
    editor !== null && on?.table
      ? tableCommands.map(({ label, command }) => ({
          label,
          danger: label.startsWith('Delete'),
          onSelect: () => runTableCommand(editor, command),
        }))
      : [{ label: 'Insert a table', onSelect: () => editor !== null && insertTable(editor) }];
  const entry: readonly MenuItem[] =
    editor === null
      ? []
      : [
          { kind: 'heading', label: on?.kind === undefined ? 'Make it an entry' : 'What this entry is' },
          ...entryKinds.map((kind) => ({
            label: entryKindNames[kind],
            checked: on?.kind === kind,
            onSelect: () => (on?.kind === undefined ? wrapInEntry(editor, kind) : setEntryKind(editor, kind)),
          })),
          ...(on?.kind === undefined
            ? []
            : ([
                { kind: 'separator' },
                { label: 'Accept as it is', keys: 'mod+enter', onSelect: () => acceptEntry(editor) },
                { label: 'Drop entry', keys: 'mod+shift+delete', danger: true, onSelect: () => dropEntry(editor) },
              ] as const)),
        ];
  return (
    <div className="toolbar" role="toolbar" aria-label="Text">
      {tools.map(({ label, icon, keys, name, run }) => (
        <IconButton
          key={name}
          size="small"
          label={label}
          icon={icon}
          keys={keys}
          pressed={on?.active.includes(name) ?? false}
          disabled={on === undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor !== null && run(editor)}
        />
      ))}
      <IconButton
        size="small"
        label="Link"
        icon={Link}
        keys="mod+alt+k"
        pressed={on?.link ?? false}
        disabled={on === undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setDialog('link')}
      />
      <Menu
        align="start"
        trigger={<IconButton size="small" label="Table" icon={TableIcon} disabled={on === undefined} />}
        items={table}
      />
      <Menu
        align="start"
        trigger={<IconButton size="small" label="Entry" icon={Tag} disabled={on === undefined} />}
        items={entry}
      />
      <Meter />
    </div>
  );
}
