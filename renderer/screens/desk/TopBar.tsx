import { ChevronDown, Command, Download, History, Palette, Redo2, Stamp, TextQuote, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { briefingKinds } from '#shared/model/briefing.ts';
import type { ExportFormat } from '#shared/model/exportFormat.ts';
import { type Marking, tlpLevels, unmarked } from '#shared/model/marking.ts';
import { useDesk, useDeskStore } from '../../state/desk.ts';
import { useFocus } from '../../state/deskFocus.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { AppBar } from '../AppBar.tsx';
import { MarkingTag } from '../MarkingTag.tsx';
import { actionKeys } from './actionKeys.ts';
import { changeKind } from './kind.ts';
import { useExport } from './preview/useExport.ts';
import { useExportAs } from './preview/useExportAs.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { useTitleDraft } from './useTitleDraft.ts';

/** Title, save state and what concerns the briefing as a whole. */
export function TopBar(): ReactNode {
  const canUndo = useDesk((state) => state.canUndo);
  const canRedo = useDesk((state) => state.canRedo);
  const undo = useDesk((state) => state.undo);
  const redo = useDesk((state) => state.redo);
  const setDialog = useFocus((state) => state.setDialog);
  const exportPdf = useExport();
  return (
    <AppBar
      actions={
        <>
          <IconButton
            label={say.desk.actions.undo}
            icon={Undo2}
            keys={actionKeys.undo}
            disabled={!canUndo}
            onClick={() => void undo()}
          />
          <IconButton
            label={say.desk.actions.redo}
            icon={Redo2}
            keys={actionKeys.redo}
            disabled={!canRedo}
            onClick={() => void redo()}
          />
          <span className="bar-rule" />
          <KindMenu />
          <MarkingMenu />
          <IconButton label={say.desk.look} icon={Palette} keys={actionKeys.look} onClick={() => setDialog('look')} />
          <IconButton
            label={say.desk.masthead}
            icon={TextQuote}
            keys={actionKeys.masthead}
            onClick={() => setDialog('masthead')}
          />
          <IconButton
            label={say.history.title}
            icon={History}
            keys={actionKeys.history}
            onClick={() => setDialog('history')}
          />
          <IconButton
            label={say.desk.commands}
            icon={Command}
            keys={actionKeys.palette}
            onClick={() => setDialog('palette')}
          />
          <span className="split-button">
            <Button variant="primary" icon={Download} onClick={() => void exportPdf()}>
              {say.desk.exportPdf}
            </Button>
            <ExportMenu />
          </span>
        </>
      }
    >
      <Title />
      <SaveStatus />
    </AppBar>
  );
}

function ExportMenu(): ReactNode {
  const setDialog = useFocus((state) => state.setDialog);
  const exportAs = useExportAs();
  const text = say.paper.export;
  const line = (format: ExportFormat) => ({
    label: text.formats[format],
    keys: actionKeys[`export-${format}`],
    onSelect: () => void exportAs(format),
  });
  return (
    <Menu
      trigger={
        <button type="button" className="button button-primary" aria-label={text.options}>
          <ChevronDown aria-hidden="true" />
        </button>
      }
      items={[
        { label: text.withOptions, keys: actionKeys['export-options'], onSelect: () => setDialog('export') },
        { kind: 'heading', label: text.whole },
        ...documents.map(line),
        { kind: 'heading', label: text.parts },
        ...tables.map(line),
      ]}
    />
  );
}

const documents = ['docx', 'html', 'md', 'txt', 'json'] as const;
const tables = ['timeline', 'figures', 'calendar'] as const;

function Title(): ReactNode {
  const title = useDesk((state) => state.briefing?.title) ?? '';
  const language = useDesk((state) => state.briefing?.language);
  const draft = useTitleDraft(title);
  return (
    <input
      className="title-field"
      lang={language}
      aria-label={say.desk.title}
      value={draft.value}
      maxLength={500}
      placeholder={say.names.untitledBriefing}
      title={title}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
      onKeyDown={(event) => {
        if (draft.onKey(event.key)) event.currentTarget.blur();
      }}
    />
  );
}

function KindMenu(): ReactNode {
  const desk = useDeskStore();
  const kind = useDesk((state) => state.briefing?.kind) ?? 'note';
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="button button-quiet bar-menu"
          aria-label={say.desk.kind(say.names.kinds[kind])}
        >
          {say.names.kinds[kind]}
          <ChevronDown aria-hidden="true" />
        </button>
      }
      items={[
        { kind: 'heading', label: say.library.kindOfBriefing },
        ...briefingKinds.map((one) => ({
          label: say.names.kinds[one],
          checked: one === kind,
          keys: actionKeys[`kind-${one}`],
          onSelect: () => void changeKind(desk, one),
        })),
      ]}
    />
  );
}

function MarkingMenu(): ReactNode {
  const marking = useDesk((state) => state.briefing?.marking) ?? unmarked;
  const change = useDesk((state) => state.change);
  const setDialog = useFocus((state) => state.setDialog);
  const set = (next: Marking, label: string): void => change([{ do: 'marking', marking: next }], label);
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="button button-quiet bar-menu"
          data-menu="marking"
          aria-label={say.desk.marking}
        >
          {marking.scheme === 'none' ? <Stamp aria-hidden="true" /> : <MarkingTag marking={marking} />}
          <ChevronDown aria-hidden="true" />
        </button>
      }
      items={[
        { kind: 'heading', label: say.desk.markingOfBriefing },
        {
          label: say.desk.noMarking,
          checked: marking.scheme === 'none',
          onSelect: () => set(unmarked, say.deeds.tookMarking),
        },
        ...[...tlpLevels].reverse().map((level) => ({
          label: `TLP:${level}`,
          checked: marking.scheme === 'tlp' && marking.level === level,
          onSelect: () => set({ scheme: 'tlp', level }, say.deeds.marked(`TLP:${level}`)),
        })),
        ...(marking.scheme === 'own'
          ? marking.order.map((label) => ({
              label,
              checked: marking.label === label,
              onSelect: () => set({ ...marking, label }, say.deeds.marked(label).slice(0, 200)),
            }))
          : []),
        { kind: 'separator' },
        { label: say.desk.ownMarking, keys: actionKeys.marking, onSelect: () => setDialog('marking') },
      ]}
    />
  );
}
