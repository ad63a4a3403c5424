import type { Cell } from '../flow/blocks.ts';
import { type Line, lineWidth, longestPart, setLines } from '../lines/set.ts';
import { columnWidths, type Need, naturalWidth } from './columns.ts';
import { baseline, type Column, type Composing, names } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';

/** A cell where it stands: its first column and row, from 0. */
export type Placement = { readonly cell: Cell; readonly column: number; readonly row: number };

export const gutter = 12;
/** Space above the first line of a row, and below its last. */
export const padTop = 2.5;
const padBottom = 3;
/** A part of a cell wider than this, in points, may be cut. */
const widestKept = 120;

/** A column of a table; `right`: its lines end at its right edge, since they are numbers. */
export type TableColumn = Column & { readonly right: boolean };

/** Row by row, the cells in their columns, leaving out what cells from rows above cover. */
export function placeCells(rows: readonly (readonly Cell[])[]): Placement[][] {
  const covered = new Set<string>();
  return rows.map((cells, row) => {
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

/** The columns of a table: over the text column where that is enough for every cell on one line, else over the full width. */
export function columnsOf(placed: readonly (readonly Placement[])[], composing: Composing): readonly TableColumn[] {
  const { sheet } = composing.look;
  // a long table has more cells than a call takes arguments
  const count = placed.flat().reduce((most, { column, cell }) => Math.max(most, column + cell.columns), 0);
  const needs = needsOf(placed, count, composing);
  const gutters = gutter * (count - 1);
  const widest = needs.reduce((sum, need) => sum + naturalWidth(need), gutters);
  const fits = widest <= sheet.measure;
  const width = fits ? (widest > sheet.measure * 0.8 ? sheet.measure : widest) : sheet.right - sheet.left;
  let x = fits ? sheet.textLeft : sheet.left;
  return columnWidths(needs, width - gutters).map((columnWidth, i) => {
    const column = { x, width: columnWidth, right: i > 0 && areNumbers(placed, i) };
    x += columnWidth + gutter;
    return column;
  });
}

const numeric = /^[€$£¥₽₴]?[-+−–]?\d[\d.,\u00a0\u202f ]*(?:%|‰)?$/;

/** True where all that a column says below its head are numbers, two at least. */
function areNumbers(placed: readonly (readonly Placement[])[], column: number): boolean {
  const cells = placed.flat().filter(({ cell, column: at }) => at === column && !cell.head);
  const said = cells.filter(({ cell }) => cell.paragraphs.length > 0);
  return said.length > 1 && said.every(({ cell }) => cell.columns === 1 && numeric.test(wordsIn(cell).trim()));
}

const wordsIn = ({ paragraphs }: Cell): string =>
  paragraphs.map((runs) => runs.map((run) => (run.kind === 'words' ? run.text : ' ')).join('')).join(' ');

function needsOf(placed: readonly (readonly Placement[])[], count: number, { fonts }: Composing): Need[] {
  return Array.from({ length: count }, (_, column): Need => {
    const cells: (readonly number[])[] = placed.map(() => []);
    let least = 18;
    for (const { cell, column: at, row } of placed.flat()) {
      if (at !== column || cell.columns > 1) continue;
      cells[row] = cell.paragraphs.map((runs) => lineWidth(runs, fonts));
      least = Math.max(least, ...cell.paragraphs.map((runs) => longestPart(runs, fonts)));
    }
    return { least: Math.min(least, widestKept) + 1, cells };
  });
}

/** A line of every cell of a row. `ends`: the tallest cell has a paragraph that ends here. */
export type Band = Strip & { readonly ends: boolean };

/** A row as strips: each holds one line of every cell. */
export function rowStrips(
  placements: readonly Placement[],
  columns: readonly TableColumn[],
  row: Tag,
  isHead: boolean,
  composing: Composing,
): Band[] {
  const { leading } = composing.look;
  const cells = placements.map((placement) => setCell(placement, columns, row, isHead, composing));
  const bands = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const tallest = cells.find(({ lines }) => lines.length === bands);
  return Array.from({ length: bands }, (_, band): Band => {
    const top = band === 0 ? padTop : 0;
    const y = top + baseline(leading.table);
    return {
      height: top + leading.table + (band === bands - 1 ? padBottom : 0),
      before: 0,
      step: 0,
      keep: false,
      ends: tallest?.ends.has(band) ?? true,
      row,
      marks: cells.flatMap(({ lines, tag, x, end }): Mark[] => {
        const line = lines[band];
        if (line === undefined) return [];
        return [...names(line), { kind: 'line', tag, x: end === undefined ? x : end - line.width, y, line }];
      }),
    };
  });
}

/** `ends`: the last line of each paragraph. `end`: where its lines end, if not wherever they do. */
type SetCell = {
  readonly lines: readonly Line[];
  readonly ends: ReadonlySet<number>;
  readonly tag: Tag;
  readonly x: number;
  readonly end: number | undefined;
};

function setCell(
  { cell, column }: Placement,
  columns: readonly TableColumn[],
  row: Tag,
  isHead: boolean,
  { fonts, hyphenate }: Composing,
): SetCell {
  const first = columns[column];
  const last = columns[column + cell.columns - 1] ?? first;
  if (first === undefined || last === undefined) throw new Error('a cell stands outside its table');
  const width = last.x + last.width - first.x;
  const end = first.right && cell.columns === 1 ? first.x + width : undefined;
  const lines: Line[] = [];
  const ends = new Set<number>();
  for (const runs of cell.paragraphs) {
    lines.push(...setLines(runs, fonts, { width, manner: 'compact', hyphenate }));
    ends.add(lines.length - 1);
  }
  const tag: Tag = {
    type: cell.head ? 'TH' : 'TD',
    parent: row,
    ...(cell.head ? { scope: isHead ? 'Column' : 'Row' } : {}),
    ...(cell.columns > 1 ? { columns: cell.columns } : {}),
    ...(cell.rows > 1 ? { rows: cell.rows } : {}),
  };
  return { lines: lines.length > 0 ? lines : [{ pieces: [], width: 0 }], ends, tag, x: first.x, end };
}
