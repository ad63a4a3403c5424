import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { openPdf } from '../../../pdf/openPdf.ts';

/** A file ready to be shown; sizes of its pages in points. */
export type OpenedPdf = {
  readonly file: PDFDocumentProxy;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
};

/** Milliseconds in which pages that are being drawn may still read the file before. */
const grace = 2000;

/** The file of these bytes; the one before stays until the next is ready, so that nothing goes blank. */
export function usePdfFile(bytes: Uint8Array): { readonly opened: OpenedPdf | undefined; readonly broken: boolean } {
  const [opened, setOpened] = useState<OpenedPdf>();
  const [broken, setBroken] = useState(false);
  const shown = useRef<{ destroy: () => Promise<void> }>(undefined);
  useEffect(() => {
    const task = openPdf(bytes);
    let live = true;
    const open = async (): Promise<void> => {
      const file = await task.promise;
      const sizes = await Promise.all(
        Array.from({ length: file.numPages }, async (_, index) => {
          const { width, height } = (await file.getPage(index + 1)).getViewport({ scale: 1 });
          return { width, height };
        }),
      );
      if (!live) return;
      const before = shown.current;
      shown.current = task;
      setOpened({ file, sizes });
      setBroken(false);
      setTimeout(() => void before?.destroy(), grace);
    };
    open().catch(() => {
      if (live) setBroken(true);
    });
    return () => {
      live = false;
      if (shown.current !== task) void task.destroy();
    };
  }, [bytes]);
  useEffect(() => () => void shown.current?.destroy(), []);
  return { opened, broken };
}
