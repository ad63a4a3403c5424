import type { PdfLine } from './lines.ts';

/** How much of a sheet, at its head and at its foot, can be furniture. */
const margin = 0.13;

/** How far it stands from the text, in proportion to the letters: more than a line does from the next. */
const apart = 1.7;

/** On how many pages a line must stand, in the same place, to be a running one, at least. */
const fewest = 2;

/**
 * Running heads, feet and page numbers: lines near the edge of their sheet that stand on many pages, figures aside, and bare page numbers. They are no part of
 * the text, which runs on from page to page across them.
 */
export function furnitureOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const atEdge = pagesOf(lines).flatMap((page) => [...outermost(page), ...outermost(page.toReversed())]);
  const pages = new Map<string, Set<number>>();
  for (const line of atEdge) {
    const key = keyOf(line);
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  }
  const all = new Set(lines.map(({ page }) => page)).size;
  const many = Math.max(fewest, all / 3);
  return new Set(atEdge.filter((line) => isNumber(line) || (pages.get(keyOf(line))?.size ?? 0) >= many));
}

/** The lines of each page, from the foot up. */
function pagesOf(lines: readonly PdfLine[]): PdfLine[][] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  return [...pages.values()].map((page) => page.toSorted((a, b) => a.base - b.base));
}

/** The lines at an edge of a page that white parts from the rest of it; none where the text itself begins there. */
function outermost(page: readonly PdfLine[]): readonly PdfLine[] {
  const end = page.findIndex((line, index) => {
    const next = page[index + 1];
    return next === undefined || Math.abs(next.base - line.base) > Math.max(next.size, line.size) * apart;
  });
  const group = page.slice(0, end + 1);
  return group.every(({ height }) => height < margin || height > 1 - margin) ? group : [];
}

/** Left and right pages have their heads at either side, at the same height; what changes from page to page is the figure. */
const keyOf = ({ words, base }: PdfLine): string =>
  `${Math.round(base / 4)} ${words.replace(/\d+/g, '#').toLowerCase()}`;

const isNumber = ({ words }: PdfLine): boolean =>
  /^(?:[-–—|]\s?)?(?:page\s)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—|])?$/i.test(words);
