import { markingLabel } from '#shared/model/marking.ts';
import { assertNever } from '#shared/outcome.ts';
import type { Block, Run } from '../flow/blocks.ts';
import { setLines } from '../lines/set.ts';
import { colours, grid, leading, styles } from '../theme.ts';
import { contentsStrips } from './contents.ts';
import { markingMarks } from './furniture.ts';
import { mastheadStrips } from './masthead.ts';
import { baseline, type Column, type Composing, oneLine, paragraphStrips, withMarks } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';
import { tableStrips } from './table.ts';

type Heading = Extract<Block, { kind: 'heading' }>;
const half = grid / 2;
const sideLeading = 11.5;
const listIndent = 13;

/** Turns blocks into strips, in order, as children of `document`. */
export function compose(blocks: readonly Block[], document: Tag, composing: Composing): Strip[] {
  const { sheet } = composing;
  const column: Column = { x: sheet.textLeft, width: sheet.measure };
  const strips: Strip[] = [];
  let section = document;
  let side: Side | undefined;
  let list: Tag | undefined;
  blocks.forEach((block, i) => {
    if (block.kind !== 'entry') list = undefined;
    if (block.kind === 'heading') {
      section = { type: 'Sect', parent: document };
      const rules = i === 0 && !block.newPage ? [] : [sectionRule(sheet, block.side ? 1 - half : -4)];
      if (block.side) side = sideHead(block, section, rules, composing);
      else strips.push(...headingStrips(block, section, rules, composing));
      return;
    }
    if (block.kind === 'entry') list ??= { type: 'L', parent: section, numbering: 'Decimal' };
    const afterHeading = blocks[i - 1]?.kind === 'heading';
    let made = blockStrips(block, { column, parent: list ?? section, before: afterHeading ? 0 : half }, composing);
    if (side !== undefined) made = besideHead(made, side);
    side = undefined;
    strips.push(...made);
  });
  return keptHeads(strips);
}

type Place = { readonly column: Column; readonly parent: Tag; readonly before: number; readonly ragged?: boolean };

function blockStrips(block: Block, place: Place, composing: Composing): Strip[] {
  const { column, parent, before, ragged = false } = place;
  switch (block.kind) {
    case 'masthead':
      return mastheadStrips(block.masthead, parent, composing);
    case 'contents':
      return contentsStrips(block.items, parent, composing);
    case 'heading':
      return headingStrips(block, parent, [], composing);
    case 'paragraph':
      return paragraphStrips(
        block.runs,
        {
          column,
          tag: { type: 'P', parent },
          before,
          manner: ragged || block.role === 'meta' ? 'ragged' : 'justified',
          ...(block.role === 'body' ? {} : { leading: leading.note }),
        },
        composing,
      );
    case 'entry':
      return entryStrips(block, place, composing);
    case 'list':
      return listStrips(block, place, composing);
    case 'quote':
      return quoteStrips(block, place, composing);
    case 'table':
      return tableStrips(block.title, block.rows, parent, composing).map((strip, i) =>
        i === 0 ? { ...strip, before } : strip,
      );
    case 'note':
      return noteStrips(block, place, composing);
    default:
      return assertNever(block);
  }
}

const stack = (blocks: readonly Block[], place: Place, composing: Composing): Strip[] =>
  blocks.flatMap((block, i) => blockStrips(block, i === 0 ? place : { ...place, before: half }, composing));

function entryStrips(block: Extract<Block, { kind: 'entry' }>, place: Place, composing: Composing): Strip[] {
  const item: Tag = { type: 'LI', parent: place.parent };
  const number = oneLine([{ kind: 'words', text: String(block.number), style: styles.number }], composing.fonts);
  const made = stack(block.blocks, { ...place, parent: { type: 'LBody', parent: item } }, composing);
  const marks: Mark[] = [
    { kind: 'name', name: block.name, y: 0 },
    {
      kind: 'line',
      tag: { type: 'Lbl', parent: item },
      x: place.column.x - 11 - number.width,
      y: baseline(grid),
      line: number,
    },
  ];
  const strips = withMarks(made, marks);
  if (block.label.kind !== 'assessment') return strips;
  return strips.map((strip) => ({ ...strip, marks: [...strip.marks, bar(place.column.x - 7, strip.height, 1.4)] }));
}

const bar = (x: number, height: number, width: number): Mark => ({
  kind: 'bar',
  x,
  y: 0,
  width,
  height,
  colour: colours.accent,
});

function listStrips(block: Extract<Block, { kind: 'list' }>, place: Place, composing: Composing): Strip[] {
  const list: Tag = { type: 'L', parent: place.parent, numbering: block.ordered ? 'Decimal' : 'Disc' };
  const column = { x: place.column.x + listIndent, width: place.column.width - listIndent };
  return block.items.flatMap((blocks, i) => {
    const item: Tag = { type: 'LI', parent: list };
    const text = block.ordered ? `${block.start + i}.` : '•';
    const label = oneLine(
      [{ kind: 'words', text, style: block.ordered ? styles.number : styles.body }],
      composing.fonts,
    );
    const made = stack(
      blocks,
      { column, parent: { type: 'LBody', parent: item }, before: i === 0 ? place.before : 0, ragged: true },
      composing,
    );
    return withMarks(made, [
      {
        kind: 'line',
        tag: { type: 'Lbl', parent: item },
        x: block.ordered ? column.x - 4 - label.width : place.column.x + 2,
        y: baseline(grid),
        line: label,
      },
    ]);
  });
}

