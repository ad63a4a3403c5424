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
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { actionKeys } from '../actionKeys.ts';
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
      ? tableCommands.map(({ name, command }) => ({
          label: say.desk.table[name],
          keys: actionKeys[name],
          danger: name.startsWith('delete'),
          onSelect: () => runTableCommand(editor, command),
        }))
      : [
          {
            label: say.desk.text.insertTable,
            keys: actionKeys['insert-table'],
            onSelect: () => editor !== null && insertTable(editor),
          },
        ];
  const entry: readonly MenuItem[] =
    editor === null
      ? []
      : [
          { kind: 'heading', label: on?.kind === undefined ? say.desk.entry.make : say.desk.entry.is },
          ...entryKinds.map((kind) => ({
            label: say.names.entryKinds[kind],
            checked: on?.kind === kind,
            keys: actionKeys[`entry-${kind}`],
            onSelect: () => (on?.kind === undefined ? wrapInEntry(editor, kind) : setEntryKind(editor, kind)),
          })),
          ...(on?.kind === undefined
            ? []
            : ([
                { kind: 'separator' },
                { label: say.desk.entry.accept, keys: actionKeys['accept-entry'], onSelect: () => acceptEntry(editor) },
                {
                  label: say.desk.entry.drop,
                  keys: actionKeys['drop-entry'],
                  danger: true,
                  onSelect: () => dropEntry(editor),
                },
              ] as const)),
        ];
  return (
    <div className="toolbar" role="toolbar" aria-label={say.desk.text.tools}>
      <div className="tools">
        {textCommands.map(({ name, run }) => (
          <IconButton
            key={name}
            size="small"
            label={say.desk.text[name]}
            icon={icons[name]}
            keys={actionKeys[name]}
            pressed={on?.active.includes(name) ?? false}
            disabled={on === undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor !== null && run(editor)}
          />
        ))}
        <IconButton
          size="small"
          label={say.desk.text.link}
          icon={Link}
          keys={actionKeys.link}
          pressed={on?.link ?? false}
          disabled={on === undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setDialog('link')}
        />
        <Menu
          align="start"
          trigger={<IconButton size="small" label={say.desk.text.table} icon={TableIcon} disabled={on === undefined} />}
          items={table}
        />
        <Menu
          align="start"
          trigger={<IconButton size="small" label={say.desk.entry.title} icon={Tag} disabled={on === undefined} />}
          items={entry}
        />
        <Menu
          align="start"
          trigger={
            <IconButton
              size="small"
              label={say.desk.likelihood.title}
              icon={Gauge}
              keys={actionKeys.likelihood}
              data-menu="likelihood"
              disabled={on === undefined}
            />
          }
          items={likelihood}
        />
        <IconButton
          size="small"
          label={say.desk.actions.review}
          icon={ListChecks}
          keys={actionKeys.review}
          onClick={() => startReview(desk, focus)}
        />
      </div>
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
