import { type ReactNode, useState } from 'react';
import { currentSources } from '#shared/model/briefing.ts';
import type { Paragraph } from '#shared/model/reading.ts';
import { type SourceId, wordsAt } from '#shared/model/span.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/** Every paragraph of the articles that feeds no section, why, and the way back [A4]. */
export function LeftOutDialog(): ReactNode {
  return (
    <DeskDialog name="left-out" wide title={say.intake.leftOut.title} description={say.intake.leftOut.text}>
      <LeftOut />
    </DeskDialog>
  );
}

/** A paragraph that is not body text. */
type Line = { readonly source: SourceId; readonly paragraph: Paragraph; readonly text: string };

function LeftOut(): ReactNode {
  const all = useDesk((state) => state.readings);
  const used = useDesk((state) => state.briefing?.sources);
  const current = new Set(currentSources(used ?? []).map(({ source }) => source));
  const readings = all.filter(({ source }) => current.has(source));
  const sources = useDesk((state) => state.sources);
  const restore = useRestore();
  const [busy, setBusy] = useState(false);
  const lines = readings.flatMap(({ source, paragraphs }) => {
    const text = sources.find(({ id }) => id === source)?.text ?? '';
    return paragraphs.filter(({ kind }) => kind !== 'body').map((paragraph): Line => ({ source, paragraph, text }));
  });
  if (lines.length === 0) return <p>{say.intake.leftOut.none}</p>;
  const act = (some: readonly Line[]) => (): void => {
    setBusy(true);
    void restore(some).finally(() => setBusy(false));
  };
  const runs = runsOf(lines);
  return (
    <>
      {runs.map((run) => (
        <section key={`${run[0]?.source}-${run[0]?.paragraph.span.start}`} className="left-out-run">
          {run.length > 1 && runs.length > 1 && (
            <Button size="small" variant="quiet" disabled={busy} onClick={act(run)}>
              {say.intake.leftOut.restoreRun(run.length)}
            </Button>
          )}
          <ul className="left-out">
            {run.map((line) => (
              <LineView key={line.paragraph.span.start} line={line} busy={busy} onRestore={act([line])} />
            ))}
          </ul>
        </section>
      ))}
      {lines.length > 1 && (
        <div className="dialog-footer">
          <Button disabled={busy} onClick={act(lines)}>
            {say.intake.leftOut.restoreAll(lines.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function LineView(props: { readonly line: Line; readonly busy: boolean; readonly onRestore: () => void }): ReactNode {
  const { paragraph, text } = props.line;
  const words = wordsAt(text, paragraph.span);
  return (
    <li>
      <p className="left-out-class">
        {say.source.classes[paragraph.kind]}: {say.source.reasonOf(paragraph.rule, paragraph.reason)}
      </p>
      <p className="left-out-words" dir="auto" lang="en">
        {words}
      </p>
      <Button
        size="small"
        disabled={props.busy}
        aria-label={say.intake.leftOut.restoreOne(words.slice(0, 60))}
        onClick={props.onRestore}
      >
        {say.intake.leftOut.restore}
      </Button>
    </li>
  );
}

/** Paragraphs that stand one after the other in an article, together. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last?.source === line.source && last.paragraph.number + 1 === line.paragraph.number) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Makes paragraphs body text and builds the sections again; one undo takes it back. */
function useRestore(): (lines: readonly Line[]) => Promise<void> {
  const desk = useDeskStore();
  return async (lines) => {
    const { briefing, rebuild, undo } = desk.getState();
    if (briefing === undefined) return;
    const sources = briefing.sources.map((used) => {
      const starts = lines.filter(({ source }) => source === used.source).map(({ paragraph }) => paragraph.span.start);
      const paragraphs = [
        ...used.corrections.paragraphs.filter(({ start }) => !starts.includes(start)),
        ...starts.map((start) => ({ start, kind: 'body' as const })),
      ];
      return { ...used, corrections: { ...used.corrections, paragraphs } };
    });
    if (await rebuild(sources, briefing.kind, say.deeds.restored(lines.length)))
      notify(say.intake.leftOut.restored(lines.length), { label: say.frame.undo, onClick: () => void undo() });
  };
}
