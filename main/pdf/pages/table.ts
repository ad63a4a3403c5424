import { cutTo } from '#shared/cut.ts';
import type { Block, Cell } from '../flow/blocks.ts';
import type { Line } from '../lines/set.ts';
import { colours } from '../theme.ts';
import { type Band, columnsOf, gutter, type Placement, padTop, placeCells, rowStrips } from './cells.ts';
import { baseline, type Composing, oneLine } from './paragraph.ts';
import type { Mark, Repeat, Strip, Tag } from './strip.ts';

const heavy = 0.9;
const light = 0.5;
/** A table lower than this share of a page stays on one. */
const keptWhole = 0.3;
/** A row lower than this share of a page is never cut; between two paragraphs of its tallest cell, one lower than the other. */
const rowKept = 0.5;
const rowOfPartsKept = 0.15;
/** Lines of a row that may stand alone on a page. */
const leastAlone = 3;

type Edges = { readonly x: number; readonly to: number };

/**
 * A table as strips: rules above, below the head and at the end; the head repeats with "continued" on the next page, and so does what a row
 * that goes on there is called. A row stays whole unless it is tall and made of paragraphs, between which it may be cut, or so tall that it
 * would leave half a page empty, and unless the page before it would be left too empty; at least three lines of it stand on either side.
 */
export function tableStrips(
  { title, rows, common, entries }: Extract<Block, { kind: 'table' }>,
  parent: Tag,
  composing: Composing,
): Strip[] {
  const placed = placeCells(rows);
  const columns = columnsOf(placed, composing);
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  const edges: Edges = { x: first.x, to: last.x + last.width };
  const table: Tag = { type: 'Table', parent };
  const headRows = headCount(rows);
  const head: Tag = { type: 'THead', parent: table };
  const body: Tag = headRows === 0 ? table : { type: 'TBody', parent: table };
  const stripsOf = (cells: readonly Placement[], row: number): Band[] => {
    const id = entries[row] ?? null;
    const strips = rowStrips(
      cells,
      columns,
      { type: 'TR', parent: row < headRows ? head : body },
      row < headRows,
      composing,
    );
    return id === null ? strips : strips.map((strip): Band => ({ ...strip, place: { kind: 'entry', id } }));
  };
  const all = placed.map(stripsOf);
  const headStrips = all.slice(0, headRows).flat();
  const said = common.length > 0 ? oneLine(common, composing.fonts) : undefined;
  const repeat = repeatOf(table, title, said, headStrips, edges, composing);
  const { sheet } = composing.look;
  const page = sheet.bottom - sheet.top;
  const isSmall = heightOf(all.flat()) <= page * keptWhole;
  const spanned = new Set(
    placed.flat().flatMap(({ cell, row }) => Array.from({ length: cell.rows - 1 }, (_, i) => row + i)),
  );
  const bodyStrips = all.slice(headRows).flatMap((strips, i) => {
    const row = headRows + i;
    const share = heightOf(strips) / (page - repeat.height);
    const named = rowRepeat(repeat, strips, first.x);
    const mayEnd = (band: number): boolean =>
      share > rowKept || (share > rowOfPartsKept && (strips[band]?.ends ?? false));
    const isBeforeLast = row === rows.length - 2 && row > headRows;
    const isFirst = row === headRows && strips.length + (all[row + 1]?.length ?? 0) <= 2 * leastAlone;
    // The last row alone under "continued" is better than a page left empty, where it is more than a line or two.
    const mayPart =
      (isSmall && row > headRows && row < rows.length - 2) ||
      (isBeforeLast && (all[row + 1]?.length ?? 0) >= leastAlone);
    return strips.map((strip, band): Strip => {
      const isEnd = band === strips.length - 1;
      const isInside = band >= leastAlone - 1 && band < strips.length - leastAlone;
      const keep = isEnd
        ? row < rows.length - 1 && (isSmall || isBeforeLast || isFirst || spanned.has(row))
        : !mayEnd(band) || !isInside;
      const keptIfFull = isEnd ? mayPart && !spanned.has(row) : !isSmall && isInside;
      return { ...strip, repeat: band === 0 ? repeat : named, keep, keptIfFull };
    });
  });
  const strips = [
    ...underlined(
      headStrips.map((strip) => ({ ...strip, keep: true })),
      edges,
      light,
    ),
    ...underlined(bodyStrips, edges, heavy),
  ];
  const [top, ...below] = strips.map((strip, i) =>
    i === 0 ? { ...strip, marks: [rule(edges, 0, heavy), ...strip.marks] } : strip,
  );
  if (top === undefined) return [];
  const { step } = composing.look;
  return said === undefined
    ? [{ ...top, step }, ...below]
    : [{ ...saidAbove(said, table, edges, composing), step }, top, ...below];
}

