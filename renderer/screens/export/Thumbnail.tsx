import { type ReactNode, useEffect, useRef } from 'react';
import { drawPage, openPdf } from '../../pdf/openPdf.ts';

/** The first page of a PDF, small. Its caption says what it shows. */
export default function Thumbnail({ bytes, width }: { readonly bytes: Uint8Array; readonly width: number }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const task = openPdf(bytes);
    const stop = new AbortController();
    task.promise.then((file) => drawPage(file, 1, target, width, stop.signal)).catch(() => undefined);
    return () => {
      stop.abort();
      void task.destroy();
    };
  }, [bytes, width]);
  return <canvas ref={canvas} className="thumbnail-page" />;
}
