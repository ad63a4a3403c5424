import type { Block, Run } from '../flow/blocks.ts';
import { covered } from '../lines/cover.ts';
import { longestPart, setLines } from '../lines/set.ts';
import { headGap, type Look } from '../look.ts';
import { colours, type Sheet, type Style } from '../theme.ts';
import { depthOf, type Label, labelMarks, labelOf } from './marking.ts';
import { baseline, type Composing, paragraphStrips, withMarks } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';

type Heading = Extract<Block, { kind: 'heading' }>;
const sideLeading = 1.21;
/** A marking wider than this share of the width stands under its heading, not beside it. */
const besideShare = 0.4;
const between = 24;

const headRuns = (text: string, style: Style, fonts: Composing['fonts']): readonly Run[] =>
  covered([{ kind: 'words', text, style }], fonts, () => {});

/** The hairline over a section. */
export const sectionRule = ({ left, right }: Sheet, y: number): Mark => ({
  kind: 'rule',
  x: left,
  to: right,
  y,
  weight: 0.4,
  colour: colours.hairline,
});

/** A heading over its section, hung at the sheet's left edge under a fine rule; its marking stands at the right, or below it. */
export function headingStrips(block: Heading, section: Tag, rules: readonly Mark[], composing: Composing): Strip[] {
  const { fonts } = composing;
  const { sheet, styles, grid } = composing.look;
  const full = sheet.right - sheet.left;
  const label = labelOf(block.marking, 'heading', full, composing.look, fonts);
  const isBeside = label !== undefined && label.lines.length === 1 && label.width <= full * besideShare;
  const column = { x: sheet.left, width: full - (isBeside ? label.width + between : 0) };
  const tag: Tag = { type: 'H2', parent: section };
  const made = paragraphStrips(
    headRuns(block.text, styles.section, fonts),
    { column, tag, manner: 'ragged', before: grid * 1.5 },
    composing,
  );
  const marks: Mark[] = [{ kind: 'name', name: block.name, y: -grid }, ...rules];
  const own: Tag = { type: 'P', parent: section };
  const last = made.length - 1;
  // Read after all of the heading, wherever it stands.
  const beside = isBeside ? labelMarks(label, sheet.right, baseline(grid) - last * grid, 'right', own) : [];
  const below = label === undefined || isBeside ? [] : [labelStrip(label, own, composing.look)];
  return [
    ...withMarks(made, marks).map((strip, i) => ({
      ...strip,
      head: true,
      keep: true,
      height: i === last && below.length === 0 ? grid * 1.5 : grid,
      ...(i === 0 ? { section: { title: block.text, name: block.name }, newPage: block.newPage } : {}),
      ...(i === last ? { marks: [...strip.marks, ...beside] } : {}),
    })),
    ...below,
  ];
}

function labelStrip(label: Label, tag: Tag, { sheet, grid }: Look): Strip {
  const height = Math.ceil((depthOf(label) * 2) / grid) * (grid / 2) + grid * 1.5;
  return {
    height,
    before: 0,
    keep: true,
    head: true,
    marks: labelMarks(label, sheet.left, baseline(grid), 'left', tag),
  };
}

/** Points of the longest word of any of these headings in the margin column. */
export const longestHead = (headings: readonly string[], { fonts, look }: Pick<Composing, 'fonts' | 'look'>): number =>
  Math.max(0, ...headings.map((text) => longestPart(headRuns(text, look.styles.side, fonts), fonts)));

/** What a side head adds to the first strips of its section, and how tall it is. */
export type Side = {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly section: NonNullable<Strip['section']>;
};

/** A heading beside the first lines of its section, in the margin column. */
export function sideHead(
  block: Heading,
  section: Tag,
  rules: readonly Mark[],
  { fonts, hyphenate, look }: Composing,
): Side {
  const { sheet, styles, grid, numbering } = look;
  const lead = styles.side.size * sideLeading;
  const tag: Tag = { type: 'H2', parent: section };
  const width = sheet.textLeft - sheet.left - headGap(numbering);
  const lines = setLines(headRuns(block.text, styles.side, fonts), fonts, {
    width,
    manner: 'compact',
    hyphenate,
  });
  const label = labelOf(block.marking, 'heading', width, look, fonts);
  const y = baseline(grid) + lines.length * lead + 2;
  const own = label === undefined ? [] : labelMarks(label, sheet.left, y, 'left', { type: 'P', parent: section });
  return {
    marks: [
      { kind: 'name', name: block.name, y: -grid },
      ...rules,
      ...lines.map((line, i): Mark => ({ kind: 'line', tag, x: sheet.left, y: baseline(grid) + i * lead, line })),
      ...own,
    ],
    height: lines.length * lead + (label === undefined ? 0 : depthOf(label) + grid + 4),
    section: { title: block.text, name: block.name },
  };
}

/** A section's first strips with its side head; they are at least as tall as it and stay with it. */
export function besideHead(strips: readonly Strip[], side: Side, { sectionGap: gap, grid }: Look): Strip[] {
  const half = grid / 2;
  let height = 0;
  const made = strips.map((strip, i): Strip => {
    const held = height < side.height;
    height += (i > 0 ? strip.before : 0) + strip.height;
    return {
      ...strip,
      before: i === 0 ? gap : strip.before,
      keep: strip.keep || (held && height < side.height),
      ...(i === 0 ? { section: side.section } : {}),
    };
  });
  const last = made.at(-1);
  if (last !== undefined && height < side.height)
    made[made.length - 1] = { ...last, height: last.height + Math.ceil((side.height - height) / half) * half };
  return withMarks(made, side.marks);
}

/** A heading keeps two lines with it: where the first paragraph has only one, the next comes along. A figure is enough by itself. */
export function keptHeads(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => {
    const next = strips[i + 1];
    const isFirstLine = strip.head !== true && (strips[i - 1]?.head === true || strip.section !== undefined);
    const hasMore = next !== undefined && next.section === undefined;
    return isFirstLine && hasMore && strip.figure !== true ? { ...strip, keep: true } : strip;
  });
}
