import {
  Bookmark,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { assertNever } from '#shared/outcome.ts';
import { tableOf } from './docxTable.ts';
import {
  analystWord,
  annexes,
  type Block,
  type Blocks,
  labelWords,
  type Manuscript,
  placeOf,
  type Paragraph as Words,
} from './manuscript.ts';

/** What surrounds a paragraph: its style, the list it is an item of, what stands before and behind its words. */
type Around = {
  readonly style: string;
  readonly before?: readonly ParagraphChild[];
  readonly tag?: string;
  readonly list?: Exclude<IParagraphOptions['numbering'], false | undefined>;
};

/** Everything between head and foot, in reading order. `width`: of the text, in twips. */
export function contentOf(manuscript: Manuscript, width: number): FileChild[] {
  const { title, sections, notes, method } = manuscript;
  const names = annexes(notes.length > 0);
  const state: State = { width, lists: 0 };
  return [
    ...mastheadOf(manuscript),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...linesOf(manuscript),
    ...sections.flatMap(({ heading, marking, blocks }) => [
      headed(heading, marking),
      ...blocks.flatMap((block) => blockOf(block, { style: 'EntryMore' }, state)),
    ]),
    ...(notes.length === 0 ? [] : [headed(names.cited, '')]),
    ...notes.map(
      (note) =>
        new Paragraph({
          style: 'Note',
          children: [
            new Bookmark({
              id: noteName(note.number),
              children: [new TextRun({ text: String(note.number), style: 'Number' })],
            }),
            new TextRun({ children: [new Tab(), note.words] }),
            new TextRun({ text: ` ${placeOf(note)}`, style: 'Tag' }),
          ],
        }),
    ),
    headed(names.method, ''),
    new Paragraph({ style: 'Method', children: [new TextRun(method.account)] }),
    ...method.scales.map(
      ({ name, rows }) =>
        new Paragraph({
          style: 'Method',
          children: [
            new TextRun({ text: `${name}: `, bold: true }),
            ...rows.flatMap(([term, meaning], i) => [
              new TextRun({ text: term, italics: true }),
              new TextRun(` ${meaning}${i === rows.length - 1 ? '.' : '; '}`),
            ]),
          ],
        }),
    ),
  ];
}

/** `lists`: numbered lists so far; each has an instance of its own, or it would go on counting. */
type State = { readonly width: number; lists: number };

const noteName = (number: number): string => `note-${number}`;

const headed = (heading: string, marking: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new TextRun(heading), ...(marking === '' ? [] : [new TextRun({ text: `  ${marking}`, size: 19 })])],
  });

const mastheadOf = ({ kindName, organisation }: Manuscript): Paragraph[] => [
  new Paragraph({
    style: 'Kind',
    children: [new TextRun(organisation === '' ? kindName : `${kindName}, ${organisation}`)],
  }),
];

function linesOf({ masthead, articles }: Manuscript): Paragraph[] {
  const line = (label: string, value: ParagraphChild): Paragraph =>
    new Paragraph({
      style: 'Line',
      children: [new TextRun({ text: label, style: 'Tag' }), new TextRun({ children: [new Tab()] }), value],
    });
  return [
    ...masthead.map(({ label, value }) => line(label, new TextRun(value))),
    ...articles.map(({ letter, line: words, meta }) =>
      line(
        letter === '' ? 'source' : `source ${letter}`,
        meta.url === undefined ? new TextRun(words) : linked(meta.url.value, { text: words }),
      ),
    ),
  ];
}

const linked = (href: string, run: { text: string; bold?: boolean; italics?: boolean }): ExternalHyperlink =>
  new ExternalHyperlink({ link: href, children: [new TextRun({ ...run, style: 'Hyperlink' })] });

function blockOf(block: Block, around: Around, state: State): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block.runs, around)];
    case 'quote': {
      const all = [...block.paragraphs, ...block.attribution];
      return all.map((runs, i) =>
        paragraphOf(runs, {
          style: i === 0 && around.before !== undefined ? 'QuotationFirst' : 'Quotation',
          ...(i === 0 && around.before !== undefined && { before: around.before }),
          ...(i === all.length - 1 && tagOf(around)),
        }),
      );
    }
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'bullets';
      if (block.ordered) state.lists += 1;
      const level = (around.list?.level ?? -1) + 1;
      const list = { reference, level: Math.min(level, 8), ...(block.ordered && { instance: state.lists }) };
      return block.items.flatMap((item, i) =>
        blocksOf(item, { style: around.style, list, ...(i === block.items.length - 1 && tagOf(around)) }, state),
      );
    }
    case 'table':
      return [tableOf(block.rows, block.head, state.width, runsOf), new Paragraph({ style: 'Foot', children: [] })];
    case 'entry': {
      const tag = labelWords(block.label);
      if (block.number === '') return blocksOf(block.blocks, { style: 'Normal', tag }, state);
      const before = [new TextRun({ text: block.number, style: 'Number' }), new TextRun({ children: [new Tab()] })];
      const takesNumber = block.blocks[0]?.kind === 'paragraph' || block.blocks[0]?.kind === 'quote';
      if (takesNumber) return blocksOf(block.blocks, { style: 'Entry', before, tag }, state);
      return [
        new Paragraph({ style: 'Entry', keepNext: true, children: before }),
        ...blocksOf(block.blocks, { style: 'EntryMore', tag }, state),
      ];
    }
    case 'analyst':
      return blocksOf(block.blocks, { style: 'Analyst', tag: analystWord }, state);
    default:
      return assertNever(block);
  }
}

const tagOf = ({ tag }: Around): { readonly tag?: string } => (tag === undefined ? {} : { tag });

/** Blocks one after the other: the tag stands behind the last, what stands before the words before the first. */
function blocksOf(blocks: Blocks, around: Around, state: State): FileChild[] {
  const { tag: _tag, before: _before, ...inner } = around;
  return blocks.flatMap((block, i) =>
    blockOf(
      block,
      {
        ...inner,
        ...(i === 0 && around.before !== undefined && { before: around.before }),
        ...(i === blocks.length - 1 && tagOf(around)),
        // Only the first block of an item bears its bullet.
        ...(i > 0 && block.kind === 'paragraph' && { style: 'EntryMore' }),
      },
      state,
    ),
  );
}

function paragraphOf(runs: Words, { style, before = [], tag, list }: Around): Paragraph {
  const tail = tag === undefined ? [] : [new TextRun({ text: `  ${tag}`, style: 'Tag' })];
  return new Paragraph({ style, ...(list && { numbering: list }), children: [...before, ...runsOf(runs), ...tail] });
}

/** The words of a paragraph; a verbatim stretch looks like any other: Word has no place for where it stands. */
export function runsOf(runs: Words): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    switch (run.kind) {
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'notes':
        return run.numbers.flatMap((number, i) => [
          ...(i === 0 ? [] : [new TextRun({ text: ', ', superScript: true })]),
          new InternalHyperlink({
            anchor: noteName(number),
            children: [new TextRun({ text: String(number), superScript: true, style: 'Hyperlink' })],
          }),
        ]);
      case 'words': {
        const look = { text: run.text, bold: run.bold, italics: run.italic };
        return [run.href === undefined ? new TextRun(look) : linked(run.href, look)];
      }
      default:
        return assertNever(run);
    }
  });
}
