import type { Cell, Row } from './manuscript.ts';

/** The places of a table, row by row, each row as wide as the widest: a cell that spans stands in its first place, the others are empty (`undefined`). */
export function gridOf(rows: readonly Row[]): readonly (readonly (Cell | undefined)[])[] {
  const grid: (Cell | null)[][] = rows.map(() => []);
  rows.forEach(({ cells }, i) => {
    const line = grid[i] as (Cell | null)[];
    let column = 0;
    for (const cell of cells) {
      while (line[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows && i + down < rows.length; down += 1)
        for (let over = 0; over < cell.columns; over += 1)
          (grid[i + down] as (Cell | null)[])[column + over] = down + over === 0 ? cell : null;
      column += cell.columns;
    }
  });
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? undefined));
}
