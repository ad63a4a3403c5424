import { type ReactNode, useState } from 'react';
import type { Paragraph } from '#shared/model/reading.ts';
import { wordsAt } from '#shared/model/span.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notify } from '../../../ui/toast.tsx';

/** Every paragraph of the articles that feeds no section, why, and the way back [A4]. */
export function LeftOutDialog(): ReactNode {
  const open = useFocus((state) => state.dialog === 'left-out');
  const setDialog = useFocus((state) => state.setDialog);
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => setDialog(next ? 'left-out' : undefined)}
      title={say.intake.leftOut.title}
      description={say.intake.leftOut.text}
    >
      <LeftOut />
    </Dialog>
  );
}

function LeftOut(): ReactNode {
  const readings = useDesk((state) => state.readings);
  const sources = useDesk((state) => state.sources);
  const restore = useRestore();
  const [busy, setBusy] = useState(false);
  const lines = readings.flatMap(({ source, paragraphs }) => {
    const text = sources.find(({ id }) => id === source)?.text ?? '';
    return paragraphs.filter(({ kind }) => kind !== 'body').map((paragraph) => ({ source, paragraph, text }));
  });
  if (lines.length === 0) return <p>{say.intake.leftOut.none}</p>;
  return (
    <ul className="left-out">
      {lines.map(({ source, paragraph, text }) => {
        const words = wordsAt(text, paragraph.span);
        return (
          <li key={`${source}-${paragraph.span.start}`}>
            <p className="left-out-class">
              {say.source.classes[paragraph.kind]}: {say.source.reasonOf(paragraph.rule, paragraph.reason)}
            </p>
            <p className="left-out-words" dir="auto" lang="en">
              {words}
            </p>
            <Button
              size="small"
              disabled={busy}
              aria-label={say.intake.leftOut.restoreOne(words.slice(0, 60))}
              onClick={() => {
                setBusy(true);
                void restore(source, paragraph).finally(() => setBusy(false));
              }}
            >
              {say.intake.leftOut.restore}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Makes a paragraph body text and builds the sections again; one undo takes it back. */
function useRestore(): (source: string, paragraph: Paragraph) => Promise<void> {
  const desk = useDeskStore();
  return async (source, { span: { start } }) => {
    const { briefing, rebuild, undo } = desk.getState();
    if (briefing === undefined) return;
    const sources = briefing.sources.map((used) =>
      used.source === source
        ? {
            ...used,
            corrections: {
              ...used.corrections,
              paragraphs: [
                ...used.corrections.paragraphs.filter((other) => other.start !== start),
                { start, kind: 'body' as const },
              ],
            },
          }
        : used,
    );
    if (await rebuild(sources, briefing.kind, say.deeds.restored(1)))
      notify(say.intake.leftOut.restored, { label: say.frame.undo, onClick: () => void undo() });
  };
}
