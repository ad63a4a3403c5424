import type { MastheadBlock, Run } from '../flow/blocks.ts';
import { covered } from '../lines/cover.ts';
import { type Line, lineWidth, setLines } from '../lines/set.ts';
import { colours } from '../theme.ts';
import { baseline, type Composing, lineStrips, oneLine, paragraphStrips, withMarks } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';

const between = 24;
type Pair = MastheadBlock['lines'][number];

/** The head of the first page: kind, title, a rule, who it is for in two columns, the article, a rule. */
export function mastheadStrips(block: MastheadBlock, document: Tag, composing: Composing): Strip[] {
  const { fonts } = composing;
  const { sheet, styles, leading, grid, accent } = composing.look;
  const full = { x: sheet.left, width: sheet.right - sheet.left };
  const rule = (y: number, weight: number, colour: string): Mark => ({
    kind: 'rule',
    x: sheet.left,
    to: sheet.right,
    y,
    weight,
    colour,
  });
  const kind = oneLine([{ kind: 'words', text: block.kind, style: styles.kind }], fonts);
  const organisationRuns: readonly Run[] = [{ kind: 'words', text: block.organisation, style: styles.quietHead }];
  const organisation = oneLine(organisationRuns, fonts);
  const isBeside = kind.width + organisation.width + between <= full.width;
  const line = (x: number, words: Line): Strip => ({
    height: grid,
    before: 0,
    keep: true,
    marks: [{ kind: 'line', tag: { type: 'P', parent: document }, x, y: baseline(grid), line: words }],
  });
  const first = line(sheet.left, kind);
  const named = (): Strip[] =>
    setLines(
      covered(organisationRuns, fonts, () => {}),
      fonts,
      {
        width: full.width,
        manner: 'compact',
        hyphenate: undefined,
      },
    ).map((words) => line(sheet.left, words));
  const label: Strip[] =
    block.organisation === ''
      ? [first]
      : isBeside
        ? [{ ...first, marks: [...first.marks, ...line(sheet.right - organisation.width, organisation).marks] }]
        : [...named(), first];
  const title = paragraphStrips(
    block.title,
    {
      column: { ...full, width: evenWidth(block.title, full.width, composing) },
      tag: { type: 'H1', parent: document },
      manner: 'compact',
      leading: leading[block.titleAs],
    },
    composing,
  ).map((strip) => ({ ...strip, keep: true }));
  const strips = [
    ...logoStrips(block, document, composing),
    ...label,
    ...title,
    ...pairStrips(block, document, composing),
  ];
  const end: Strip = { height: grid / 2, before: 0, keep: true, marks: [rule(grid / 2, 0.9, accent)] };
  return [...strips, end];
}

/** The logo at the head of the page, as tall as its style says and no wider than the page. */
function logoStrips({ logo }: MastheadBlock, document: Tag, { look: { sheet, grid } }: Composing): Strip[] {
  if (logo === undefined) return [];
  const width = Math.min((logo.points * logo.width) / logo.height, sheet.right - sheet.left);
  const height = (width * logo.height) / logo.width;
  const tag: Tag = { type: 'Figure', parent: document, alt: logo.alt };
  return [
    {
      height: Math.ceil((height + grid / 2) / (grid / 2)) * (grid / 2),
      before: 0,
      keep: true,
      marks: [{ kind: 'picture', tag, x: sheet.left, y: 0, width, height, bytes: logo.bytes }],
    },
  ];
}

/** The narrowest width in which a title has no more lines than in `width`: its lines come out about equally long. */
function evenWidth(title: readonly Run[], width: number, { fonts }: Composing): number {
  const linesIn = (tried: number): number =>
    setLines(title, fonts, { width: tried, manner: 'compact', hyphenate: undefined }).length;
  const most = linesIn(width);
  let narrowest = width;
  for (let tried = width - 12; tried > width / 2 && linesIn(tried) <= most; tried -= 12) narrowest = tried;
  return narrowest;
}

/** Label and value side by side: short ones two to a row, long ones a row each. */
function pairStrips({ lines, sources }: MastheadBlock, document: Tag, composing: Composing): Strip[] {
  const { fonts } = composing;
  const { sheet, styles, leading } = composing.look;
  const pairs: Pair[] = [
    ...lines,
    ...sources.map((value, i) => ({ label: i > 0 ? '' : sources.length > 1 ? 'articles' : 'article', value })),
  ];
  const labelRuns = (label: string): Run[] => [{ kind: 'words', text: label, style: styles.label }];
  const widest = (some: readonly Pair[]): number =>
    Math.max(0, ...some.map((pair) => lineWidth(labelRuns(pair.label), fonts))) + 12;
  const labelWidth = widest(pairs);
  const half = (sheet.right - sheet.left - between) / 2;
  const list: Tag = { type: 'L', parent: document, numbering: 'None' };
  const strips: Strip[] = [];
  const rows = rowsOf(pairs, half - labelWidth, lines.length, composing);
  const secondLabel = widest(rows.flatMap((row) => row.slice(1)));
  for (const row of rows) {
    const sides = row.map((pair, i) => {
      const label = i === 0 ? labelWidth : secondLabel;
      const width = (row.length === 1 ? sheet.right - sheet.left : half) - label;
      const item: Tag = { type: 'LI', parent: list };
      const x = sheet.left + i * (half + between);
      const set = setLines(pair.value, fonts, { width, manner: 'compact', hyphenate: composing.hyphenate });
      const column = { x: x + label, width };
      const tag: Tag = { type: 'LBody', parent: item };
      const name: Mark[] =
        pair.label === ''
          ? []
          : [
              {
                kind: 'line',
                tag: { type: 'Lbl', parent: item },
                x,
                y: baseline(leading.masthead),
                line: oneLine(labelRuns(pair.label), fonts),
              },
            ];
      return withMarks(lineStrips(set, { column, tag, leading: leading.masthead, step: 0 }), name);
    });
    const height = Math.max(...sides.map((side) => side.length));
    for (let i = 0; i < height; i += 1)
      strips.push({
        height: leading.masthead,
        before: 0,
        step: 0,
        keep: true,
        marks: sides.flatMap((side) => side[i]?.marks ?? []),
      });
  }
  const first: Mark = { kind: 'rule', x: sheet.left, to: sheet.right, y: -4, weight: 0.4, colour: colours.hairline };
  return withMarks(strips, [first]).map((strip, i) => (i === 0 ? { ...strip, before: 10 } : strip));
}

function rowsOf(pairs: readonly Pair[], width: number, short: number, { fonts }: Composing): Pair[][] {
  const rows: Pair[][] = [];
  pairs.forEach((pair, i) => {
    const open = rows.at(-1);
    const fits = i < short && lineWidth(pair.value, fonts) <= width;
    const previous = open?.[0];
    const canJoin = fits && open?.length === 1 && previous !== undefined && lineWidth(previous.value, fonts) <= width;
    if (canJoin && open !== undefined) open.push(pair);
    else rows.push([pair]);
  });
  return rows;
}