function quoteStrips(block: Extract<Block, { kind: 'quote' }>, place: Place, composing: Composing): Strip[] {
  const quote: Tag = { type: 'BlockQuote', parent: place.parent };
  const column = { x: place.column.x + grid, width: place.column.width - 2 * grid };
  const set = (runs: readonly Run[], before: number): Strip[] =>
    paragraphStrips(runs, { column, tag: { type: 'P', parent: quote }, before, manner: 'ragged' }, composing);
  const words = block.paragraphs.flatMap((runs, i) => set(runs, i === 0 ? place.before : half));
  const last = words.length - 1;
  return [
    ...words.map((strip, i) => (i === last && block.attribution.length > 0 ? { ...strip, keep: true } : strip)),
    ...block.attribution.flatMap((runs) => set(runs, 0)),
  ];
}

function noteStrips(block: Extract<Block, { kind: 'note' }>, { column, parent }: Place, composing: Composing): Strip[] {
  const note: Tag = { type: 'Note', parent, id: block.name };
  const number = oneLine([{ kind: 'words', text: String(block.number), style: styles.number }], composing.fonts);
  const words = paragraphStrips(
    block.runs,
    { column, tag: { type: 'P', parent: note }, leading: leading.note, before: 5, free: true },
    composing,
  );
  const meta = paragraphStrips(
    block.meta,
    { column, tag: { type: 'P', parent: note }, leading: 10.5, free: true, manner: 'ragged' },
    composing,
  );
  return withMarks(
    [...words.map((strip, i) => (i === words.length - 1 ? { ...strip, keep: true } : strip)), ...meta],
    [
      { kind: 'name', name: block.name, y: 0 },
      {
        kind: 'line',
        tag: { type: 'Lbl', parent: note },
        x: column.x - 11 - number.width,
        y: baseline(leading.note),
        line: number,
      },
    ],
  );
}

const sectionRule = ({ left, right }: Composing['sheet'], y: number): Mark => ({
  kind: 'rule',
  x: left,
  to: right,
  y,
  weight: 0.4,
  colour: colours.hairline,
});

/** A heading over its section, hung at the sheet's left edge under a fine rule. */
function headingStrips(block: Heading, section: Tag, rules: readonly Mark[], composing: Composing): Strip[] {
  const { sheet, fonts } = composing;
  const own = markingLabel(block.marking);
  const column = { x: sheet.left, width: sheet.right - sheet.left - (own === '' ? 0 : 130) };
  const tag: Tag = { type: 'H2', parent: section };
  const made = paragraphStrips(
    [{ kind: 'words', text: block.text, style: styles.section }],
    { column, tag, manner: 'ragged', before: 21 },
    composing,
  );
  const marks: Mark[] = [{ kind: 'name', name: block.name, y: -grid }, ...rules];
  return withMarks(made, marks).map((strip, i) => ({
    ...strip,
    keep: true,
    height: i === made.length - 1 ? grid + half : grid,
    ...(i === 0
      ? {
          section: { title: block.text, name: block.name },
          newPage: block.newPage,
          marks: [
            ...strip.marks,
            ...markingMarks(block.marking, sheet.right, baseline(grid), { type: 'P', parent: section }, fonts),
          ],
        }
      : {}),
  }));
}

type Side = {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly section: NonNullable<Strip['section']>;
};

/** A heading beside the first lines of its section, in the margin column. */
function sideHead(block: Heading, section: Tag, rules: readonly Mark[], { sheet, fonts, hyphenate }: Composing): Side {
  const tag: Tag = { type: 'H2', parent: section };
  const width = sheet.textLeft - sheet.left - 24;
  const lines = setLines([{ kind: 'words', text: block.text, style: styles.side }], fonts, {
    width,
    manner: 'compact',
    hyphenate,
  });
  const own = markingMarks(
    block.marking,
    sheet.left,
    baseline(grid) + lines.length * sideLeading + 2,
    { type: 'P', parent: section },
    fonts,
    'left',
  );
  return {
    marks: [
      { kind: 'name', name: block.name, y: -grid },
      ...rules,
      ...lines.map(
        (line, i): Mark => ({ kind: 'line', tag, x: sheet.left, y: baseline(grid) + i * sideLeading, line }),
      ),
      ...own,
    ],
    height: lines.length * sideLeading + (own.length > 0 ? grid + 4 : 0),
    section: { title: block.text, name: block.name },
  };
}

/** A section's first strips with its side head; they are at least as tall as it and stay with it. */
function besideHead(strips: readonly Strip[], side: Side): Strip[] {
  let height = 0;
  const made = strips.map((strip, i): Strip => {
    const held = height < side.height;
    height += (i > 0 ? strip.before : 0) + strip.height;
    return {
      ...strip,
      before: i === 0 ? grid : strip.before,
      keep: strip.keep || (held && height < side.height),
      ...(i === 0 ? { section: side.section } : {}),
    };
  });
  const last = made.at(-1);
  if (last !== undefined && height < side.height)
    made[made.length - 1] = { ...last, height: last.height + Math.ceil((side.height - height) / half) * half };
  return withMarks(made, side.marks);
}

/** A heading keeps two lines with it: where the first paragraph has only one, the next comes along. */
function keptHeads(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => {
    const head = strips[i - 1];
    const next = strips[i + 1];
    const follows =
      head?.section !== undefined ||
      (head?.keep === true && strips[i - 2]?.section !== undefined && strips[i - 2]?.keep === true);
    return follows && next !== undefined && next.newPage !== true && next.section === undefined
      ? { ...strip, keep: true }
      : strip;
  });
}
