import { type Edges, edgesOf } from './edges.ts';
import type { PdfLine } from './lines.ts';

/** Lines that belong together, in their order. `head`: why they are a heading, '' where they are none. */
export type PdfParagraph = { readonly lines: readonly PdfLine[]; readonly head: '' | 'larger' | 'bold' };

/** Lines put together to paragraphs, by their distance, indent, size, and by how the one before them ends. */
export function paragraphsOf(lines: readonly PdfLine[]): PdfParagraph[] {
  const body = bodySize(lines);
  const leading = usualLeading(lines);
  const edges = edgesOf(lines);
  const groups: PdfLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = groups.at(-1);
    if (before === undefined || group === undefined || parts(before, line, group, { leading, edges }))
      groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => ({ lines: group, head: headOf(group, body) }));
}

const sentenceEnd = /[.!?:…]["'”’)\]]*\d{0,3}$/;
const bullet = /^(?:[•●▪◦‣·–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s/i;

/** Whether a line begins a paragraph. */
function parts(
  before: PdfLine,
  line: PdfLine,
  group: readonly PdfLine[],
  { leading, edges }: { readonly leading: number; readonly edges: Edges },
): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * 0.12 || before.bold !== line.bold) return true;
  if (bullet.test(line.words)) return true;
  const ends = sentenceEnd.test(before.words);
  const drop = before.base - line.base;
  // A new page or column: the sentence goes on, or it has ended with its paragraph or within it.
  if (before.page !== line.page || drop < 0) return ends || (/^\p{Lu}/u.test(line.words) && endsAlone(before, group));
  if (drop > leading * size * 1.35) return true;
  const isShort = edges.room(before) > edges.width(before) * 0.25;
  if (edges.isIndented(line)) return ends || isShort || line.left > before.left + size * 0.7;
  return ends && isShort;
}

/** A line alone before a new column, short and open at its end, is a heading or a caption rather than a sentence that goes on. */
const endsAlone = (line: PdfLine, group: readonly PdfLine[]): boolean =>
  group.length === 1 && line.words.length < 60 && /[\p{L}\d]$/u.test(line.words);

/** The size that most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, words } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + words.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Distance of base lines in proportion to the letters, as most lines have it. */
function usualLeading(lines: readonly PdfLine[]): number {
  const found = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      if (before === undefined || before.page !== line.page || before.size !== line.size) return [];
      const ratio = (before.base - line.base) / line.size;
      return ratio > 0.8 && ratio < 3 ? [ratio] : [];
    })
    .sort((a, b) => a - b);
  return found[Math.floor(found.length * 0.4)] ?? 1.25;
}

/** In characters: a longer paragraph is no heading. */
const longestHead = 200;

function headOf(group: readonly PdfLine[], body: number): PdfParagraph['head'] {
  const words = group.map((line) => line.words).join(' ');
  if (words.length > longestHead || !/\p{L}{2}/u.test(words)) return '';
  if (group.every(({ size }) => size > body * 1.15)) return 'larger';
  const isPlain = /[.!,;]$/.test(words) || words.length > 100;
  return group.every(({ bold }) => bold) && !isPlain ? 'bold' : '';
}
