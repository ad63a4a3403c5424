import type { Run } from '../flow/blocks.ts';
import { colours, grid, styles } from '../theme.ts';
import { baseline, type Composing, oneLine } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';

const dotsEvery = 5;

/** Contents with leaders: a line for each section, all of it a link. */
export function contentsStrips(
  items: readonly { readonly text: string; readonly name: string }[],
  document: Tag,
  composing: Composing,
): Strip[] {
  const { sheet, fonts } = composing;
  const contents: Tag = { type: 'TOC', parent: document };
  const style = styles.value;
  const rule: Mark = {
    kind: 'rule',
    x: sheet.left,
    to: sheet.right,
    y: grid * 1.75,
    weight: 0.4,
    colour: colours.hairline,
  };
  return items.map(({ text, name }, i): Strip => {
    const item: Tag = { type: 'TOCI', parent: contents };
    const page = composing.pageOf(name);
    const link = { kind: 'go', to: name, says: page === '' ? text : `${text}, page ${page}` } as const;
    const run = (words: string): Run => ({ kind: 'words', text: words, style, link });
    const title = oneLine([run(`${text} `)], fonts);
    const number = oneLine([run(page)], fonts);
    const from = Math.ceil((sheet.textLeft + title.width + 4) / dotsEvery) * dotsEvery;
    const to = sheet.right - 18;
    const y = baseline(grid);
    const dots: Mark[] = [];
    for (let x = from; x < to; x += dotsEvery)
      dots.push({ kind: 'bar', x, y: y - 0.9, width: 0.8, height: 0.8, colour: styles.label.colour });
    return {
      height: grid,
      before: i === 0 ? grid : 0,
      keep: i === 0 || i === items.length - 2,
      marks: [
        { kind: 'line', tag: item, x: sheet.textLeft, y, line: title },
        ...dots,
        { kind: 'line', tag: item, x: sheet.right - number.width, y, line: number },
        ...(i < items.length - 1 ? [] : [rule]),
      ],
    };
  });
}
