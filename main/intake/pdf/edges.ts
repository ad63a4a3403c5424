import type { PdfLine } from './lines.ts';

/** Where the lines of a page begin and end. All in points. */
export type Edges = {
  /** It begins to the right of where other lines of its column do. */
  isIndented(line: PdfLine): boolean;
  /** White between its end and the end of its column. */
  room(line: PdfLine): number;
  /** Of its column. */
  width(line: PdfLine): number;
};

type Column = { readonly left: number; readonly size: number; readonly rights: number[] };

/** An indent is wider than the first and narrower than the second, in proportion to the letters. */
const indents = [0.6, 4] as const;

/** The columns of each page, found by the places where many lines of letters of one size begin. */
export function edgesOf(lines: readonly PdfLine[]): Edges {
  const columns = new Map<number, Column[]>();
  for (const line of lines) {
    const known = columns.get(line.page) ?? [];
    const column = known.find((one) => isIn(one, line));
    if (column === undefined) known.push({ left: line.left, size: line.size, rights: [line.right] });
    else column.rights.push(line.right);
    columns.set(line.page, known);
  }
  const ends = new Map([...columns.values()].flat().map((column) => [column, endOf(column)]));
  const own = (line: PdfLine): Column | undefined => columns.get(line.page)?.find((column) => isIn(column, line));
  /** The column that the line is an indented line of. */
  const outer = (line: PdfLine): Column | undefined => {
    return columns.get(line.page)?.find((column) => {
      const indent = (line.left - column.left) / line.size;
      return isAlike(column, line) && column.rights.length > 1 && indent > indents[0] && indent < indents[1];
    });
  };
  const home = (line: PdfLine): { readonly left: number; readonly right: number } => {
    const column = outer(line) ?? own(line);
    return { left: column?.left ?? line.left, right: (column && ends.get(column)) ?? line.right };
  };
  return {
    isIndented: (line) => outer(line) !== undefined,
    room: (line) => home(line).right - line.right,
    width: (line) => home(line).right - home(line).left,
  };
}

const isAlike = ({ size }: Column, line: PdfLine): boolean => Math.abs(size - line.size) < size * 0.12;
const isIn = (column: Column, line: PdfLine): boolean =>
  Math.abs(column.left - line.left) < 1.5 && isAlike(column, line);

/** Where four of five lines have ended: a headline over two columns begins like a line of the first. */
function endOf({ rights }: Column): number {
  const sorted = rights.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.8)] ?? 0;
}
