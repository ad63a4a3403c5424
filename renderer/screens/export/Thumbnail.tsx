import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type ReactNode, useEffect, useRef } from 'react';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The first page of a PDF, small. Its caption says what it shows. */
export default function Thumbnail({ bytes, width }: { readonly bytes: Uint8Array; readonly width: number }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const task = getDocument({ data: bytes.slice() });
    const draw = async (): Promise<void> => {
      const page = await (await task.promise).getPage(1);
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      await page.render({ canvas: target, viewport }).promise;
    };
    draw().catch(() => undefined);
    return () => void task.destroy();
  }, [bytes, width]);
  return <canvas ref={canvas} className="thumbnail-page" />;
}
