import type { StoreApi } from 'zustand';
import { languageNames, languages } from '#shared/messages/languages.ts';
import { briefingKinds } from '#shared/model/briefing.ts';
import { type ExportFormat, exportFormats } from '#shared/model/exportFormat.ts';
import { entryKinds } from '#shared/model/richtext/schema.ts';
import type { Desk } from '../../state/desk.ts';
import type { DeskFocus } from '../../state/deskFocus.ts';
import { say, useLanguage } from '../../state/language.ts';
import { shows, sideViews, usePanes } from '../../state/panes.ts';
import { go } from '../../state/route.ts';
import { useTheme } from '../../state/theme.ts';
import { openMenu } from '../../ui/openMenu.ts';
import { type ActionId, actionKeys } from './actionKeys.ts';
import { archiveOrNot } from './archive.ts';
import { entryAt } from './editor/entryAt.ts';
import { acceptEntry, dropEntry, setEntryKind, wrapInEntry } from './editor/entryCommands.ts';
import { insertTable } from './editor/table.ts';
import { tableTextCommands, textCommands } from './editor/textCommands.ts';
import { changeKind } from './kind.ts';
import { focusPane } from './panes/focusPane.ts';
import { stepEntry } from './review/cursor.ts';
import { startReview } from './review/loop.ts';
import { sectionDoings } from './sectionActions.ts';
import { toggleWhy } from './source/Why.tsx';
import { travel } from './travel.ts';

/** In the order in which the palette and the shortcut sheet show them. */
export const actionGroups = ['briefing', 'text', 'entries', 'sections', 'view'] as const;
type ActionGroup = (typeof actionGroups)[number];

/** Something the user can do: in the palette, on the shortcut sheet, under its keys [E5]. */
export type Action = {
  readonly id: ActionId;
  readonly label: string;
  readonly group: ActionGroup;
  /** One press, or several after each other: `mod+j d`. */
  readonly keys: string;
  /** Other keys for the same. */
  readonly also?: readonly string[];
  /** The editor itself listens for the keys; or they mean nothing but at the cursor; or they act only outside text fields. */
  readonly where?: 'editor' | 'cursor' | 'outside';
  readonly run: () => unknown;
};

/** An action without its keys, which stand in one list: actionKeys.ts. */
export type Doing = Omit<Action, 'keys'>;

export type ActionWorld = {
  readonly desk: StoreApi<Desk>;
  readonly focus: StoreApi<DeskFocus>;
  readonly exportPdf: () => Promise<void>;
  readonly exportAs: (format: ExportFormat) => Promise<void>;
  readonly printPdf: () => Promise<void>;
};

/** Every action of the desk, in the order in which the palette and the shortcut sheet list them. */
export const actionsOf = (world: ActionWorld): readonly Action[] =>
  doingsOf(world).map((doing) => ({ ...doing, keys: actionKeys[doing.id] }));

