import type { StoreApi } from 'zustand';
import { languageNames, languages } from '#shared/messages/languages.ts';
import { briefingKinds } from '#shared/model/briefing.ts';
import type { SectionKind } from '#shared/model/section.ts';
import { sectionKinds } from '#shared/model/section.ts';
import type { Desk } from '../../state/desk.ts';
import type { DeskFocus } from '../../state/deskFocus.ts';
import { say, useLanguage } from '../../state/language.ts';
import { shows, sideViews, usePanes } from '../../state/panes.ts';
import { go } from '../../state/route.ts';
import { useTheme } from '../../state/theme.ts';
import { announce } from '../../ui/announce.tsx';
import { addSection } from './addSection.ts';
import { acceptEntry, dropEntry } from './editor/entryCommands.ts';
import { tableTextCommands, textCommands } from './editor/textCommands.ts';
import { changeKind } from './kind.ts';
import { keepOutlineFocus, sectionInOutline } from './outline/outlineKeys.ts';
import { focusPane } from './panes/focusPane.ts';
import { views } from './panes/SidePane.tsx';
import { stepEntry } from './review/cursor.ts';
import { startReview } from './review/loop.ts';
import { type Deed, hide, moveBy } from './sectionChanges.ts';
import { travel } from './travel.ts';

/** In the order in which the palette and the shortcut sheet show them. */
export const actionGroups = ['briefing', 'text', 'entries', 'sections', 'view'] as const;
type ActionGroup = (typeof actionGroups)[number];

/** Something the user can do: in the palette, on the shortcut sheet, under its keys [E5]. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  readonly keys?: string;
  /** Other keys for the same. */
  readonly also?: readonly string[];
  /** The editor itself listens for the keys; or they mean nothing but at the cursor; or they act only outside text fields. */
  readonly where?: 'editor' | 'cursor' | 'outside';
  readonly run: () => unknown;
};

type ActionWorld = {
  readonly desk: StoreApi<Desk>;
  readonly focus: StoreApi<DeskFocus>;
  readonly exportPdf: () => Promise<void>;
  readonly printPdf: () => Promise<void>;
};

