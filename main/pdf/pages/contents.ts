import type { Run } from '../flow/blocks.ts';
import { covered } from '../lines/cover.ts';
import { parted } from '../lines/line.ts';
import { setLines } from '../lines/set.ts';
import { colours } from '../theme.ts';
import { baseline, type Composing, oneLine } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';

const dotsEvery = 5;
/** Kept free for page numbers. */
const numberColumn = 36;
const columnGap = 24;

type Item = { readonly text: string; readonly name: string };

/** Contents with leaders: a line for each section, all of it a link; in two columns where they are to be short. */
export function contentsStrips(items: readonly Item[], columns: 1 | 2, document: Tag, composing: Composing): Strip[] {
  const { fonts } = composing;
  const { sheet, styles, grid } = composing.look;
  const contents: Tag = { type: 'TOC', parent: document };
  const caption: Tag = { type: 'Caption', parent: contents };
  const label = oneLine([{ kind: 'words', text: 'contents', style: styles.label }], fonts);
  const rule: Mark = {
    kind: 'rule',
    x: sheet.left,
    to: sheet.right,
    y: grid * 1.75,
    weight: 0.4,
    colour: colours.hairline,
  };
  const isBeside = columns === 1 && sheet.left + label.width + 8 <= sheet.textLeft;
  const title: Mark = { kind: 'line', tag: caption, x: sheet.left, y: baseline(grid), line: label };
  const over: Strip[] = isBeside ? [] : [{ height: grid * 1.5, before: grid, keep: true, marks: [title] }];
  if (columns === 2) {
    const width = (sheet.right - sheet.left - columnGap) / 2;
    const half = Math.ceil(items.length / 2);
    const sides = [items.slice(0, half), items.slice(half)].map((some, i) =>
      some.flatMap((item) => itemLines(item, sheet.left + i * (width + columnGap), width, contents, composing)),
    );
    const height = Math.max(...sides.map((side) => side.length)) * grid;
    // One strip: the first column is read before the second.
    const marks = sides.flatMap((side) =>
      side.flatMap((line, i) => line.map((mark) => ({ ...mark, y: mark.y + i * grid }))),
    );
    return [...over, { height, before: 0, keep: false, marks: [...marks, { ...rule, y: height + grid * 0.75 }] }];
  }
  const width = sheet.right - sheet.textLeft;
  const lines = items.flatMap((item, i): Strip[] => {
    const set = itemLines(item, sheet.textLeft, width, contents, composing);
    return set.map((marks, n): Strip => {
      const isLast = n === set.length - 1;
      return {
        height: grid,
        before: i === 0 && n === 0 && isBeside ? grid : 0,
        keep: i === 0 || i >= items.length - 2 ? i < items.length - 1 || !isLast : !isLast,
        marks: [
          ...(i === 0 && n === 0 && isBeside ? [title] : []),
          ...marks,
          ...(isLast && i === items.length - 1 ? [rule] : []),
        ],
      };
    });
  });
  return [...over, ...lines];
}

type Placeable = Exclude<Mark, { kind: 'name' }>;

/** The lines of a section in the contents, its page number at the end of the last. */
function itemLines({ text, name }: Item, x: number, width: number, contents: Tag, composing: Composing): Placeable[][] {
  const { fonts, look } = composing;
  const { styles, grid, scale } = look;
  const tag: Tag = { type: 'Reference', parent: { type: 'TOCI', parent: contents } };
  const page = composing.pageOf(name);
  const link = { kind: 'go', to: name, says: page === '' ? text : `${text}, page ${page}` } as const;
  const run = (words: string): Run => ({ kind: 'words', text: words, style: styles.value, link });
  const set = setLines(
    covered([run(text)], fonts, () => {}),
    fonts,
    { width: width - numberColumn * scale, manner: 'compact', hyphenate: undefined },
  );
  const number = oneLine([run(page)], fonts);
  const y = baseline(grid);
  return set.map((line, n): Placeable[] => [
    { kind: 'line', tag, x, y, line: n < set.length - 1 ? line : parted(line) },
    ...(n < set.length - 1
      ? []
      : [
          leader(x + line.width, x + width - 18 * scale, y),
          { kind: 'line', tag, x: x + width - number.width, y, line: number } as const,
        ]),
  ]);
}

/** Dots on one grid across the page, so that they stand under each other. */
const leader = (from: number, to: number, y: number): Extract<Mark, { kind: 'rule' }> => ({
  kind: 'rule',
  x: Math.ceil((from + 4) / dotsEvery) * dotsEvery,
  to,
  y: y - 0.5,
  weight: 0.9,
  colour: colours.quiet,
  dotsEvery,
});
