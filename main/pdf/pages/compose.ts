import type { PrintPlace } from '#shared/model/print.ts';
import { assertNever } from '#shared/outcome.ts';
import type { Block, Run } from '../flow/blocks.ts';
import { isTurned } from '../lines/paragraph.ts';
import type { Look } from '../look.ts';
import { keptWithNext, leadsIn } from './announce.ts';
import { contentsStrips } from './contents.ts';
import { figureStrips } from './figure.ts';
import { besideHead, headingStrips, keptHeads, type Side, sectionRule, sideHead } from './heads.ts';
import { firstWords, listStrips, type Place, raggedIn } from './list.ts';
import { mastheadStrips } from './masthead.ts';
import { baseline, type Column, type Composing, oneLine, paragraphStrips, withMarks } from './paragraph.ts';
import type { Mark, Strip, Tag } from './strip.ts';
import { tableStrips } from './table.ts';

const noteColumn = ({ x }: Column, { noteMeasure }: Look): Column => ({ x, width: noteMeasure });
/** Numbers hang this far before the text. */
const hang = (look: Look): number => 11 * look.scale;

const document: Tag = { type: 'Document', parent: undefined };

/** Strips of one section, by all that they depend on beside its blocks and the look. */
type Known = { readonly blocks: readonly Block[]; readonly with: string; readonly strips: readonly Strip[] };
const known = new WeakMap<Look, WeakMap<Block, Known>>();

/**
 * Turns blocks into strips, in order, as children of the document. The first heading has a rule above it unless something before has one below.
 * A section whose blocks are the same objects as before is the same strips.
 */
export function compose(blocks: readonly Block[], composing: Composing, ruled: boolean): Strip[] {
  const { look, fonts, hyphenate } = composing;
  const sections = known.get(look) ?? new WeakMap<Block, Known>();
  known.set(look, sections);
  return sectionsOf(blocks).flatMap((section, i): readonly Strip[] => {
    const [first] = section;
    const isRuled = ruled || i > 0;
    if (first === undefined || first.kind === 'contents') return composed(section, composing, isRuled);
    const others = `${fonts.folder} ${hyphenate.languages} ${isRuled}`;
    const before = sections.get(first);
    if (before?.with === others && isSame(before.blocks, section)) {
      for (const _ of section) composing.step();
      return before.strips;
    }
    const strips = composed(section, composing, isRuled);
    sections.set(first, { blocks: section, with: others, strips });
    return strips;
  });
}

/** Blocks up to the first heading, and from each heading to the next. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (open === undefined || block.kind === 'heading') sections.push([block]);
    else open.push(block);
  }
  return sections;
}

const isSame = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((block, i) => block === b[i]);

function composed(blocks: readonly Block[], composing: Composing, ruled: boolean): Strip[] {
  const { look } = composing;
  const { sheet } = look;
  const column: Column = { x: sheet.textLeft, width: sheet.measure };
  const strips: Strip[] = [];
  let section = document;
  let place: PrintPlace | undefined;
  let side: Side | undefined;
  let list: Tag | undefined;
  blocks.forEach((block, i) => {
    composing.step();
    if (block.kind !== 'entry') list = undefined;
    if (block.kind === 'heading') {
      section = { type: 'Sect', parent: document };
      place = block.section === undefined ? undefined : { kind: 'section', id: block.section };
      const rules = i === 0 && !ruled ? [] : [sectionRule(sheet, block.side ? 1 - look.sectionGap / 2 : -4)];
      if (block.side) side = sideHead(block, section, rules, composing);
      else strips.push(...showing(place, headingStrips(block, section, rules, composing)));
      return;
    }
    if (block.kind === 'entry')
      list ??= { type: 'L', parent: section, numbering: block.number === '' ? 'None' : 'Decimal' };
    const afterHeading = blocks[i - 1]?.kind === 'heading';
    let made = blockStrips(block, { column, parent: list ?? section, before: afterHeading ? 0 : look.gap }, composing);
    if (side !== undefined) made = besideHead(made, side, look);
    side = undefined;
    strips.push(...showing(place, leadsIn(block, blocks[i + 1]) ? keptWithNext(made) : made));
  });
  return keptHeads(strips);
}

/** Strips that say what of the briefing they show, where they do not say it yet. */
const showing = (place: PrintPlace | undefined, strips: readonly Strip[]): readonly Strip[] =>
  place === undefined ? strips : strips.map((strip) => (strip.place === undefined ? { ...strip, place } : strip));

