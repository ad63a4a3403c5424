import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PlaceOnPage } from '#shared/model/print.ts';
import { drawPage } from '../../../pdf/openPdf.ts';
import { say } from '../../../state/language.ts';
import { PdfPlaces } from './PdfPlaces.tsx';
import { useInView } from './useInView.ts';

type Props = {
  readonly file: PDFDocumentProxy;
  readonly number: number;
  readonly count: number;
  /** CSS pixels; of the sheet, points. */
  readonly width: number;
  readonly sheet: { readonly width: number; readonly height: number };
  readonly places: readonly PlaceOnPage[];
  /** The page in view: what stands on it can be reached by Tab. */
  readonly isCurrent: boolean;
};

/** One page, with its words for those who do not see it and what leads from its lines to the desk. Its place is kept before it is drawn; far from view it holds no picture. */
export function PdfPage({ file, number, count, width, sheet, places, isCurrent }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const inView = useInView(frame);
  const [words, setWords] = useState('');
  const scale = width / sheet.width;

  useEffect(() => {
    const target = canvas.current;
    if (!inView || target === null) return undefined;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      await drawPage(file, number, target, width, stop.signal);
      const text = await (await file.getPage(number)).getTextContent();
      if (!stop.signal.aborted)
        setWords(text.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    };
    draw().catch(() => undefined);
    return () => stop.abort();
  }, [file, number, width, inView]);

  useEffect(() => {
    const target = canvas.current;
    if (inView || target === null) return;
    target.width = 0;
    target.height = 0;
  }, [inView]);

  return (
    <div ref={frame} className="pdf-page" data-page={number} style={{ width, height: sheet.height * scale }}>
      <canvas ref={canvas} role="img" aria-label={say.paper.preview.page(number, count)} />
      <div className="visually-hidden">{words}</div>
      {inView && <PdfPlaces places={places} scale={scale} reachable={isCurrent} />}
    </div>
  );
}
