import type { Cell } from '../flow/blocks.ts';
import { type Line, lineWidth, longestPart, setLines } from '../lines/set.ts';
import { colours, leading, styles } from '../theme.ts';
import { columnWidths, type Need } from './columns.ts';
import { baseline, type Column, type Composing, names, oneLine } from './paragraph.ts';
import type { Mark, Repeat, Strip, Tag } from './strip.ts';

const gutter = 12;
const padTop = 2.5;
const padBottom = 3;
/** A longer word than this, in points, may be cut. */
const longestPartKept = 120;
const heavy = 0.9;

type Placement = { readonly cell: Cell; readonly column: number; readonly row: number };
type SetCell = { readonly lines: readonly Line[]; readonly tags: readonly Tag[]; readonly x: number };

/**
 * A table as strips: rules above, below the head and at the end; the head repeats with "continued"; a row stays whole unless it is taller
 * than a page. It takes the text column where that is enough, else the full width.
 */
export function tableStrips(
  title: string,
  rows: readonly (readonly Cell[])[],
  parent: Tag,
  composing: Composing,
): Strip[] {
  const { sheet, fonts } = composing;
  const placements = place(rows);
  const count = Math.max(...placements.map((p) => p.column + p.cell.columns));
  const needs = needsOf(placements, count, rows.length, composing);
  const widest = needs.reduce((sum, need) => sum + Math.max(need.least, ...need.cells), 0) + gutter * (count - 1);
  const full: Column =
    widest <= sheet.measure
      ? { x: sheet.textLeft, width: Math.min(sheet.measure, Math.max(widest, sheet.measure * 0.6)) }
      : { x: sheet.left, width: sheet.right - sheet.left };
  const widths = columnWidths(needs, full.width - gutter * (count - 1));
  const lefts = widths.map((_, i) => full.x + widths.slice(0, i).reduce((sum, w) => sum + w + gutter, 0));
  const widthOf = ({ cell, column }: Placement): number =>
    widths.slice(column, column + cell.columns).reduce((sum, w) => sum + w, gutter * (cell.columns - 1));

  const table: Tag = { type: 'Table', parent };
  const headRows = headCount(rows);
  const head: Tag | undefined = headRows > 0 ? { type: 'THead', parent: table } : undefined;
  const body: Tag = head === undefined ? table : { type: 'TBody', parent: table };
  const to = full.x + full.width;
  const rule = (y: number, weight: number, colour: string): Mark => ({
    kind: 'rule',
    x: full.x,
    to,
    y,
    weight,
    colour,
  });
  const topRule = rule(0, heavy, colours.ink);

  const bandsOf = (index: number): { strips: Strip[]; height: number } => {
    const isHead = index < headRows;
    const row: Tag = { type: 'TR', parent: isHead && head !== undefined ? head : body };
    const cells = placements
      .filter((p) => p.row === index)
      .map((p): SetCell => {
        const x = lefts[p.column] ?? full.x;
        const type = p.cell.head ? 'TH' : 'TD';
        const tag: Tag = {
          type,
          parent: row,
          ...(p.cell.head ? { scope: isHead ? 'Column' : 'Row' } : {}),
          ...(p.cell.columns > 1 ? { columns: p.cell.columns } : {}),
          ...(p.cell.rows > 1 ? { rows: p.cell.rows } : {}),
        };
        const lines: Line[] = [];
        const tags: Tag[] = [];
        for (const paragraph of p.cell.paragraphs)
          for (const line of setLines(paragraph, fonts, {
            width: widthOf(p),
            manner: 'compact',
            hyphenate: composing.hyphenate,
          })) {
            lines.push(line);
            tags.push(tag);
          }
        if (lines.length === 0) {
          lines.push({ pieces: [], width: 0 });
          tags.push(tag);
        }
        return { lines, tags, x };
      });
    const bands = Math.max(1, ...cells.map((cell) => cell.lines.length));
    const strips = Array.from({ length: bands }, (_, band): Strip => {
      const isLast = band === bands - 1;
      const top = band === 0 ? padTop : 0;
      return {
        height: top + leading.table + (isLast ? padBottom : 0),
        before: 0,
        free: true,
        keep: false,
        row,
        marks: cells.flatMap(({ lines, tags, x }): Mark[] => {
          const line = lines[band];
          return line === undefined
            ? []
            : [...names(line), { kind: 'line', tag: tags[band], x, y: top + baseline(leading.table), line }];
        }),
      };
    });
    return { strips, height: strips.reduce((sum, strip) => sum + strip.height, 0) };
  };

  const headStrips: Strip[] = [];
  for (let i = 0; i < headRows; i += 1)
    headStrips.push(...bandsOf(i).strips.map((strip) => ({ ...strip, keep: true })));
  const repeat = repeatOf(title, headStrips, full, rule, composing);
  const room = sheet.bottom - sheet.top - repeat.height;
  const strips: Strip[] = headStrips.map((strip, i) =>
    underRule(
      strip,
      i === 0 ? topRule : undefined,
      i === headStrips.length - 1 ? rule(strip.height, 0.5, colours.ink) : undefined,
    ),
  );
  for (let i = headRows; i < rows.length; i += 1) {
    const { strips: bands, height } = bandsOf(i);
    const fits = height <= room;
    const beforeLast = i === rows.length - 2 && rows.length - headRows > 2;
    bands.forEach((strip, band) => {
      const isEnd = band === bands.length - 1;
      const last = isEnd && i === rows.length - 1;
      strips.push(
        underRule(
          { ...strip, repeat, keep: isEnd ? beforeLast : fits || band === 0 || band === bands.length - 2 },
          strips.length === 0 ? topRule : undefined,
          last ? rule(strip.height, heavy, colours.ink) : undefined,
        ),
      );
    });
  }
  return strips.map((strip, i) => (i === 0 ? { ...strip, free: false } : strip));
}

