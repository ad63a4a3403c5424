import type { Editor } from '@tiptap/core';
import {
  Bold,
  Gauge,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Quote,
  Table as TableIcon,
  Tag,
} from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { entryKinds } from '#shared/model/richtext/schema.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { entryKindNames } from '../editor/entry.ts';
import { entryAt } from '../editor/entryAt.ts';
import { acceptEntry, dropEntry, setEntryKind, wrapInEntry } from '../editor/entryCommands.ts';
import { insertTable, inTable, runTableCommand, tableCommands } from '../editor/table.ts';
import { textCommands } from '../editor/textCommands.ts';
import { startReview } from '../review/loop.ts';
import { useLikelihoodMenu } from './likelihoodMenu.ts';
import { Meter } from './Meter.tsx';

const icons: Readonly<Record<(typeof textCommands)[number]['name'], LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  bulletList: List,
  orderedList: ListOrdered,
  blockquote: Quote,
};

/** What can be done to the text under the cursor; always there, so that nothing moves when a section is entered. */
export function Toolbar(): ReactNode {
  const editor = useFocus((state) => state.editor) ?? null;
  const setDialog = useFocus((state) => state.setDialog);
  const desk = useDeskStore();
  const focus = useFocusStore();
  const on = useEditorNow(editor);
  const likelihood = useLikelihoodMenu(editor);
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
      {textCommands.map(({ label, keys, name, run }) => (
        <IconButton
          key={name}
          size="small"
          label={label}
          icon={icons[name]}
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
      <Menu
        align="start"
        trigger={<IconButton size="small" label="Likelihood and confidence" icon={Gauge} disabled={on === undefined} />}
        items={likelihood}
      />
      <IconButton
        size="small"
        label="Review entry by entry"
        icon={ListChecks}
        keys="mod+alt+r"
        onClick={() => startReview(desk, focus)}
      />
      <Meter />
    </div>
  );
}

/** What the tools show of the text under the cursor. */
type Now = {
  readonly active: readonly string[];
  readonly link: boolean;
  readonly table: boolean;
  readonly kind: string | undefined;
};

/** Read anew with every transaction and at once when another editor comes to hand; drawn again only when something else is shown. */
function useEditorNow(editor: Editor | null): Now | undefined {
  const subscribe = useCallback(
    (listen: () => void) => {
      editor?.on('transaction', listen);
      return () => void editor?.off('transaction', listen);
    },
    [editor],
  );
  const read = (): string => {
    if (editor === null || editor.isDestroyed) return '';
    const here = entryAt(editor.state);
    const now: Now = {
      active: textCommands.filter(({ name }) => editor.isActive(name)).map(({ name }) => name),
      link: editor.isActive('link'),
      table: inTable(editor),
      kind: here === undefined ? undefined : (here.node.attrs.kind as string),
    };
    return JSON.stringify(now);
  };
  const shown = useSyncExternalStore(subscribe, read);
  return useMemo(() => (shown === '' ? undefined : (JSON.parse(shown) as Now)), [shown]);
}
