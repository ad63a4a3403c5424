import type { PdfFile } from '#main/pdfjs/withPdf.ts';
import { wellFormed } from '../wellFormed.ts';

/** A line as it stands on its page: points from the left and from the foot of the sheet; `size` is the height of its letters. */
export type PdfLine = {
  readonly words: string;
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  /** From the foot of the sheet, 0, to its head, 1. */
  readonly height: number;
};

type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
};

/** The lines of every page in the order in which the file gives its words, which is the order of reading in whatever a program wrote. */
export async function linesOf(file: PdfFile): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items, styles } = await page.getTextContent();
    const isBold = (name: string): boolean =>
      /bold|black|heavy|semibold/i.test(`${styles[name]?.fontFamily ?? ''} ${fontOf(page.commonObjs, name)}`);
    const [, bottom = 0, , top = 0] = page.view;
    lines.push(...inLines(items as readonly Item[], number - 1, top - bottom, isBold));
    page.cleanup();
  }
  return lines;
}

/** The name a face goes by in the file, where pdf.js has loaded it. */
function fontOf(objects: { has(name: string): boolean; get(name: string): unknown }, name: string): string {
  const font = objects.has(name) ? (objects.get(name) as { readonly name?: string } | null) : null;
  return font?.name ?? '';
}

type Open = { words: string; left: number; right: number; base: number; size: number; bold: number };

/** Pieces on one base line, each behind the one before it, are one line; where white stands between two, a space does. */
function inLines(items: readonly Item[], page: number, sheet: number, isBold: (font: string) => boolean): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: Open | undefined;
  const close = (): void => {
    const words = wellFormed(open?.words.replace(/\s+/g, ' ').trim() ?? '').text;
    if (open !== undefined && words !== '') {
      const { left, right, base, size, bold } = open;
      lines.push({ words, page, left, right, base, size, bold: bold * 2 > open.words.length, height: base / sheet });
    }
    open = undefined;
  };
  for (const { str, transform, width, fontName } of items) {
    if (typeof str !== 'string') continue;
    const [, , skew = 0, scale = 0, left = 0, base = 0] = transform;
    const size = Math.hypot(skew, scale);
    if (str.trim() === '') {
      if (open !== undefined && str !== '') open.words += ' ';
      continue;
    }
    const follows: boolean =
      open !== undefined &&
      Math.abs(open.base - base) < Math.max(open.size, size) * 0.45 &&
      left > open.right - Math.max(open.size, size) * 0.6 &&
      left < open.right + Math.max(open.size, size) * 4;
    if (!follows) close();
    const bold = isBold(fontName) ? str.length : 0;
    if (open === undefined) open = { words: str, left, right: left + width, base, size, bold };
    else {
      const isApart = left - open.right > size * 0.18 && !/\s$/.test(open.words) && !/^\s/.test(str);
      open.words += isApart ? ` ${str}` : str;
      open.right = left + width;
      // A raised figure does not make the line's letters small.
      open.size = Math.max(open.size, size);
      open.bold += bold;
    }
  }
  close();
  return lines;
}
