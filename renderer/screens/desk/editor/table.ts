import { type Editor, Node } from '@tiptap/core';
import { type Command, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  nextCell,
  selectionCell,
  tableEditing,
} from '@tiptap/pm/tables';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import { say } from '../../../state/language.ts';
import { readEntryAttrs, writeEntryAttrs } from './entry.ts';
import { holdsEvidence } from './evidence.ts';

/** The name by which prosemirror-tables knows a node. */
const role = (name: string) => (extension: { name: string }) =>
  extension.name === name ? { tableRole: roles[name] } : {};

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

const span = (element: HTMLElement, name: 'colspan' | 'rowspan'): number => {
  const value = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 100 ? value : 1;
};

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    extendNodeSchema: role(name),
    parseHTML: () => [
      { tag, getAttrs: (element) => ({ colspan: span(element, 'colspan'), rowspan: span(element, 'rowspan') }) },
    ],
    renderHTML: ({ node }) => {
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number };
      return [tag, { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }, 0];
    },
  });

/** Says of a row without words that it does not print, before somebody looks for it on paper. */
const emptyRows = new Plugin({
  key: new PluginKey('emptyRows'),
  props: {
    decorations: ({ doc }) => {
      const found: Decoration[] = [];
      doc.descendants((node, at) => {
        const first = node.firstChild?.firstChild;
        if (node.type.name === 'tableRow' && first && node.textContent.trim() === '' && !holdsEvidence(node))
          found.push(
            Decoration.node(at, at + node.nodeSize, { class: 'row-empty' }),
            // The paragraph itself has the words that its style sheet shows: past the row's and the cell's beginning.
            Decoration.node(at + 2, at + 2 + first.nodeSize, { 'data-empty': say.desk.emptyRow }),
          );
        return node.type.name === 'table';
      });
      return DecorationSet.create(doc, found);
    },
  },
});

/** Tables, on prosemirror-tables. A row may be an entry. */
export const tableNodes = [
  Node.create({
    name: 'table',
    extendNodeSchema: role('table'),
    parseHTML: () => [{ tag: 'table' }],
    renderHTML: () => ['table', ['tbody', 0]],
    addProseMirrorPlugins: () => [tableEditing(), emptyRows],
    addKeyboardShortcuts: () => ({
      Tab: ({ editor }) => {
        if (!isInTable(editor.state)) return false;
        return run(editor, goToNextCell(1)) || (run(editor, addRowAfter) && run(editor, goToNextCell(1)));
      },
      'Mod-Alt-ArrowDown': ({ editor }) => isInTable(editor.state) && run(editor, into(addRowAfter, 'vert', 1)),
      'Mod-Alt-ArrowUp': ({ editor }) => isInTable(editor.state) && run(editor, into(addRowBefore, 'vert', -1)),
      'Mod-Alt-ArrowRight': ({ editor }) => isInTable(editor.state) && run(editor, into(addColumnAfter, 'horiz', 1)),
      'Mod-Alt-ArrowLeft': ({ editor }) => isInTable(editor.state) && run(editor, into(addColumnBefore, 'horiz', -1)),
      'Mod-Alt-Backspace': ({ editor }) => isInTable(editor.state) && run(editor, deleteRow),
      'Shift-Tab': ({ editor }) => isInTable(editor.state) && run(editor, goToNextCell(-1)),
    }),
  }),
  Node.create({
    name: 'tableRow',
    extendNodeSchema: role('tableRow'),
    parseHTML: () => [{ tag: 'tr', getAttrs: (element) => readEntryAttrs(element) }],
    renderHTML: ({ node }) => ['tr', writeEntryAttrs(node.attrs as EntryAttrs), 0],
  }),
  cell('tableCell', 'td'),
  cell('tableHeader', 'th'),
];

const run = (editor: Editor, command: Command): boolean => command(editor.state, editor.view.dispatch, editor.view);

/** A command that adds a row or a column, with the cursor in it afterwards: who adds one is about to write there. */
const into =
  (add: Command, axis: 'horiz' | 'vert', by: -1 | 1): Command =>
  (state, dispatch, view) => {
    if (!add(state, dispatch, view)) return false;
    if (view === undefined || dispatch === undefined) return true;
    const made = nextCell(selectionCell(view.state), axis, by);
    if (made) dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(made.pos + 1))));
    return true;
  };

/** What can be done to the table under the cursor. */
export const tableCommands = [
  { name: 'row-above', command: into(addRowBefore, 'vert', -1) },
  { name: 'row-below', command: into(addRowAfter, 'vert', 1) },
  { name: 'column-before', command: into(addColumnBefore, 'horiz', -1) },
  { name: 'column-after', command: into(addColumnAfter, 'horiz', 1) },
  { name: 'delete-row', command: deleteRow },
  { name: 'delete-column', command: deleteColumn },
  { name: 'delete-table', command: deleteTable },
] as const satisfies readonly { readonly name: string; readonly command: Command }[];

export const runTableCommand = (editor: Editor, command: Command): boolean => {
  editor.view.focus();
  return run(editor, command);
};

export const inTable = (editor: Editor): boolean => isInTable(editor.state);

/** Puts a table of three columns, with a head and two rows, behind the block the cursor is in. */
export function insertTable(editor: Editor): void {
  const { schema, selection, tr } = editor.state;
  const { paragraph, table, tableRow, tableCell, tableHeader } = schema.nodes;
  if (!paragraph || !table || !tableRow || !tableCell || !tableHeader) return;
  const row = (type: typeof tableCell) =>
    tableRow.create(
      null,
      [1, 2, 3].map(() => type.create(null, paragraph.create())),
    );
  const block = selection.$from.depth === 0 ? undefined : selection.$from.node(1);
  const empty = block?.type === paragraph && block.content.size === 0;
  const at = block === undefined ? selection.from : empty ? selection.$from.before(1) : selection.$from.after(1);
  tr.replaceWith(
    at,
    empty ? at + block.nodeSize : at,
    table.create(null, [row(tableHeader), row(tableCell), row(tableCell)]),
  );
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  editor.view.focus();
}
