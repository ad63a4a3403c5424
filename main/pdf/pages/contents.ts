import type { Run } from '../flow/blocks.ts';
import { covered } from '../lines/cover.ts';
import { setLines } from '../lines/set.ts';
import { colours } from '../theme.ts';
import { baseline, type Composing, oneLine } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';

const dotsEvery = 5;
/** Kept free for page numbers. */
const numberColumn = 36;

/** Contents with leaders: a line for each section, all of it a link. */
export function contentsStrips(
  items: readonly { readonly text: string; readonly name: string }[],
  document: Tag,
  composing: Composing,
): Strip[] {
  const { fonts } = composing;
  const { sheet, styles, grid, scale } = composing.look;
  const contents: Tag = { type: 'TOC', parent: document };
  const style = styles.value;
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
  const isBeside = sheet.left + label.width + 8 <= sheet.textLeft;
  const title: Mark = { kind: 'line', tag: caption, x: sheet.left, y: baseline(grid), line: label };
  const over: Strip[] = isBeside ? [] : [{ height: grid * 1.5, before: grid, keep: true, marks: [title] }];
  const lines = items.flatMap(({ text, name }, i): Strip[] => {
    const item: Tag = { type: 'TOCI', parent: contents };
    const page = composing.pageOf(name);
    const link = { kind: 'go', to: name, says: page === '' ? text : `${text}, page ${page}` } as const;
    const run = (words: string): Run => ({ kind: 'words', text: words, style, link });
    const width = sheet.right - sheet.textLeft - numberColumn * scale;
    const set = setLines(
      covered([run(`${text} `)], fonts, () => {}),
      fonts,
      { width, manner: 'compact', hyphenate: undefined },
    );
    const number = oneLine([run(page)], fonts);
    const y = baseline(grid);
    return set.map((line, n): Strip => {
      const isLast = n === set.length - 1;
      return {
        height: grid,
        before: i === 0 && n === 0 && isBeside ? grid : 0,
        keep: i === 0 || i >= items.length - 2 ? i < items.length - 1 || !isLast : !isLast,
        marks: [
          ...(i === 0 && n === 0 && isBeside ? [title] : []),
          { kind: 'line', tag: item, x: sheet.textLeft, y, line },
          ...(isLast
            ? [
                leader(sheet.textLeft + line.width, sheet.right - 18 * scale, y),
                { kind: 'line', tag: item, x: sheet.right - number.width, y, line: number } as const,
              ]
            : []),
          ...(isLast && i === items.length - 1 ? [rule] : []),
        ],
      };
    });
  });
  return [...over, ...lines];
}

/** Dots on one grid across the page, so that they stand under each other. */
const leader = (from: number, to: number, y: number): Mark => ({
  kind: 'rule',
  x: Math.ceil((from + 4) / dotsEvery) * dotsEvery,
  to,
  y: y - 0.5,
  weight: 0.9,
  colour: colours.quiet,
  dotsEvery,
});
