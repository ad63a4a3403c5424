import type { StoreApi } from 'zustand';
import { briefingKinds, kindNames } from '#shared/model/briefing.ts';
import type { SectionKind } from '#shared/model/section.ts';
import { sectionKinds } from '#shared/model/section.ts';
import type { Desk } from '../../state/desk.ts';
import type { DeskFocus } from '../../state/deskFocus.ts';
import { go } from '../../state/route.ts';
import { useTheme } from '../../state/theme.ts';
import { announce } from '../../ui/announce.tsx';
import { acceptEntry, dropEntry } from './editor/entryCommands.ts';
import { tableTextCommands, textCommands } from './editor/textCommands.ts';
import { changeKind } from './kind.ts';
import { keepOutlineFocus, sectionInOutline } from './outline/outlineKeys.ts';
import { focusPane } from './panes.ts';
import { enterSection, stepEntry } from './review/cursor.ts';
import { startReview } from './review/loop.ts';
import { add, type Deed, hide, moveBy } from './sectionChanges.ts';
import { travel } from './travel.ts';

export type ActionGroup = 'Briefing' | 'Text' | 'Entries' | 'Sections' | 'View';

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
};

/** Every action of the desk, in the order in which the palette and the shortcut sheet list them. */
export function actionsOf({ desk, focus, exportPdf }: ActionWorld): readonly Action[] {
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
    const heading = briefing.sections[place]?.heading || 'Untitled section';
    announce(`${heading} moved to place ${place + by + 1} of ${briefing.sections.length}.`);
  };
  const text = (run: (editor: NonNullable<DeskFocus['editor']>) => unknown) => () => {
    const { editor } = focus.getState();
    if (editor !== undefined && !editor.isDestroyed) run(editor);
  };
  const dialog = (name: DeskFocus['dialog']) => () => focus.getState().setDialog(name);
  const side = (name: DeskFocus['side']) => () => focus.getState().setSide(name);
  return [
    { id: 'palette', label: 'Find a command', group: 'Briefing', keys: 'mod+k', run: dialog('palette') },
    { id: 'undo', label: 'Undo', group: 'Briefing', keys: 'mod+z', run: travel(desk, focus, 'undo') },
    {
      id: 'redo',
      label: 'Redo',
      group: 'Briefing',
      keys: 'mod+shift+z',
      also: ['mod+y'],
      run: travel(desk, focus, 'redo'),
    },
    { id: 'save', label: 'Save now', group: 'Briefing', keys: 'mod+s', run: () => desk.getState().flush() },
    { id: 'export', label: 'Export PDF', group: 'Briefing', keys: 'mod+shift+e', run: exportPdf },
    { id: 'masthead', label: 'Masthead details', group: 'Briefing', run: dialog('masthead') },
    { id: 'look', label: 'Look on paper: style, draft, expiry', group: 'Briefing', run: dialog('look') },
    { id: 'marking', label: 'Marking', group: 'Briefing', run: dialog('marking') },
    { id: 'source-details', label: 'About the source', group: 'Briefing', run: dialog('source') },
    { id: 'history', label: 'History', group: 'Briefing', keys: 'mod+shift+h', run: dialog('history') },
    ...briefingKinds.map((kind) => ({
      id: `kind-${kind}`,
      label: `Make it a ${kindNames[kind].toLowerCase()}`,
      group: 'Briefing' as const,
      run: () => changeKind(desk, kind),
    })),
    { id: 'library', label: 'Back to the library', group: 'Briefing', run: () => go({ screen: 'library' }) },

    ...[...textCommands, ...tableTextCommands].map(({ name, run, ...command }) => ({
      ...command,
      id: name,
      group: 'Text' as const,
      where: 'editor' as const,
      run: text(run),
    })),
    ...cursorKeys,
    { id: 'notes', label: 'Style notes: switch on and off', group: 'View', run: dialog('notes') },
    {
      id: 'link',
      label: 'Link',
      group: 'Text',
      keys: 'mod+alt+k',
      run: text(() => focus.getState().setDialog('link')),
    },

    {
      id: 'review',
      label: 'Review entry by entry',
      group: 'Entries',
      keys: 'mod+alt+r',
      run: () => startReview(desk, focus),
    },
    { id: 'offers', label: 'Offered entries', group: 'Entries', keys: 'mod+alt+o', run: dialog('offers') },
    { id: 'next-entry', label: 'Next entry', group: 'Entries', keys: 'f8', run: () => stepEntry(desk, focus, 1) },
    {
      id: 'previous-entry',
      label: 'Previous entry',
      group: 'Entries',
      keys: 'shift+f8',
      run: () => stepEntry(desk, focus, -1),
    },
    {
      id: 'accept-entry',
      label: 'Accept the entry and go on',
      group: 'Entries',
      keys: 'mod+enter',
      run: text((editor) => {
        acceptEntry(editor);
        stepEntry(desk, focus, 1);
      }),
    },
    { id: 'drop-entry', label: 'Drop the entry', group: 'Entries', keys: 'mod+shift+delete', run: text(dropEntry) },

    { id: 'move-up', label: 'Move the section up', group: 'Sections', keys: 'alt+arrowup', run: move(-1) },
    { id: 'move-down', label: 'Move the section down', group: 'Sections', keys: 'alt+arrowdown', run: move(1) },
    {
      id: 'hide',
      label: 'Hide or show the section',
      group: 'Sections',
      keys: 'mod+.',
      run: doIt((state) => {
        const section = inHand(state);
        return section && hide(section, !section.hidden);
      }),
    },
    ...(Object.keys(sectionKinds) as SectionKind[]).map((kind) => ({
      id: `add-${kind}`,
      label: `Add section: ${kind === 'own' ? 'one of your own' : sectionKinds[kind].heading}`,
      group: 'Sections' as const,
      run: () => {
        const id = crypto.randomUUID();
        doIt(({ briefing }) => briefing && add(briefing, kind, id, focus.getState().section))();
        focus.getState().goToSection(id);
        enterSection(id);
      },
    })),

    { id: 'next-pane', label: 'Next pane', group: 'View', keys: 'f6', run: () => focusPane(1) },
    { id: 'previous-pane', label: 'Previous pane', group: 'View', keys: 'shift+f6', run: () => focusPane(-1) },
    {
      id: 'preview',
      label: 'Preview the PDF, or back to the source',
      group: 'View',
      keys: 'mod+p',
      run: () => focus.getState().setSide(focus.getState().side === 'preview' ? 'source' : 'preview'),
    },
    { id: 'source', label: 'Show the source', group: 'View', run: side('source') },
    {
      id: 'outline',
      label: 'Show or hide the outline',
      group: 'View',
      keys: 'mod+\\',
      run: () => focus.getState().setOutline(!focus.getState().outline),
    },
    { id: 'theme', label: 'Change the theme', group: 'View', run: () => useTheme.getState().nextTheme() },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      group: 'View',
      keys: '?',
      where: 'outside',
      run: dialog('shortcuts'),
    },
  ];
}

/** Keys of the editor that have no meaning away from the cursor. */
const cursorKeys: readonly Action[] = [
  {
    id: 'cell',
    label: 'Next cell; a new row after the last',
    group: 'Text',
    keys: 'tab',
    where: 'cursor',
    run: () => undefined,
  },
  {
    id: 'break',
    label: 'New line in the paragraph',
    group: 'Text',
    keys: 'shift+enter',
    where: 'cursor',
    run: () => undefined,
  },
];
