import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { say } from '../../../state/language.ts';
import { PdfPage } from './PdfPage.tsx';

GlobalWorkerOptions.workerSrc = workerUrl;

const beside = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;

type Opened = {
  readonly file: PDFDocumentProxy;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
};

/** The pages of a PDF one under another, as wide as the pane; drawn when they come near. The last file stays in view until the next is ready. */
export default function PdfPages({ bytes }: { readonly bytes: Uint8Array }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState(false);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    let live = true;
    // pdf.js takes the buffer for its worker, so it gets a copy; the bytes stay ours to export.
    const task = getDocument({
      data: bytes.slice(),
      standardFontDataUrl: beside('standard_fonts'),
      cMapUrl: beside('cmaps'),
      wasmUrl: beside('wasm'),
    });
    const open = async (): Promise<void> => {
      try {
        const file = await task.promise;
        const sizes = await Promise.all(
          Array.from({ length: file.numPages }, async (_, index) => {
            const { width: w, height: h } = (await file.getPage(index + 1)).getViewport({ scale: 1 });
            return { width: w, height: h };
          }),
        );
        if (live) {
          setOpened({ file, sizes });
          setFault(false);
        }
      } catch {
        if (live) setFault(true);
      }
    };
    void open();
    return () => {
      live = false;
      // The pages in view are drawn from this file until the next one is there.
      setTimeout(() => void task.destroy(), 4000);
    };
  }, [bytes]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={host} className="pdf-pages">
      {fault && <p role="alert">{say.paper.notShown}</p>}
      {opened === undefined && !fault && <div className="pdf-page pdf-waiting" />}
      {width > 0 &&
        opened?.sizes.map((size, index) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={index}
            file={opened.file}
            number={index + 1}
            count={opened.sizes.length}
            width={width}
            ratio={size.height / size.width}
          />
        ))}
    </div>
  );
}
