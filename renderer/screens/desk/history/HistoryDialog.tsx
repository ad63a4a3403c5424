import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Commit } from '#shared/contract/contract.ts';
import { useClient } from '../../../state/client.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { sentenceOf } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { notify } from '../../../ui/toast.tsx';
import { DeskDialog } from '../dialogs/DeskDialog.tsx';
import { bringBack } from '../sectionChanges.ts';
import { useVersion } from './useVersion.ts';
import { VersionList } from './VersionList.tsx';
import { VersionName } from './VersionName.tsx';
import { VersionView } from './VersionView.tsx';
import { alone, linesOf } from './versionLines.ts';

/** Every version there was, of the briefing or of one section: what changed in it word by word, how it was, and the way back to it [E4]. */
export function HistoryDialog(): ReactNode {
  return (
    <DeskDialog name="history" wide title={say.history.title}>
      {(close) => <History onDone={close} />}
    </DeskDialog>
  );
}

type View = 'step' | 'now' | 'whole';

function History({ onDone }: { readonly onDone: () => void }): ReactNode {
  const client = useClient();
  const desk = useDeskStore();
  const id = useDesk((state) => state.id);
  const briefing = useDesk((state) => state.briefing);
  const asked = useFocus((state) => state.historyOf);
  const [section, setSection] = useState(asked ?? '');
  /** Without a briefing as it stands there is nothing to compare with, and each version may be the one that is whole. */
  const damaged = briefing === undefined;
  const whole = useDesk((state) => state.fault?.whole);
  const [view, setView] = useState<View>(damaged ? 'whole' : 'step');
  const [commits, setCommits] = useState<readonly Commit[]>();
  const [chosen, setChosen] = useState<number>();
  const [fault, setFault] = useState<string>();

  const load = useCallback(async (): Promise<readonly Commit[]> => {
    await desk.getState().flush();
    return client.briefings.history(section === '' ? { id } : { id, section });
  }, [client, desk, id, section]);
  useEffect(() => {
    let live = true;
    load().then(
      (list) => {
        if (!live) return;
        setCommits(list);
        setChosen(whole ?? list[0]?.version);
      },
      (error: unknown) => live && setFault(sentenceOf(error)),
    );
    return () => {
      live = false;
    };
  }, [load, whole]);

  const lines = useMemo(() => (damaged ? (commits ?? []).map(alone) : linesOf(commits ?? [])), [commits, damaged]);
  const line = lines.find(({ version }) => version === chosen);
  const current = briefing?.version ?? commits?.[0]?.version;
  const shown = useVersion(id, chosen);
  const earlier = useVersion(id, line === undefined ? undefined : line.first - 1);
  const nothing = shown.content === undefined ? undefined : { ...shown.content, sections: [] };
  const before = line?.first === 1 ? nothing : earlier.content;
  const waiting = shown.content === undefined || (view === 'step' && before === undefined);

  const keepName = async (name: string): Promise<void> => {
    if (chosen === undefined) return;
    try {
      await client.briefings.name({ id, version: chosen, name });
      setCommits(await load());
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  const restore = async (): Promise<void> => {
    if (chosen === undefined || shown.content === undefined) return;
    if (section !== '' && briefing !== undefined) {
      const deed = bringBack(briefing, shown.content, section, chosen);
      if (deed === undefined) return;
      desk.getState().change(deed.changes, deed.label);
    } else if (!(await desk.getState().restore(chosen))) return;
    onDone();
    const wayBack = { label: say.frame.undo, onClick: () => void desk.getState().undo() };
    notify(
      section === '' ? say.history.isBack(chosen) : say.history.sectionIsBack(chosen),
      damaged ? undefined : wayBack,
    );
  };
  const wrong = fault ?? shown.fault ?? earlier.fault;
  return (
    <>
      {wrong !== undefined && <Notice tone="danger">{wrong}</Notice>}
      <div className="history-bar">
        <Select
          size="small"
          label={say.history.of}
          hideLabel
          value={section}
          onChange={setSection}
          options={[
            { value: '', label: say.history.whole },
            ...(briefing?.sections ?? []).map((one) => ({
              value: one.id,
              label: one.heading || say.names.untitledSection,
            })),
          ]}
        />
        <Segmented
          label={say.history.show}
          hideLabel
          value={view}
          onChange={setView}
          options={[
            { value: 'step', label: say.history.views.step },
            ...(damaged ? [] : [{ value: 'now', label: say.history.views.now } as const]),
            { value: 'whole', label: say.history.views.whole },
          ]}
        />
      </div>
      <div className="history">
        <VersionList lines={lines} chosen={chosen} current={current} onChoose={setChosen} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="history-view" aria-label={say.history.atThatTime} tabIndex={0}>
          {!waiting && shown.content !== undefined && (
            <VersionView
              content={view === 'now' ? (briefing ?? shown.content) : shown.content}
              before={view === 'whole' ? undefined : view === 'now' ? shown.content : before}
              section={section === '' ? undefined : section}
            />
          )}
        </section>
      </div>
      <div className="dialog-footer history-footer">
        {line !== undefined && <VersionName key={`${line.version} ${line.name}`} name={line.name} onName={keepName} />}
        <Button onClick={onDone}>{say.frame.close}</Button>
        <Button
          variant="primary"
          disabled={shown.content === undefined || (section === '' && chosen === current)}
          onClick={() => void restore()}
        >
          {section === '' ? say.history.bringBack : say.history.bringSectionBack}
        </Button>
      </div>
    </>
  );
}