const underRule = (strip: Strip, above: Mark | undefined, below: Mark | undefined): Strip =>
  above === undefined && below === undefined
    ? strip
    : {
        ...strip,
        marks: [...(above === undefined ? [] : [above]), ...strip.marks, ...(below === undefined ? [] : [below])],
      };

/** Head rows: those at the top made of header cells only, but never the whole table. */
function headCount(rows: readonly (readonly Cell[])[]): number {
  let count = 0;
  while (count < rows.length - 1 && rows[count]?.every((cell) => cell.head)) count += 1;
  return count;
}

/** Cells in their columns, leaving out what cells from rows above cover. */
function place(rows: readonly (readonly Cell[])[]): Placement[] {
  const covered = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Placement => {
      while (covered.has(`${row}:${column}`)) column += 1;
      const at = column;
      for (let r = 0; r < cell.rows; r += 1)
        for (let c = 0; c < cell.columns; c += 1) covered.add(`${row + r}:${at + c}`);
      column += cell.columns;
      return { cell, column: at, row };
    });
  });
}

function needsOf(placements: readonly Placement[], count: number, rows: number, { fonts }: Composing): Need[] {
  return Array.from({ length: count }, (_, column): Need => {
    const cells = new Array<number>(rows).fill(0);
    let least = 18;
    for (const { cell, column: at, row } of placements) {
      if (at !== column || cell.columns > 1) continue;
      cells[row] =
        Math.max(0, ...cell.paragraphs.map((runs) => lineWidth(runs, fonts))) + (cell.paragraphs.length - 1) * 20;
      least = Math.max(least, ...cell.paragraphs.map((runs) => longestPart(runs, fonts)));
    }
    return { least: Math.min(least, longestPartKept) + 1, cells };
  });
}

function repeatOf(
  title: string,
  head: readonly Strip[],
  full: Column,
  rule: (y: number, weight: number, colour: string) => Mark,
  { fonts }: Composing,
): Repeat {
  const label = 12;
  const continued = oneLine(
    [
      { kind: 'words', text: title, style: styles.cellHead },
      { kind: 'words', text: ', continued', style: styles.attribution },
    ],
    fonts,
  );
  const marks: Mark[] = [
    { kind: 'line', tag: undefined, x: full.x, y: 8, line: continued },
    rule(label, heavy, colours.ink),
  ];
  let y = label;
  for (const strip of head) {
    for (const mark of strip.marks) if (mark.kind === 'line') marks.push({ ...mark, tag: undefined, y: mark.y + y });
    y += strip.height;
  }
  if (head.length > 0) marks.push(rule(y, 0.5, colours.ink));
  return { height: y, marks };
}
