import type { Block, Run } from '../flow/blocks.ts';
import { isTurned } from '../lines/paragraph.ts';
import type { Look } from '../look.ts';
import { keptWithNext, leadsIn } from './announce.ts';
import { baseline, type Column, type Composing, oneLine, withMarks } from './paragraph.ts';
import type { Strip, Tag } from './strip.ts';

/** Lists and quotations narrower than this, in ems, are left uneven whatever the style. */
const leastJustified = 24;
export const raggedIn = ({ width }: Column, { styles }: Look): boolean => width < styles.body.size * leastJustified;

const listIndent = 13;
/** Points between a number and its item. */
const labelGap = 4;
/** A list of no more lines than this is never parted. */
const shortList = 6;

/** The first paragraph of blocks: it says on which side their number or bullet stands. */
export function firstWords([block]: readonly Block[]): readonly Run[] {
  if (block?.kind === 'paragraph') return block.runs;
  if (block?.kind === 'quote') return block.paragraphs[0] ?? [];
  return block?.kind === 'list' ? firstWords(block.items[0] ?? []) : [];
}

/** Where a block stands: its column, its element, the space above it. */
export type Place = {
  readonly column: Column;
  readonly parent: Tag;
  readonly before: number;
  readonly ragged?: boolean;
};

/** Items follow one another closely, and so does a list inside one; where one has several paragraphs, all stand apart as these do. */
export function listStrips(
  block: Extract<Block, { kind: 'list' }>,
  place: Place,
  { look, fonts }: Composing,
  set: (block: Block, place: Place) => readonly Strip[],
): Strip[] {
  const { styles, grid, gap, scale } = look;
  const labels = block.items.map((_, i) =>
    oneLine(
      [
        block.ordered
          ? { kind: 'words', text: `${block.start + i}.`, style: styles.number }
          : { kind: 'words', text: '•', style: styles.body },
      ],
      fonts,
    ),
  );
  const widest = block.ordered ? Math.max(0, ...labels.map(({ width }) => width)) + labelGap : 0;
  const indent = Math.max(listIndent * scale, widest);
  const list: Tag = { type: 'L', parent: place.parent, numbering: block.ordered ? 'Decimal' : 'Disc' };
  const { x, width } = place.column;
  const isLoose = block.items.some((blocks) => blocks.filter(({ kind }) => kind !== 'list').length > 1);
  const strips = block.items.flatMap((blocks, i) => {
    const turned = isTurned(firstWords(blocks));
    const column = { x: turned ? x : x + indent, width: width - indent };
    const item: Tag = { type: 'LI', parent: list };
    const parent: Tag = { type: 'LBody', parent: item };
    const before = i === 0 ? place.before : isLoose ? gap : 0;
    const made = blocks.flatMap((inner, n) => {
      const above = n === 0 ? before : inner.kind === 'list' ? 0 : gap;
      const strips = set(inner, { column, parent, before: above, ragged: raggedIn(column, look) });
      return leadsIn(inner, blocks[n + 1]) ? keptWithNext(strips) : strips;
    });
    const label = labels[i];
    if (label === undefined) return made;
    const off = block.ordered ? indent - labelGap - label.width : 2;
    const at = turned ? x + width - off - label.width : x + off;
    return withMarks(made, [
      { kind: 'line', tag: { type: 'Lbl', parent: item }, x: at, y: baseline(grid), line: label },
    ]);
  });
  return strips.length > shortList
    ? strips
    : strips.map((strip, i) => (i < strips.length - 1 ? { ...strip, keep: true } : strip));
}
