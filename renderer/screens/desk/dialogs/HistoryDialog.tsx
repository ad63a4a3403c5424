import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { cite } from '#shared/citations.ts';
import type { Commit } from '#shared/contract/contract.ts';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { isEmptyDoc } from '#shared/model/richtext/node.ts';
import { useClient } from '../../../state/client.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { sentenceOf } from '../../../state/fault.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { notify } from '../../../ui/toast.tsx';
import { StaticBody } from '../StaticBody.tsx';
import { timeOf } from '../timeOf.ts';

/** Every version there was: look at one, and bring it back as a new one. */
export function HistoryDialog(): ReactNode {
  const open = useFocus((state) => state.dialog === 'history');
  const setDialog = useFocus((state) => state.setDialog);
  return (
    <Dialog wide open={open} onOpenChange={(next) => setDialog(next ? 'history' : undefined)} title="History">
      <History onDone={() => setDialog(undefined)} />
    </Dialog>
  );
}

type Line = Commit & { readonly more: number };

/** Newest first; a stretch of the same work on one day is one line, its newest version standing for it. */
export function linesOf(commits: readonly Commit[]): Line[] {
  const lines: Line[] = [];
  for (const commit of [...commits].sort((a, b) => b.version - a.version)) {
    const last = lines.at(-1);
    const goesOn = last?.label === commit.label && last.action === commit.action && last.undone === commit.undone;
    if (last !== undefined && goesOn && last.at.slice(0, 10) === commit.at.slice(0, 10))
      lines[lines.length - 1] = { ...last, more: last.more + 1 };
    else lines.push({ ...commit, more: 0 });
  }
  return lines;
}

const deeds: Readonly<Record<Commit['action'], string>> = {
  create: '',
  change: '',
  undo: 'Undid: ',
  redo: 'Redid: ',
  restore: 'Brought back: ',
};

const named = (action: Commit['action'], label: string): string => `${deeds[action]}${label}`;

function History({ onDone }: { readonly onDone: () => void }): ReactNode {
  const client = useClient();
  const desk = useDeskStore();
  const id = useDesk((state) => state.id);
  const current = useDesk((state) => state.briefing?.version);
  const readings = useDesk((state) => state.readings);
  const [commits, setCommits] = useState<readonly Commit[]>();
  const [chosen, setChosen] = useState<number>();
  const [content, setContent] = useState<BriefingContent>();
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    let live = true;
    void (async () => {
      await desk.getState().flush();
      try {
        const list = await client.briefings.history({ id });
        if (!live) return;
        setCommits(list);
        setChosen(Math.max(...list.map(({ version }) => version)));
      } catch (error) {
        if (live) setFault(sentenceOf(error));
      }
    })();
    return () => {
      live = false;
    };
  }, [client, desk, id]);

  useEffect(() => {
    if (chosen === undefined) return undefined;
    let live = true;
    client.briefings.at({ id, version: chosen }).then(
      (found) => live && setContent(found),
      (error: unknown) => live && setFault(sentenceOf(error)),
    );
    return () => {
      live = false;
    };
  }, [client, id, chosen]);

  const list = useRef<HTMLOListElement>(null);
  const loaded = commits !== undefined;
  useEffect(() => {
    if (loaded) list.current?.querySelector('button')?.focus();
  }, [loaded]);

  const lines = useMemo(() => linesOf(commits ?? []), [commits]);
  const citations = useMemo(
    () =>
      cite(content?.sections ?? [], (source) => readings.find((reading) => reading.source === source)?.sentences ?? []),
    [content, readings],
  );
  const restore = async (): Promise<void> => {
    if (chosen === undefined || !(await desk.getState().restore(chosen))) return;
    onDone();
    notify(`Version ${chosen} is back.`, { label: 'Undo', onClick: () => void desk.getState().undo() });
  };
  return (
    <>
      {fault !== undefined && <Notice tone="danger">{fault}</Notice>}
      <div className="history">
        <ol ref={list} className="history-list" aria-label="Versions">
          {lines.map(({ version, label, at, more, undone, action }) => (
            <li key={version}>
              <button
                type="button"
                className={undone ? 'history-line history-undone' : 'history-line'}
                aria-current={version === chosen ? 'true' : undefined}
                onClick={() => setChosen(version)}
              >
                <span className="history-label">{named(action, label)}</span>
                <span className="history-at">
                  {timeOf(at)}
                  {more > 0 && ` · ${more + 1} saves`}
                  {version === current && ' · now'}
                  {undone && ' · undone'}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="history-view" aria-label="The briefing at that time" tabIndex={0}>
          {content !== undefined && (
            <div className="sheet sheet-still">
              <h3 className="sheet-title">{content.title}</h3>
              {content.sections
                .filter((section) => !isEmptyDoc(section.body))
                .map((section) => (
                  <div key={section.id} className={section.hidden ? 'section section-hidden' : 'section'}>
                    <h4 className="section-title">{section.heading}</h4>
                    <StaticBody body={section.body} numbersOf={citations.numbersOf} />
                  </div>
                ))}
            </div>
          )}
        </section>
      </div>
      <div className="dialog-footer">
        <Button onClick={onDone}>Close</Button>
        <Button variant="primary" disabled={chosen === undefined || chosen === current} onClick={() => void restore()}>
          Bring this version back
        </Button>
      </div>
    </>
  );
}
