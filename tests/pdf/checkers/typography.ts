import { ask } from '../set.ts';

type Letter = {
  readonly c: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly font: string;
};
type Line = { readonly page: number; readonly y: number; readonly letters: readonly Letter[]; readonly text: string };

/** What of PDF.md's table can be measured in the file itself, as mutool reads it. Shares from 0 to 1; gaps in ems. */
export type Typography = {
  readonly pages: number;
  /** Distance of body lines, in points. */
  readonly leading: number;
  /** Lines that reach the measure: how many, and characters in the middle one. */
  readonly full: number;
  readonly characters: number;
  readonly gapMedian: number;
  readonly loose: number;
  readonly hyphened: number;
  /** Most hyphens one under the other. */
  readonly ladder: number;
  readonly onGrid: number;
  /** "Page x of y" stands alone on every page, and is true. */
  readonly numbered: boolean;
};

/** Wider than this is loose, in ems. */
const looseGap = 0.42;
const gridSlack = 0.35;

/** Measures the running text of a file: words of `size` points that are not bold. Numbers in the margin, tables and notes do not count. Needs mutool. */
export function typographyOf(pdf: Uint8Array, size: number): Typography {
  const { pages, lines } = linesIn(pdf);
  const isBody = (letter: Letter): boolean => Math.abs(letter.size - size) < 0.3 && !/bold|semi/i.test(letter.font);
  const body = lines
    .map((line) => ({ ...line, all: line.letters, letters: line.letters.filter(isBody) }))
    .filter(({ letters }) => letters.length > 0)
    .map((line) => ({ ...line, right: line.letters.at(-1)?.right ?? 0 }));
  const edge = mode(body.map(({ right }) => Math.round(right)));
  const full = body.filter(({ right, letters }) => right > edge - 2.5 && right < edge + 6 && letters.length > 30);
  const gaps = full.map(({ all }) => meanGap(all, isBody) / size);
  const isHyphened = ({ text }: Line): boolean => /[-‐]$/.test(text);
  let ladder = 0;
  let row = 0;
  for (const line of body) {
    row = full.includes(line) && isHyphened(line) ? row + 1 : 0;
    ladder = Math.max(ladder, row);
  }
  const steps = body.flatMap((line, i) => {
    const before = body[i - 1];
    return before?.page === line.page && line.y - before.y > 5 && line.y - before.y < 40 ? [line.y - before.y] : [];
  });
  const leading = median(steps);
  const half = leading / 2;
  const phases = body.map(({ y }) => y % half);
  const phase = median(phases);
  const off = (value: number): number => Math.min(Math.abs(value - phase), half - Math.abs(value - phase));
  return {
    pages,
    leading: Math.round(leading * 10) / 10,
    full: full.length,
    characters: median(full.map(({ letters }) => letters.length)),
    gapMedian: median(gaps),
    loose: share(gaps.filter((gap) => gap > looseGap).length, gaps.length),
    hyphened: share(full.filter(isHyphened).length, full.length),
    ladder,
    onGrid: share(phases.filter((value) => off(value) < gridSlack).length, phases.length),
    numbered: Array.from({ length: pages }, (_, i) => i).every((page) =>
      lines.some((line) => line.page === page && line.text === `Page ${page + 1} of ${pages}`),
    ),
  };
}

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Mean distance between letters of the running text on either side of a space, in points. */
function meanGap(letters: readonly Letter[], isBody: (letter: Letter) => boolean): number {
  const gaps = letters.flatMap((letter, i) => {
    const [before, after] = [letters[i - 1], letters[i + 1]];
    if (letter.c !== ' ' || before === undefined || after === undefined) return [];
    return isBody(before) && isBody(after) ? [after.x - before.right] : [];
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
}

const piece =
  /<font name="([^"]*)" size="([\d.]+)"|<char quad="([^"]*)" x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="([^"]*)"/g;

/** Lines of letters, pieces on one baseline joined where they stand close. */
function linesIn(pdf: Uint8Array): { readonly pages: number; readonly lines: readonly Line[] } {
  const pages = ask(pdf, 'mutool', 'draw', '-q', '-F', 'stext', '{}').out.split('<page ').slice(1);
  const lines = pages.flatMap((xml, page) =>
    Array.from(xml.matchAll(/<line [^>]*>([\s\S]*?)<\/line>/g), ([, inside = '']): Line => {
      let font = '';
      let size = 0;
      let y = 0;
      const letters: Letter[] = [];
      for (const [, name, points, quad, x, base, c] of inside.matchAll(piece)) {
        if (name !== undefined) [font, size] = [name, Number(points)];
        else {
          y = Number(base);
          letters.push({ c: decoded(c ?? ''), x: Number(x), right: Number(quad?.split(' ')[2]), size, font });
        }
      }
      while (letters.at(-1)?.c.trim() === '') letters.pop();
      return { page, y, letters, text: letters.map((letter) => letter.c).join('') };
    }).filter(({ letters }) => letters.length > 0),
  );
  return { pages: pages.length, lines: lines.toSorted((a, b) => a.page - b.page || a.y - b.y) };
}

const decoded = (c: string): string =>
  c
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
