import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

const beside = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;

/** Opens a file for showing. pdf.js takes the buffer for its worker, so it gets a copy; the bytes stay the caller's to export. */
export const openPdf = (bytes: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    data: bytes.slice(),
    standardFontDataUrl: beside('standard_fonts'),
    cMapUrl: beside('cmaps'),
    wasmUrl: beside('wasm'),
  });

/** Fewest pixels across: below that pdf.js thickens hairlines until a drawing is a blot, so a small page is drawn larger and shown smaller. */
const leastPixels = 288;

/**
 * Draws a page `width` CSS pixels wide at the screen's own resolution or finer: beside the canvas, then onto it whole, so that nothing flickers.
 * Rejects where `signal` ended it.
 */
export async function drawPage(
  file: PDFDocumentProxy,
  number: number,
  target: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await file.getPage(number);
  signal.throwIfAborted();
  const pixels = Math.max(width * window.devicePixelRatio, leastPixels);
  const scale = pixels / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sheet = document.createElement('canvas');
  sheet.width = Math.floor(viewport.width);
  sheet.height = Math.floor(viewport.height);
  const task = page.render({ canvas: sheet, viewport });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  await task.promise.finally(() => signal.removeEventListener('abort', stop));
  signal.throwIfAborted();
  target.width = sheet.width;
  target.height = sheet.height;
  target.getContext('2d')?.drawImage(sheet, 0, 0);
}