function blockStrips(block: Block, place: Place, composing: Composing): Strip[] {
  const { column, parent, before, ragged = false } = place;
  const { look } = composing;
  const noteStep = look.noteGap;
  switch (block.kind) {
    case 'masthead':
      return mastheadStrips(block.masthead, parent, composing);
    case 'contents':
      return contentsStrips(block.items, block.columns, parent, composing);
    case 'figure':
      return figureStrips(block.figure, parent, before, composing);
    case 'heading':
      return headingStrips(block, parent, [], composing);
    case 'paragraph':
      return paragraphStrips(
        block.runs,
        {
          column,
          tag: { type: 'P', parent },
          before,
          manner: ragged || block.role === 'meta' ? 'ragged' : look.manner,
          ...(block.role === 'body'
            ? {}
            : {
                leading: look.leading.note,
                step: noteStep,
                before: before > 0 ? noteStep : 0,
                ...(block.role === 'small' ? { column: noteColumn(column, look) } : {}),
              }),
        },
        composing,
      );
    case 'entry':
      return entryStrips(block, place, composing);
    case 'analyst':
      return barred(stack(block.blocks, place, composing), column, look);
    case 'list':
      return listStrips(block, place, composing, (inner, at) => blockStrips(inner, at, composing));
    case 'quote':
      return quoteStrips(block, place, composing);
    case 'table':
      return tableStrips(block, parent, composing).map((strip, i) => (i === 0 ? { ...strip, before } : strip));
    case 'note':
      return noteStrips(block, place, composing);
    default:
      return assertNever(block);
  }
}

const stack = (blocks: readonly Block[], place: Place, composing: Composing): Strip[] =>
  blocks.flatMap((block, i) => {
    const made = blockStrips(block, i === 0 ? place : { ...place, before: composing.look.gap }, composing);
    return leadsIn(block, blocks[i + 1]) ? keptWithNext(made) : made;
  });

function entryStrips(block: Extract<Block, { kind: 'entry' }>, place: Place, composing: Composing): Strip[] {
  const item: Tag = { type: 'LI', parent: place.parent };
  const { look } = composing;
  const number = oneLine([{ kind: 'words', text: block.number, style: look.styles.number }], composing.fonts);
  // The number of what runs from right to left stands at its right, where its words give way: no margin is kept for numbers there.
  const turned = block.number !== '' && isTurned(firstWords(block.blocks));
  const room = hang(look) + number.width;
  const { x, width } = place.column;
  const column = turned ? { x, width: width - room } : place.column;
  const made = stack(block.blocks, { ...place, column, parent: { type: 'LBody', parent: item } }, composing);
  const marks: Mark[] = [
    { kind: 'name', name: block.name, y: 0 },
    ...(block.number === ''
      ? []
      : [
          {
            kind: 'line',
            tag: { type: 'Lbl', parent: item },
            x: turned ? x + width - number.width : x - room,
            y: baseline(look.grid),
            line: number,
          } as const,
        ]),
  ];
  const shown: PrintPlace | undefined = block.id === null ? undefined : { kind: 'entry', id: block.id };
  const strips = showing(shown, withMarks(made, marks));
  return block.label.kind === 'assessment' ? barred(strips, place.column, look) : [...strips];
}

/** The bar beside whatever is the analyst's own; it runs on between paragraphs. */
const barred = (strips: readonly Strip[], column: Column, { accent }: Look): Strip[] =>
  strips.map((strip, i) => {
    const above = i === 0 ? 0 : strip.before;
    const bar: Mark = {
      kind: 'bar',
      x: column.x - 7,
      y: -above,
      width: 1.4,
      height: strip.height + above,
      colour: accent,
    };
    return { ...strip, marks: [...strip.marks, bar] };
  });

function quoteStrips(block: Extract<Block, { kind: 'quote' }>, place: Place, composing: Composing): Strip[] {
  const { look } = composing;
  const { grid } = look;
  const quote: Tag = { type: 'BlockQuote', parent: place.parent };
  const column = { x: place.column.x + grid, width: place.column.width - 2 * grid };
  const set = (runs: readonly Run[], before: number): Strip[] =>
    paragraphStrips(
      runs,
      { column, tag: { type: 'P', parent: quote }, before, manner: raggedIn(column, look) ? 'ragged' : look.manner },
      composing,
    );
  const words = block.paragraphs.flatMap((runs, i) => set(runs, i === 0 ? place.before : grid / 2));
  const last = words.length - 1;
  return [
    ...words.map((strip, i) => (i === last && block.attribution.length > 0 ? { ...strip, keep: true } : strip)),
    ...block.attribution.flatMap((runs) => set(runs, 0)),
  ];
}

function noteStrips(block: Extract<Block, { kind: 'note' }>, { column, parent }: Place, composing: Composing): Strip[] {
  const note: Tag = { type: 'Note', parent, id: block.name };
  const { look } = composing;
  const { styles, leading } = look;
  const number = oneLine([{ kind: 'words', text: String(block.number), style: styles.number }], composing.fonts);
  const words = paragraphStrips(
    block.runs,
    {
      column: noteColumn(column, look),
      tag: { type: 'P', parent: note },
      leading: leading.note,
      before: look.noteGap,
      step: look.noteGap,
    },
    composing,
  );
  return withMarks(showing({ kind: 'sentence', id: block.name, span: block.sentence }, words), [
    { kind: 'name', name: block.name, y: 0 },
    {
      kind: 'line',
      tag: { type: 'Lbl', parent: note },
      x: column.x - hang(look) - number.width,
      y: baseline(leading.note),
      line: number,
    },
  ]);
}
