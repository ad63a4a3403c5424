/** What a column asks for, in points: its longest word, and, row by row, each paragraph of a cell on one line. */
export type Need = { readonly least: number; readonly cells: readonly (readonly number[])[] };

/** Width at which every cell of a column stands on one line. */
export const naturalWidth = ({ least, cells }: Need): number => Math.max(least, ...cells.slice(0, rowsTried).flat());

/** Points that are tried to go from one column to another: a line is often saved only by several small ones at once. */
const steps = [6, 12, 24, 48] as const;
/** Points that a column of several words should have, unless half of its cells need less. */
const readable = 76;
const easyShare = 0.9;
const rounds = 400;
const rowsTried = 80;

/**
 * Column widths that make a table of `total` points about as low as it can be: every column gets its longest word, and what is left goes,
 * step by step, from the column that misses it least to the one that gains most. A table whose cells all fit on a line keeps their widths.
 */
export function columnWidths(needs: readonly Need[], total: number): number[] {
  const natural = needs.map(naturalWidth);
  const all = natural.reduce((sum, width) => sum + width, 0);
  if (all <= total) return natural.map((width) => width + (total - all) / needs.length);
  const least = leastWidths(needs, natural, total);
  const spare = total - least.reduce((sum, width) => sum + width, 0);
  const wish = natural.map((width, i) => Math.sqrt(Math.max(0, width - (least[i] ?? 0))));
  const wishes = wish.reduce((sum, w) => sum + w, 0) || 1;
  const widths = least.map((width, i) => width + (spare * (wish[i] ?? 0)) / wishes);
  let height = heightOf(needs, widths);
  for (let round = 0; round < rounds; round += 1) {
    let best: { from: number; to: number; step: number; height: number } | undefined;
    for (let from = 0; from < widths.length; from += 1)
      for (let to = 0; to < widths.length; to += 1) {
        if (from === to) continue;
        const [giving = 0, taking = 0] = [widths[from], widths[to]];
        for (const step of steps) {
          if (giving - step < (least[from] ?? 0)) break;
          widths[from] = giving - step;
          widths[to] = taking + step;
          const lower = heightOf(needs, widths);
          if (lower < (best?.height ?? height) - 1e-9) best = { from, to, step, height: lower };
        }
        widths[from] = giving;
        widths[to] = taking;
      }
    if (best === undefined) break;
    widths[best.from] = (widths[best.from] ?? 0) - best.step;
    widths[best.to] = (widths[best.to] ?? 0) + best.step;
    height = best.height;
  }
  return widths;
}

/** No column is narrower than reads well, unless there are so many that each gets only its longest word, or less. */
function leastWidths(needs: readonly Need[], natural: readonly number[], total: number): number[] {
  const easy = needs.map((need, i) => Math.max(need.least, Math.min(readable, natural[i] ?? 0, usualWidth(need))));
  const enough = easy.reduce((sum, width) => sum + width, 0) <= total * easyShare;
  return enough ? easy : needs.map((need) => Math.min(need.least, total / needs.length));
}

/** Width at which half of the cells that hold anything stand on one line each. */
function usualWidth({ cells }: Need): number {
  const widths = cells.slice(0, rowsTried).filter((cell) => cell.length > 0);
  const sorted = widths.map((cell) => Math.max(...cell)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Lines of all rows, with a little for how full each cell is, so that steps too small to save a line still count. */
function heightOf(needs: readonly Need[], widths: readonly number[]): number {
  let rows = 0;
  for (const { cells } of needs) rows = Math.max(rows, Math.min(rowsTried, cells.length));
  let height = 0;
  for (let row = 0; row < rows; row += 1) {
    let lines = 0;
    for (let i = 0; i < needs.length; i += 1) {
      const width = Math.max(1, (widths[i] ?? 1) * 0.96);
      let cell = 0;
      let fullness = 0;
      for (const paragraph of needs[i]?.cells[row] ?? []) {
        cell += Math.ceil(paragraph / width);
        fullness += paragraph / width;
      }
      lines = Math.max(lines, cell + fullness * 0.25);
    }
    height += lines;
  }
  return height;
}