/** Every action of the desk, in the order in which the palette and the shortcut sheet list them. */
export function actionsOf({ desk, focus, exportPdf, printPdf }: ActionWorld): readonly Action[] {
  const doIt = (make: (desk: Desk) => Deed | undefined) => () => {
    const deed = make(desk.getState());
    if (deed !== undefined) desk.getState().change(deed.changes, deed.label);
  };
  const inHand = (state: Desk) => state.briefing?.sections.find(({ id }) => id === focus.getState().section);
  /** The section whose row in the outline has the focus, else the one in hand. */
  const move = (by: -1 | 1) => () => {
    const { briefing, change } = desk.getState();
    const id = sectionInOutline() ?? focus.getState().section ?? '';
    const deed = briefing && moveBy(briefing, id, by);
    if (briefing === undefined || deed === undefined) return;
    keepOutlineFocus();
    change(deed.changes, deed.label);
    const place = briefing.sections.findIndex((section) => section.id === id);
    const heading = briefing.sections[place]?.heading || say.names.untitledSection;
    announce(say.desk.section.placed(heading, place + by + 1, briefing.sections.length));
  };
  const text = (run: (editor: NonNullable<DeskFocus['editor']>) => unknown) => () => {
    const { editor } = focus.getState();
    if (editor !== undefined && !editor.isDestroyed) run(editor);
  };
  const dialog = (name: DeskFocus['dialog']) => () => focus.getState().setDialog(name);
  const does = say.desk.actions;
  return [
    { id: 'palette', label: does.palette, group: 'briefing', keys: 'mod+k', run: dialog('palette') },
    { id: 'undo', label: does.undo, group: 'briefing', keys: 'mod+z', run: travel(desk, focus, 'undo') },
    {
      id: 'redo',
      label: does.redo,
      group: 'briefing',
      keys: 'mod+shift+z',
      also: ['mod+y'],
      run: travel(desk, focus, 'redo'),
    },
    { id: 'save', label: does.save, group: 'briefing', keys: 'mod+s', run: () => desk.getState().flush() },
    { id: 'export', label: say.desk.exportPdf, group: 'briefing', keys: 'mod+shift+e', run: () => exportPdf() },
    { id: 'export-options', label: say.paper.export.withOptions, group: 'briefing', run: dialog('export') },
    { id: 'print', label: does.print, group: 'briefing', keys: 'mod+alt+p', run: printPdf },
    { id: 'masthead', label: say.desk.masthead, group: 'briefing', run: dialog('masthead') },
    { id: 'look', label: does.look, group: 'briefing', run: dialog('look') },
    { id: 'marking', label: say.desk.marking, group: 'briefing', run: dialog('marking') },
    { id: 'source-details', label: does.aboutSource, group: 'briefing', run: dialog('source') },
    { id: 'left-out', label: does.leftOut, group: 'briefing', run: dialog('left-out') },
    { id: 'history', label: say.history.title, group: 'briefing', keys: 'mod+shift+h', run: dialog('history') },
    ...briefingKinds.map((kind) => ({
      id: `kind-${kind}`,
      label: does.makeIt(say.names.kinds[kind]),
      group: 'briefing' as const,
      run: () => changeKind(desk, kind),
    })),
    { id: 'new', label: does.newBriefing, group: 'briefing', run: () => go({ screen: 'intake' }) },
    { id: 'library', label: say.desk.backToLibrary, group: 'briefing', run: () => go({ screen: 'library' }) },

    ...textCommands.map(({ name, run, keys }) => ({
      ...inText(name),
      label: say.desk.text[name],
      keys,
      run: text(run),
    })),
    ...tableTextCommands.map(({ name, run, ...keys }) => ({
      ...inText(name),
      label: say.desk.inTable(say.desk.table[name]),
      ...keys,
      run: text(run),
    })),
    ...cursorKeys(),
    { id: 'notes', label: does.notes, group: 'view', run: dialog('notes') },
    {
      id: 'link',
      label: say.desk.text.link,
      group: 'text',
      keys: 'mod+alt+k',
      run: text(() => focus.getState().setDialog('link')),
    },

    {
      id: 'review',
      label: does.review,
      group: 'entries',
      keys: 'mod+alt+r',
      run: () => startReview(desk, focus),
    },
    { id: 'offers', label: does.offers, group: 'entries', keys: 'mod+alt+o', run: dialog('offers') },
    { id: 'next-entry', label: does.nextEntry, group: 'entries', keys: 'f8', run: () => stepEntry(desk, focus, 1) },
    {
      id: 'previous-entry',
      label: does.previousEntry,
      group: 'entries',
      keys: 'shift+f8',
      run: () => stepEntry(desk, focus, -1),
    },
    {
      id: 'accept-entry',
      label: does.acceptEntry,
      group: 'entries',
      keys: 'mod+enter',
      run: text((editor) => {
        acceptEntry(editor);
        stepEntry(desk, focus, 1);
      }),
    },
    { id: 'drop-entry', label: does.dropEntry, group: 'entries', keys: 'mod+shift+delete', run: text(dropEntry) },

    { id: 'move-up', label: does.moveUp, group: 'sections', keys: 'alt+arrowup', run: move(-1) },
    { id: 'move-down', label: does.moveDown, group: 'sections', keys: 'alt+arrowdown', run: move(1) },
    {
      id: 'hide',
      label: does.hide,
      group: 'sections',
      keys: 'mod+.',
      run: doIt((state) => {
        const section = inHand(state);
        return section && hide(section, !section.hidden);
      }),
    },
    ...(Object.keys(sectionKinds) as SectionKind[]).map((kind) => ({
      id: `add-${kind}`,
      label: kind === 'own' ? does.addOwn : does.addSection(sectionKinds[kind].heading),
      group: 'sections' as const,
      run: () => addSection(desk, focus, kind),
    })),

    { id: 'next-pane', label: does.nextPane, group: 'view', keys: 'f6', run: () => focusPane(1) },
    { id: 'previous-pane', label: does.previousPane, group: 'view', keys: 'shift+f6', run: () => focusPane(-1) },
    {
      id: 'preview',
      label: does.preview,
      group: 'view',
      keys: 'mod+p',
      run: () => usePanes.getState().setView(usePanes.getState().view === 'preview' ? 'source' : 'preview'),
    },
    ...sideViews.map((view) => ({
      id: `view-${view}`,
      label: `${say.evidence.views[view].name}: ${say.evidence.views[view].says}`,
      group: 'view' as const,
      keys: views[view].keys,
      run: () => usePanes.getState().setView(view),
    })),
    {
      id: 'outline',
      label: does.outline,
      group: 'view',
      keys: 'mod+\\',
      run: () => usePanes.getState().show('outline', !shows('outline')(usePanes.getState())),
    },
    {
      id: 'evidence',
      label: does.evidence,
      group: 'view',
      keys: 'mod+alt+\\',
      run: () => usePanes.getState().show('side', !shows('side')(usePanes.getState())),
    },
    ...languages.map((language) => ({
      id: `language-${language}`,
      label: does.language(languageNames[language]),
      group: 'view' as const,
      run: () => useLanguage.getState().setLanguage(language),
    })),
    { id: 'theme', label: does.theme, group: 'view', run: () => useTheme.getState().nextTheme() },
    {
      id: 'shortcuts',
      label: does.shortcuts,
      group: 'view',
      keys: '?',
      where: 'outside',
      run: dialog('shortcuts'),
    },
  ];
}

const inText = (id: string) => ({ id, group: 'text', where: 'editor' }) as const;

/** Keys of the editor that have no meaning away from the cursor. */
const cursorKeys = (): readonly Action[] => [
  {
    id: 'cell',
    label: say.desk.actions.cell,
    group: 'text',
    keys: 'tab',
    where: 'cursor',
    run: () => undefined,
  },
  {
    id: 'break',
    label: say.desk.actions.break,
    group: 'text',
    keys: 'shift+enter',
    where: 'cursor',
    run: () => undefined,
  },
];
