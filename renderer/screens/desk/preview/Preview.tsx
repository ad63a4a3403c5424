import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { PrintReport } from '#shared/model/print.ts';
import { useDesk } from '../../../state/desk.ts';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useSlow } from '../../../ui/useSlow.ts';

const PdfPages = lazy(() => import('./PdfPages.tsx'));

/** Milliseconds of rest before the page is set again. */
const rest = 700;

/** The very file that export writes [P7], set again whenever the text has been saved. */
export function Preview(): ReactNode {
  const version = useDesk((state) => state.briefing?.version);
  const state = useDesk(({ save }) => save.kind);
  const { pdf, fault, set } = useDeskPdf((now) => now);
  const shown = pdf?.version;
  useEffect(() => {
    if (version === undefined || version === shown || state !== 'saved') return undefined;
    const timer = setTimeout(() => void set(), shown === undefined ? 0 : rest);
    return () => clearTimeout(timer);
  }, [version, shown, state, set]);
  return (
    <>
      {fault !== undefined && <Notice tone="danger">{fault}</Notice>}
      {pdf !== undefined && <Report report={pdf.report} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="preview-scroll" aria-label={say.paper.pages} tabIndex={0}>
        <Suspense fallback={<div className="pdf-page pdf-waiting" />}>
          {pdf === undefined ? <div className="pdf-page pdf-waiting" /> : <PdfPages bytes={pdf.bytes} />}
        </Suspense>
      </section>
    </>
  );
}

/** How many pages there are, and that they are being set; it stands in the head of the pane. */
export function PreviewCount(): ReactNode {
  const { pdf, busy } = useDeskPdf((now) => now);
  const slow = useSlow(busy, 600);
  return (
    <p className="preview-count" role="status">
      {slow && `${say.paper.setting} `}
      {pdf !== undefined && say.paper.countPages(pdf.report.pages)}
    </p>
  );
}

/** What setting the page found out: whether a note fits, and characters that no font has. */
function Report({ report: { linesOver, missing } }: { readonly report: PrintReport }): ReactNode {
  return (
    <>
      {linesOver !== null && linesOver > 0 && <Notice tone="warning">{say.paper.noteOver(linesOver)}</Notice>}
      {missing.length > 0 && (
        <Notice tone="warning">
          <p>{say.paper.missing}</p>
          <ul className="missing">
            {missing.map(({ character, section, entry, context, times }) => (
              <li key={character}>
                <strong>{character}</strong> {say.paper.missingAt(codeOf(character), section, entry, context)}
                {times > 1 && ` ${say.paper.missingMore(times - 1)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