/** What most rows are, above the right end of the table; part of it, so that it is heard with it. */
function saidAbove(line: Line, table: Tag, { to }: Edges, { look: { leading } }: Composing): Strip {
  // Close above the rule: the space between section and table is there already.
  const height = leading.table - padTop;
  const y = baseline(leading.table) - padTop;
  const tag: Tag = { type: 'Caption', parent: table };
  return { height, before: 0, keep: true, marks: [{ kind: 'line', tag, x: to - line.width, y, line }] };
}

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip) => sum + strip.height, 0);

const rule = ({ x, to }: Edges, y: number, weight: number): Mark => ({
  kind: 'rule',
  x,
  to,
  y,
  weight,
  colour: colours.ink,
});

const underlined = (strips: readonly Strip[], edges: Edges, weight: number): Strip[] =>
  strips.map((strip, i) =>
    i === strips.length - 1 ? { ...strip, marks: [...strip.marks, rule(edges, strip.height, weight)] } : strip,
  );

/** Head rows: those at the top made of header cells only, but never the whole table. */
function headCount(rows: readonly (readonly Cell[])[]): number {
  let count = 0;
  while (count < rows.length - 1 && rows[count]?.every((cell) => cell.head)) count += 1;
  return count;
}

/** What stands above the rest of a table on the next page: its section's name, "continued", what most rows are, and the head once more. */
function repeatOf(
  of: Tag,
  title: string,
  said: Line | undefined,
  head: readonly Strip[],
  edges: Edges,
  { fonts, look: { styles, scale, sheet } }: Composing,
): Repeat {
  const labelled = (name: string) =>
    oneLine(
      [
        { kind: 'words', text: name, style: styles.cellHead },
        { kind: 'words', text: ', continued', style: styles.attribution },
      ],
      fonts,
    );
  // A narrow table has no room for both: what most rows are goes on to its right.
  const room = said === undefined ? edges.to - edges.x : sheet.right - edges.x - said.width - gutter;
  const label = labelled(cutTo(title, room, (name) => labelled(name).width));
  const continuedHeight = 12 * scale;
  const marks: Mark[] = [
    { kind: 'line', tag: undefined, x: edges.x, y: 8 * scale, line: label },
    ...(said === undefined
      ? []
      : [
          {
            kind: 'line',
            tag: undefined,
            x: Math.max(edges.to - said.width, edges.x + label.width + gutter),
            y: 8 * scale,
            line: said,
          } as const,
        ]),
    rule(edges, continuedHeight, heavy),
  ];
  let y = continuedHeight;
  for (const strip of head) {
    for (const mark of strip.marks) if (mark.kind === 'line') marks.push({ ...mark, tag: undefined, y: mark.y + y });
    y += strip.height;
  }
  if (head.length > 0) marks.push(rule(edges, y, light));
  return { of, height: y, marks };
}

/** The same for a row that goes on: its first cell, which says what it is called, stands once more beside its next lines; not one of many lines. */
function rowRepeat({ of, height, marks }: Repeat, strips: readonly Strip[], x: number): Repeat {
  let y = height - padTop;
  const named = strips.map((strip) => {
    const own = strip.marks.flatMap((mark): Mark[] =>
      mark.kind === 'line' && mark.x === x ? [{ ...mark, tag: undefined, y: y + mark.y }] : [],
    );
    y += strip.height;
    return own;
  });
  const isShort = named.slice(leastAlone).every((lines) => lines.length === 0);
  return isShort ? { of, height, marks: [...marks, ...named.flat()] } : { of, height, marks };
}
