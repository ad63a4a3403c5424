import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as pdf.js opened it. */
export type PdfFile = PDFDocumentProxy;

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loaded: Promise<Pdfjs> | undefined;

/** pdf.js in this thread. It looks for a canvas as it loads and says on the console that there is none: reading needs none. */
async function loadPdfjs(): Promise<Pdfjs> {
  const { log, warn } = console;
  console.log = () => {};
  console.warn = () => {};
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
    console.warn = warn;
  }
}

/**
 * What `read` finds in a PDF. Rejects with pdf.js's own error: `PasswordException` where it is locked. `strict`: a damaged file is given up where pdf.js
 * would mend it.
 */
export async function withPdf<T>(bytes: Uint8Array, strict: boolean, read: (file: PdfFile) => Promise<T>): Promise<T> {
  loaded ??= loadPdfjs();
  const { getDocument } = await loaded;
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, stopAtErrors: strict });
  const strays = Promise.withResolvers<never>();
  // Of a damaged file pdf.js rejects promises that nobody waits for, which would end the program.
  process.on('unhandledRejection', strays.reject);
  try {
    return await Promise.race([task.promise.then(read), strays.promise]);
  } finally {
    process.off('unhandledRejection', strays.reject);
    await task.destroy();
  }
}
