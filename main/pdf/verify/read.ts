import { type PdfFile, withPdf } from '#main/pdfjs/withPdf.ts';
import { evidenceFileName } from '#shared/model/evidenceFile.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { isSpoiled } from './damage.ts';

/** The fault of a PDF that is damaged. */
export const spoiled = failed(
  'unsupported-format',
  'This PDF is damaged, so its words cannot be compared; get the file again, or export it again.',
);

/** What checking needs of a PDF: the words of each page without heads, feet and other artifacts, a line feed where a line ends, and the attachment. */
export type ReadPdf = { readonly pages: readonly string[]; readonly evidence: Uint8Array | undefined };

/** Reads a PDF as any reader would. `unsupported-format` for what is no PDF that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<ReadPdf>> {
  if (isSpoiled(bytes)) return spoiled;
  try {
    return done(await withPdf(bytes, true, read));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      'unsupported-format',
      `This is no PDF that can be read (${why}); choose the file as it was exported.`,
    );
  }
}

async function read(file: PdfFile): Promise<ReadPdf> {
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    pages.push(wordsOf((await page.getTextContent({ includeMarkedContent: true })).items as readonly Item[]));
    page.cleanup();
  }
  const has = (await file.getAttachments())?.has(evidenceFileName) ?? false;
  const content = has ? await file.getAttachmentContent(evidenceFileName) : undefined;
  const evidence = content instanceof Uint8Array ? content : undefined;
  return { pages, evidence };
}

type Item =
  | { readonly str: string; readonly hasEOL: boolean }
  | { readonly type: string; readonly tag?: string; readonly str?: undefined };

function wordsOf(items: readonly Item[]): string {
  const open: boolean[] = [];
  let words = '';
  for (const item of items)
    if (item.str === undefined) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.tag === 'Artifact');
    } else if (!open.includes(true)) words += item.hasEOL ? `${item.str}\n` : item.str;
  return words;
}
