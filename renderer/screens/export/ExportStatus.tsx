import type { ReactNode } from 'react';
import type { Exporting } from '../../state/deskExport.ts';
import { useDeskPdf } from '../../state/deskPdf.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import './export.css';

/** An export that takes longer than 300 ms: how far it is, and a way to end it. */
export function ExportStatus(): ReactNode {
  const exporting = useDeskPdf((state) => state.exporting);
  const cancel = useDeskPdf((state) => state.cancelExport);
  const slow = useSlow(exporting !== undefined);
  if (!slow || exporting === undefined) return null;
  const text = say.paper.export;
  return (
    <section className="export-status" aria-label={text.running}>
      <p className="export-status-says">
        <strong>{text.running}</strong>
        <span aria-hidden="true">{saysOf(exporting)}</span>
      </p>
      <progress aria-label={text.running} aria-valuetext={saysOf(exporting)} max={1} value={shareOf(exporting)} />
      <Button size="small" onClick={cancel}>
        {text.cancel}
      </Button>
    </section>
  );
}

function saysOf({ progress, file, files }: Exporting): string {
  const text = say.paper.export;
  if (files > 1) return text.copy(file, files);
  if (progress === undefined) return '';
  const { stage, done, of } = progress;
  return stage === 'pages' ? text.pages(done, of) : text.lines(Math.round((100 * done) / Math.max(1, of)));
}

/** Lines are about half of the work of a file, drawing its pages the other half. */
function shareOf({ progress, file, files }: Exporting): number {
  const { stage, done, of } = progress ?? { stage: 'lines', done: 0, of: 1 };
  const part = Math.min(1, done / Math.max(1, of)) / 2 + (stage === 'pages' ? 0.5 : 0);
  return (file - 1 + part) / files;
}
