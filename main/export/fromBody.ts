import type { Citations } from '#shared/citations.ts';
import { isSafeHref } from '#shared/model/richtext/href.ts';
import { type RichMark, type RichNode, spansOf } from '#shared/model/richtext/node.ts';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import type { Time } from '#shared/model/time.ts';
import { isAttribution, labelOf } from '#shared/printed/labels.ts';
import type { Block, Cell, Paragraph, Row, Run } from './manuscript.ts';

/** What walking a body needs to know and counts up: `entries` through the whole document, whatever numbers they print. */
export type BodyState = {
  readonly numbersOf: Citations['numbersOf'];
  readonly labelOf: (number: number) => string;
  /** The time of an event by the id of the statement that an entry was built from. */
  readonly timeOf: (statement: string | null) => Time | undefined;
  entries: number;
};

/**
 * The blocks of one section's body, in order; what would print nothing is left out. What stands outside entries and tables is the analyst's and
 * says so, except where Brevier itself wrote it (`own` false: the account of sources).
 */
export const bodyBlocks = (body: RichNode, own: boolean, state: BodyState): Block[] =>
  (body.content ?? []).flatMap((node): readonly Block[] => {
    const blocks = blockOf(node, state);
    const isAnalyst = own && node.type !== 'entry' && node.type !== 'table' && blocks.length > 0;
    return isAnalyst ? [{ kind: 'analyst', blocks }] : blocks;
  });

const blocksOf = (node: RichNode, state: BodyState): Block[] =>
  (node.content ?? []).flatMap((child) => blockOf(child, state));

function blockOf(node: RichNode, state: BodyState): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const runs = runsOf(node, state);
      return isBlank(runs) ? [] : [{ kind: 'paragraph', runs }];
    }
    case 'entry':
      return entryOf(node, state);
    case 'blockquote':
      return [quoteOf(node, state)];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: node.type === 'orderedList',
          start: Number(node.attrs?.start ?? 1),
          items: (node.content ?? []).map((item) => blocksOf(item, state)),
        },
      ];
    case 'table':
      return tableOf(node, state);
    default:
      return [];
  }
}

function entryOf(node: RichNode, state: BodyState): readonly Block[] {
  const blocks = blocksOf(node, state);
  if (blocks.length === 0) return [];
  state.entries += 1;
  const { id, statement } = node.attrs as EntryAttrs & { id: string };
  const number = state.labelOf(state.entries);
  return [{ kind: 'entry', id, number, label: labelOf(node), ...timed(state.timeOf(statement)), blocks }];
}

const timed = (time: Time | undefined): { readonly time?: Time } => (time === undefined ? {} : { time });

function quoteOf(node: RichNode, state: BodyState): Block {
  const paragraphs: Paragraph[] = [];
  const attribution: Paragraph[] = [];
  for (const child of node.content ?? []) {
    const runs = runsOf(child, state);
    if (!isBlank(runs)) (paragraphs.length > 0 && isAttribution(child) ? attribution : paragraphs).push(runs);
  }
  return { kind: 'quote', paragraphs, attribution };
}

function tableOf(node: RichNode, state: BodyState): readonly Block[] {
  const rows = (node.content ?? [])
    .map((row): Row => {
      const attrs = row.attrs as EntryAttrs | undefined;
      const id = attrs?.id ?? undefined;
      const cells = (row.content ?? []).map((cell) => cellOf(cell, state));
      if (attrs === undefined || id === undefined) return { cells };
      return { cells, id, label: labelOf(row), ...timed(state.timeOf(attrs.statement)) };
    })
    .filter(({ cells }) => cells.some(({ paragraphs }) => paragraphs.length > 0));
  const [first] = rows;
  return first === undefined ? [] : [{ kind: 'table', head: first.cells.every(({ head }) => head), rows }];
}

const cellOf = (cell: RichNode, state: BodyState): Cell => ({
  head: cell.type === 'tableHeader',
  columns: Number(cell.attrs?.colspan ?? 1),
  rows: Number(cell.attrs?.rowspan ?? 1),
  paragraphs: (cell.content ?? []).map((child) => runsOf(child, state)).filter((runs) => !isBlank(runs)),
});

/** The words of one paragraph. Evidence marks that stand side by side are one; each stands close to the word before it. */
function runsOf(paragraph: RichNode, { numbersOf }: BodyState): Run[] {
  const runs: Run[] = [];
  for (const node of paragraph.content ?? []) {
    if (node.type === 'text') runs.push(wordsOf(node));
    else if (node.type === 'hardBreak') runs.push({ kind: 'break' });
    else if (node.type === 'evidence') addNotes(runs, numbersOf(spansOf(node)));
  }
  return runs;
}

function addNotes(runs: Run[], numbers: readonly number[]): void {
  if (numbers.length === 0) return;
  const last = runs.at(-1);
  if (last?.kind === 'notes') runs[runs.length - 1] = { kind: 'notes', numbers: [...last.numbers, ...numbers] };
  else {
    if (last?.kind === 'words') runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
    runs.push({ kind: 'notes', numbers });
  }
}

function wordsOf(node: RichNode): Run {
  const mark = <Type extends RichMark['type']>(type: Type) =>
    node.marks?.find((each): each is Extract<RichMark, { type: Type }> => each.type === type);
  const href = mark('link')?.attrs.href;
  const verbatim = mark('verbatim')?.attrs;
  return {
    kind: 'words',
    text: node.text ?? '',
    bold: mark('bold') !== undefined,
    italic: mark('italic') !== undefined,
    ...(isSafeHref(href) && { href }),
    ...(verbatim && { verbatim: { source: verbatim.source, start: verbatim.start, end: verbatim.end } }),
  };
}

const isBlank = (runs: readonly Run[]): boolean =>
  runs.every((run) => run.kind === 'break' || (run.kind === 'words' && run.text.trim() === ''));
