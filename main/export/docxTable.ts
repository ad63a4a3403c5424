import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { gridOf } from './grid.ts';
import { labelledCell, labelWords, type Row, type Paragraph as Words, wordsOf } from './manuscript.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = { style: BorderStyle.SINGLE, size: 6, color: '1B1B1F' } as const;
const hair = { style: BorderStyle.SINGLE, size: 2, color: 'C9C9D1' } as const;

/** Rules above, below the head, and at the end, none upright; the head stands again on every page, and no row is cut in two. `width` in twips. */
export function tableOf(
  rows: readonly Row[],
  head: boolean,
  width: number,
  runsOf: (runs: Words) => ParagraphChild[],
): Table {
  const widths = widthsOf(rows, width);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: none, right: none, insideVertical: none, insideHorizontal: hair },
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 120 },
    rows: rows.map((row, i) => {
      const isHead = head && i === 0;
      const labelled = labelledCell(row);
      return new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: row.cells.map((cell, column) => {
          const tag =
            row.label === undefined || column !== labelled
              ? []
              : [new TextRun({ text: `  ${labelWords(row.label)}`, style: 'Tag' })];
          const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
          return new TableCell({
            columnSpan: cell.columns,
            rowSpan: cell.rows,
            ...(isHead && { borders: { bottom: rule } }),
            children: paragraphs.map(
              (runs, n) =>
                new Paragraph({
                  style: isHead ? 'CellHead' : 'Cell',
                  children: [...runsOf(runs), ...(n === paragraphs.length - 1 ? tag : [])],
                }),
            ),
          });
        }),
      });
    }),
  });
}

/** Twips that a letter of a cell takes, on average. */
const letter = 100;

/** No column is narrower than its longest word (of 24 letters at most); what is left is shared by the letters that stand in each. */
function widthsOf(rows: readonly Row[], width: number): number[] {
  const grid = gridOf(rows);
  const columns = (grid[0] ?? []).map((_, column) => {
    const texts = grid.map((cells) => (cells[column]?.paragraphs ?? []).map(wordsOf).join(' '));
    const longest = Math.max(4, ...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length));
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    return { least: (Math.min(longest, 24) + 2) * letter, wish: Math.min(mean, 90) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const wishes = columns.reduce((sum, { wish }) => sum + wish, 0);
  if (least >= width) return columns.map((column) => Math.floor((column.least * width) / least));
  return columns.map((column) => Math.floor(column.least + ((width - least) * column.wish) / Math.max(1, wishes)));
}
