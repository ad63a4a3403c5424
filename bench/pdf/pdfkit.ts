import PDFDocument from 'pdfkit';
import type { PlainPage } from './peers.ts';

/** PDFKit as it is meant to be used: tagged, a closure for each element, `text` for each stretch of words. */
export function setWithPdfkit(pages: readonly PlainPage[]): Promise<number> {
  const document = new PDFDocument({
    font: null as unknown as string,
    autoFirstPage: false,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a' as unknown as 'PDF/A-3',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    info: { Title: 'Plain' },
  });
  let bytes = 0;
  document.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
  });
  const finished = new Promise<number>((resolve) => document.on('end', () => resolve(bytes)));
  const root = document.struct('Document');
  document.addStructure(root);
  for (const page of pages) {
    document.addPage({ size: [...page.size], margins: { top: 0, bottom: 0, left: 0, right: 0 } });
    for (const element of page.elements) {
      const paragraph = document.struct('P');
      paragraph.add(() => {
        for (const { file, size, text, x, y } of element)
          document.font(file).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      });
      root.add(paragraph);
      paragraph.end();
    }
  }
  root.end();
  document.end();
  return finished;
}
