import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { say } from '../../../state/language.ts';
import { useNear } from '../useNear.ts';

type Props = {
  readonly file: PDFDocumentProxy;
  readonly number: number;
  readonly count: number;
  /** CSS pixels. */
  readonly width: number;
  /** Height over width. */
  readonly ratio: number;
};

/** One page at the screen's own resolution, with its words for those who do not see it. Its place is kept before it is drawn. */
export function PdfPage({ file, number, count, width, ratio }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(frame, number === 1);
  const [words, setWords] = useState('');

  useEffect(() => {
    const target = canvas.current;
    if (!near || target === null) return undefined;
    let live = true;
    let stop: () => void = () => undefined;
    const draw = async (): Promise<void> => {
      const page = await file.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      // Drawn beside the page and put on it whole, so that nothing flickers.
      const sheet = document.createElement('canvas');
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      const task = page.render({ canvas: sheet, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (!live) return;
      target.width = sheet.width;
      target.height = sheet.height;
      target.getContext('2d')?.drawImage(sheet, 0, 0);
      const text = await page.getTextContent();
      if (live)
        setWords(text.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    };
    draw().catch(() => undefined);
    return () => {
      live = false;
      stop();
    };
  }, [file, number, width, near]);

  return (
    <div ref={frame} className="pdf-page" style={{ height: Math.round(width * ratio) }}>
      <canvas ref={canvas} role="img" aria-label={say.paper.page(number, count)} />
      <div className="visually-hidden">{words}</div>
    </div>
  );
}
