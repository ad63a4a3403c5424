import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Content } from './peers.ts';

type Pdfmake = {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
};

/** pdfmake setting the same words in the same faces and sizes, by its own lines. */
export async function setWithPdfmake(content: Content, fonts: string): Promise<number> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const face = (name: string): string => join(fonts, name);
  pdfmake.setFonts({
    Text: { normal: face('SourceSerif4_400Regular.ttf'), bold: face('SourceSerif4_600SemiBold.ttf') },
    Sans: { normal: face('SourceSans3_400Regular.ttf'), bold: face('SourceSans3_600SemiBold.ttf') },
  });
  const definition = {
    pageSize: 'A4',
    pageMargins: [121, 76, 121, 72],
    defaultStyle: { font: 'Text', fontSize: 10.5, lineHeight: 1.06 },
    footer: (page: number, pages: number) => ({
      text: `Page ${page} of ${pages}`,
      font: 'Sans',
      fontSize: 8,
      alignment: 'right',
      margin: [0, 20, 76, 0],
    }),
    content: content.map((part) =>
      part.kind === 'heading'
        ? { text: part.text, font: 'Sans', bold: true, fontSize: 11.5, margin: [0, 14, 0, 7] }
        : part.kind === 'paragraph'
          ? { text: part.text, alignment: 'justify', margin: [0, 0, 0, 7] }
          : {
              font: 'Sans',
              fontSize: 9,
              layout: 'lightHorizontalLines',
              table: {
                headerRows: 1,
                dontBreakRows: true,
                widths: part.rows[0]?.map(() => 'auto'),
                body: part.rows.map((row) => [...row]),
              },
            },
    ),
  };
  return (await pdfmake.createPdf(definition).getBuffer()).length;
}
