import { lazy, type ReactNode, Suspense } from 'react';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { MissingList } from '../../export/MissingList.tsx';
import { useGoTo } from './useGoTo.ts';

const PdfView = lazy(() => import('./PdfView.tsx'));

/** The very file that export writes [P7], set again whenever the text has been saved. */
export function Preview(): ReactNode {
  const pdf = useDeskPdf((state) => state.pdf);
  const fault = useDeskPdf((state) => state.fault);
  const goTo = useGoTo();
  const missing = pdf?.report.missing ?? [];
  const waiting = (
    <div className="preview-scroll">
      <div className="pdf-page pdf-waiting" />
    </div>
  );
  return (
    <>
      {fault !== undefined && <Notice tone="danger">{fault}</Notice>}
      {missing.length > 0 && (
        <Notice tone="warning">
          <MissingList missing={missing} onGo={goTo} />
        </Notice>
      )}
      <Suspense fallback={waiting}>{pdf === undefined ? waiting : <PdfView pdf={pdf} />}</Suspense>
    </>
  );
}