function doingsOf({ desk, focus, exportPdf, exportAs, printPdf }: ActionWorld): readonly Doing[] {
  const text = (run: (editor: NonNullable<DeskFocus['editor']>) => unknown) => () => {
    const { editor } = focus.getState();
    if (editor !== undefined && !editor.isDestroyed) run(editor);
  };
  const dialog = (name: DeskFocus['dialog']) => () => focus.getState().setDialog(name);
  const does = say.desk.actions;
  return [
    { id: 'palette', label: does.palette, group: 'briefing', run: dialog('palette') },
    { id: 'undo', label: does.undo, group: 'briefing', run: travel(desk, focus, 'undo') },
    {
      id: 'redo',
      label: does.redo,
      group: 'briefing',
      also: ['mod+y'],
      run: travel(desk, focus, 'redo'),
    },
    { id: 'save', label: does.save, group: 'briefing', run: () => desk.getState().flush() },
    { id: 'export', label: say.desk.exportPdf, group: 'briefing', run: () => exportPdf() },
    { id: 'export-options', label: say.paper.export.withOptions, group: 'briefing', run: dialog('export') },
    ...exportFormats.map((format) => ({
      id: `export-${format}` as const,
      label: say.paper.export.exportAs(say.paper.export.formats[format]),
      group: 'briefing' as const,
      run: () => exportAs(format),
    })),
    { id: 'print', label: does.print, group: 'briefing', run: printPdf },
    { id: 'masthead', label: say.desk.masthead, group: 'briefing', run: dialog('masthead') },
    { id: 'look', label: does.look, group: 'briefing', run: dialog('look') },
    {
      id: 'marking-menu',
      label: say.desk.markingOfBriefing,
      group: 'briefing',
      run: () => openMenu('[data-menu="marking"]'),
    },
    { id: 'marking', label: does.ownMarking, group: 'briefing', run: dialog('marking') },
    { id: 'tags', label: does.tags, group: 'briefing', run: dialog('tags') },
    { id: 'archive', label: does.archive, group: 'briefing', run: () => archiveOrNot(desk) },
    { id: 'source-details', label: does.aboutSource, group: 'briefing', run: dialog('source') },
    { id: 'another-article', label: say.dialogs.article.title, group: 'briefing', run: dialog('article') },
    { id: 'new-version', label: does.newVersion, group: 'briefing', run: dialog('version') },
    { id: 'article-changes', label: does.articleChanges, group: 'briefing', run: dialog('changes') },
    { id: 'left-out', label: does.leftOut, group: 'briefing', run: dialog('left-out') },
    { id: 'history', label: say.history.title, group: 'briefing', run: dialog('history') },
    ...briefingKinds.map((kind) => ({
      id: `kind-${kind}` as const,
      label: does.makeIt(say.names.kinds[kind]),
      group: 'briefing' as const,
      run: () => changeKind(desk, kind),
    })),
    { id: 'new', label: does.newBriefing, group: 'briefing', run: () => go({ screen: 'intake' }) },
    { id: 'library', label: say.desk.backToLibrary, group: 'briefing', run: () => go({ screen: 'library' }) },

    ...textCommands.map(({ name, run }) => ({
      ...inText(name),
      label: say.desk.text[name],
      run: text(run),
    })),
    {
      id: 'likelihood',
      label: say.desk.likelihood.title,
      group: 'text',
      run: text(() => openMenu('[data-menu="likelihood"]')),
    },
    { id: 'insert-table', label: say.desk.text.insertTable, group: 'text', run: text(insertTable) },
    ...tableTextCommands.map(({ name, run }) => ({
      id: name,
      group: 'text' as const,
      label: say.desk.inTable(say.desk.table[name]),
      run: text(run),
    })),
    ...cursorKeys(),
    { id: 'notes', label: does.notes, group: 'view', run: dialog('notes') },
    {
      id: 'link',
      label: say.desk.text.link,
      group: 'text',
      run: text(() => focus.getState().setDialog('link')),
    },

    {
      id: 'review',
      label: does.review,
      group: 'entries',
      run: () => startReview(desk, focus),
    },
    { id: 'offers', label: does.offers, group: 'entries', run: dialog('offers') },
    { id: 'next-entry', label: does.nextEntry, group: 'entries', run: () => stepEntry(desk, focus, 1) },
    {
      id: 'previous-entry',
      label: does.previousEntry,
      group: 'entries',
      run: () => stepEntry(desk, focus, -1),
    },
    {
      id: 'accept-entry',
      label: does.acceptEntry,
      group: 'entries',
      run: text((editor) => {
        acceptEntry(editor);
        stepEntry(desk, focus, 1);
      }),
    },
    { id: 'drop-entry', label: does.dropEntry, group: 'entries', run: text(dropEntry) },
    ...entryKinds.map((kind) => ({
      id: `entry-${kind}` as const,
      label: does.makeEntry(say.names.entryKinds[kind]),
      group: 'entries' as const,
      run: text((editor) =>
        entryAt(editor.state) === undefined ? wrapInEntry(editor, kind) : setEntryKind(editor, kind),
      ),
    })),

    ...sectionDoings({ desk, focus }),

    { id: 'next-pane', label: does.nextPane, group: 'view', run: () => focusPane(1) },
    { id: 'previous-pane', label: does.previousPane, group: 'view', run: () => focusPane(-1) },
    {
      id: 'preview',
      label: does.preview,
      group: 'view',
      run: () => usePanes.getState().setView(usePanes.getState().view === 'preview' ? 'source' : 'preview'),
    },
    ...sideViews.map((view) => ({
      id: `view-${view}` as const,
      label: `${say.evidence.views[view].name}: ${say.evidence.views[view].says}`,
      group: 'view' as const,
      run: () => usePanes.getState().setView(view),
    })),
    {
      id: 'outline',
      label: does.outline,
      group: 'view',
      run: () => usePanes.getState().show('outline', !shows('outline')(usePanes.getState())),
    },
    {
      id: 'evidence',
      label: does.evidence,
      group: 'view',
      run: () => usePanes.getState().show('side', !shows('side')(usePanes.getState())),
    },
    {
      id: 'why',
      label: does.why,
      group: 'view',
      run: () => {
        usePanes.getState().setView('source');
        toggleWhy();
      },
    },
    ...languages.map((language) => ({
      id: `language-${language}` as const,
      label: does.language(languageNames[language]),
      group: 'view' as const,
      run: () => useLanguage.getState().setLanguage(language),
    })),
    { id: 'theme', label: does.theme, group: 'view', run: () => useTheme.getState().nextTheme() },
    {
      id: 'shortcuts',
      label: does.shortcuts,
      group: 'view',
      where: 'outside',
      run: dialog('shortcuts'),
    },
  ];
}

const inText = <Id extends ActionId>(id: Id) => ({ id, group: 'text', where: 'editor' }) as const;

/** Keys of the editor that have no meaning away from the cursor. */
const cursorKeys = (): readonly Doing[] => [
  {
    id: 'cell',
    label: say.desk.actions.cell,
    group: 'text',
    where: 'cursor',
    run: () => undefined,
  },
  {
    id: 'break',
    label: say.desk.actions.break,
    group: 'text',
    where: 'cursor',
    run: () => undefined,
  },
];
