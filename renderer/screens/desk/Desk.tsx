import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { cite } from '#shared/citations.ts';
import { entriesOf, type RichDoc } from '#shared/model/richtext/node.ts';
import { styleNotes } from '#shared/prose/styleNotes.ts';
import { useClient } from '../../state/client.ts';
import { DeskContext, useDesk, useDeskStore } from '../../state/desk.ts';
import { useCitedSections } from '../../state/deskCited.ts';
import { createDeskFocus, DeskFocusContext, useFocusStore } from '../../state/deskFocus.ts';
import { createDeskPdf, DeskPdfContext } from '../../state/deskPdf.ts';
import { holdDesk, takeDesk } from '../../state/deskShelf.ts';
import { watchBriefing } from '../../state/deskWatch.ts';
import { say } from '../../state/language.ts';
import { useProse } from '../../state/prose.ts';
import { useRoute } from '../../state/route.ts';
import { useMenuCommands } from '../../state/shell.ts';
import { Announcements } from '../../ui/announce.tsx';
import { notify, notifyFault } from '../../ui/toast.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { AppBar } from '../AppBar.tsx';
import { ExportStatus } from '../export/ExportStatus.tsx';
import { actionsOf } from './actions.ts';
import { ChordPanel } from './ChordPanel.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { EditorContextHolder } from './EditorContext.tsx';
import { createNumbers, type EditorContext } from './editor/context.ts';
import { styleContext, styleContextReady } from './editor/styleContext.ts';
import { showInSource } from './evidence/showInSource.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { NotOpened } from './NotOpened.tsx';
import { Panes } from './panes/Panes.tsx';
import { useExport } from './preview/useExport.ts';
import { useExportAs } from './preview/useExportAs.ts';
import { usePrint } from './preview/usePrint.ts';
import { TopBar } from './TopBar.tsx';
import { useActionKeys } from './useActionKeys.ts';
import './desk.css';
import './outline/outline.css';
import './page/sheet.css';
import './page/body.css';
import './page/table.css';
import './source/source.css';
import './evidence/evidence.css';
import './preview/preview.css';
import './dialogs/dialogs.css';
import './review/review.css';
import './first.css';

/** The screen where a briefing is edited: outline, page, source. */
export function Desk({ id }: { readonly id: string }): ReactNode {
  const client = useClient();
  const [desk] = useState(() =>
    takeDesk(client, id, { newId: () => crypto.randomUUID(), tell: notify, warn: notifyFault }),
  );
  const [focus] = useState(createDeskFocus);
  const [pdf] = useState(() => createDeskPdf(client, desk));
  useEffect(() => {
    void desk.getState().open();
    const stop = watchBriefing(client, id, desk);
    const putAway = holdDesk(client, id);
    return () => {
      stop();
      putAway();
    };
  }, [client, desk, id]);
  return (
    <DeskContext value={desk}>
      <DeskFocusContext value={focus}>
        <DeskPdfContext value={pdf}>
          <Opened />
        </DeskPdfContext>
      </DeskFocusContext>
    </DeskContext>
  );
}

function Opened(): ReactNode {
  const ready = useDesk((state) => state.briefing !== undefined);
  const fault = useDesk((state) => state.fault);
  const slow = useSlow(!ready);
  if (ready) return <Ready />;
  if (fault === undefined)
    return (
      <>
        <AppBar />
        {slow && (
          <p className="app-wait" role="status">
            {say.desk.opening}
          </p>
        )}
      </>
    );
  return <NotOpened fault={fault} />;
}

function Ready(): ReactNode {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const exportPdf = useExport();
  const exportAs = useExportAs();
  const printPdf = usePrint();
  const actions = useMemo(
    () => actionsOf({ desk, focus, exportPdf, exportAs, printPdf }),
    [desk, focus, exportPdf, exportAs, printPdf],
  );
  const context = useEditing();
  useActionKeys(actions);
  const run = (id: string) => () => void actions.find((action) => action.id === id)?.run();
  useMenuCommands({
    undo: run('undo'),
    redo: run('redo'),
    export: run('export'),
    print: run('print'),
    find: run('palette'),
    palette: run('palette'),
    outline: run('outline'),
    source: run('source'),
    preview: run('preview'),
    shortcuts: run('shortcuts'),
  });
  useKeeping();
  useFirstSection();
  return (
    <EditorContextHolder value={context}>
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>('.body[contenteditable="true"]')?.focus()}
      >
        {say.desk.skip}
      </button>
      <Numbering numbers={context.numbers} />
      <TopBar />
      <Panes />
      <FirstSteps />
      <Announcements />
      <Dialogs actions={actions} />
      <ChordPanel actions={actions} />
      <ExportStatus />
    </EditorContextHolder>
  );
}

/** What all section editors share. */
function useEditing(): EditorContext {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const [context] = useState(
    (): EditorContext => ({
      numbers: createNumbers(),
      showSource: (spans, by) => showInSource(focus, spans, by),
      newId: () => crypto.randomUUID(),
      sourceText: (source: string) => desk.getState().sources.find(({ id }) => id === source)?.text,
      isLost: (source: string) => desk.getState().lost.some(({ id }) => id === source),
      tellUncited: () =>
        notify(say.desk.entry.lostSource, { label: say.frame.undo, onClick: () => void desk.getState().undo() }),
      taken: (id: string) =>
        desk.getState().briefing?.sections.some(({ body }) => entriesOf(body).some(({ attrs }) => attrs.id === id)) ??
        false,
      notesReady: () => styleContextReady(desk.getState()),
      notesOn: (body: RichDoc) => styleNotes(body, styleContext(desk.getState())),
      onNotes: (listener: () => void) => useProse.subscribe(listener),
    }),
  );
  return context;
}

/** Numbers the evidence again, a moment after the keys, whenever what is cited has changed. */
function Numbering({ numbers }: Pick<EditorContext, 'numbers'>): ReactNode {
  const sections = useCitedSections();
  const readings = useDesk((state) => state.readings);
  const lost = useDesk((state) => state.lost);
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks that rest on what was lost are drawn again too
  useLayoutEffect(() => {
    const bySource = new Map(readings.map((reading) => [reading.source, reading.sentences]));
    numbers.set(cite(sections, (source) => bySource.get(source) ?? []));
  }, [numbers, sections, readings, lost]);
  return null;
}

/** Leaving the window waits for what is not saved; coming back looks whether another window saved something. */
function useKeeping(): void {
  const desk = useDeskStore();
  const title = useDesk((state) => state.briefing?.title);
  useEffect(() => {
    document.title = `${title || say.names.untitledBriefing} – Brevier`;
  }, [title]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (desk.getState().waiting() === undefined) return;
      void desk.getState().flush();
      event.preventDefault();
    };
    const seen = (): void => {
      if (document.visibilityState === 'hidden') void desk.getState().flush();
      else void desk.getState().refresh();
    };
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [desk]);
}

/** The address may name the section to show first. */
function useFirstSection(): void {
  const focus = useFocusStore();
  const route = useRoute();
  const section = route.screen === 'briefing' ? route.section : undefined;
  useEffect(() => {
    if (section !== undefined) focus.getState().goToSection(section);
  }, [focus, section]);
}
