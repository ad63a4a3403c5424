import type { BlockContent, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { assertNever } from '#shared/outcome.ts';
import { gridOf } from './grid.ts';
import {
  analystWord,
  annexes,
  type Block,
  type Blocks,
  labelledCell,
  labelWords,
  type Manuscript,
  type Paragraph,
  placeOf,
  type Row,
} from './manuscript.ts';

/** A briefing as Markdown with GitHub's tables and footnotes: the evidence numbers are the names of the footnotes. */
export function markdownOf(manuscript: Manuscript): string {
  const { title, sections, notes, method } = manuscript;
  const names = annexes(notes.length > 0);
  const children: RootContent[] = [
    ...line(manuscript.marking, 'strong'),
    heading(1, title),
    ...headLines(manuscript),
    ...sections.flatMap(({ heading: name, marking, blocks }) => [
      heading(2, marking === '' ? name : `${name} (${marking})`),
      ...blocks.flatMap(blockOf),
    ]),
    ...(notes.length === 0 ? [] : [heading(2, names.cited)]),
    ...notes.map(
      (note): RootContent => ({
        type: 'footnoteDefinition',
        identifier: String(note.number),
        children: [{ type: 'paragraph', children: [text(`${note.words} (${placeOf(note)})`)] }],
      }),
    ),
    heading(2, names.method),
    ...line(method.account),
    ...method.scales.flatMap(({ name, rows }): RootContent[] => [
      { type: 'paragraph', children: [strong(`${name}:`)] },
      {
        type: 'list',
        spread: false,
        children: rows.map(([term, meaning]) => ({
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: [emphasis(term), text(` ${meaning}`)] }],
        })),
      },
    ]),
    ...line(manuscript.marking, 'strong'),
  ];
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()], bullet: '-', rule: '-' },
  );
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] });
const linked = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });
const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });
const line = (value: string, type: 'text' | 'strong' = 'text'): RootContent[] =>
  value === '' ? [] : [{ type: 'paragraph', children: [type === 'text' ? text(value) : strong(value)] }];

/** Kind and organisation, the block's lines, how it is to be handled: a line each. */
function headLines({ kindName, organisation, masthead, handling, articles }: Manuscript): RootContent[] {
  const lines: PhrasingContent[][] = [
    [text(organisation === '' ? kindName : `${kindName}, ${organisation}`)],
    ...masthead.map(({ label, value }) => [strong(`${label}:`), text(` ${value}`)]),
    ...handling.map((words) => [strong(words)]),
    ...articles.map(({ letter, line: words, meta }) => [
      strong(letter === '' ? 'source:' : `source ${letter}:`),
      text(' '),
      meta.url === undefined ? text(words) : linked(meta.url.value, words),
    ]),
  ];
  const children = lines.flatMap((words, i) => (i === 0 ? words : [{ type: 'break' } as const, ...words]));
  return [{ type: 'paragraph', children }];
}

function blockOf(block: Block): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.runs) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          ...(block.ordered && { start: block.start }),
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: item.flatMap(blockOf),
          })),
        },
      ];
    case 'quote':
      return [
        {
          type: 'blockquote',
          children: [...block.paragraphs, ...block.attribution].map((runs) => ({
            type: 'paragraph',
            children: phrasing(runs),
          })),
        },
      ];
    case 'table':
      return [tableOf(block.rows, block.head)];
    case 'entry':
      return numbered(block.number, withTag(block.blocks, labelWords(block.label)));
    case 'analyst':
      return withTag(block.blocks, analystWord);
    default:
      return assertNever(block);
  }
}

/** The blocks with quiet words behind the last of their own. */
function withTag(blocks: Blocks, words: string): BlockContent[] {
  const made = blocks.flatMap(blockOf);
  const tag = [text(' '), emphasis(words)];
  if (!addLast(made.at(-1), tag)) made.push({ type: 'paragraph', children: [emphasis(words)] });
  return made;
}

function addLast(node: BlockContent | undefined, words: PhrasingContent[]): boolean {
  if (node?.type === 'paragraph') {
    node.children.push(...words);
    return true;
  }
  if (node?.type === 'blockquote') return addLast(node.children.at(-1) as BlockContent | undefined, words);
  if (node?.type === 'list') return addLast(node.children.at(-1)?.children.at(-1) as BlockContent | undefined, words);
  return false;
}

/** The number stands before the first words; where the entry opens with something else, on a line of its own. */
function numbered(number: string, blocks: BlockContent[]): BlockContent[] {
  if (number === '') return blocks;
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [strong(number)] }, ...blocks];
  return [{ type: 'paragraph', children: [strong(number), text(' '), ...first.children] }, ...others];
}

/** A table must have a head in Markdown: one without gets an empty one. */
function tableOf(rows: readonly Row[], head: boolean): Table {
  const grid = gridOf(rows);
  const width = Math.max(...grid.map((cells) => cells.length));
  const made = grid.map((cells, i): TableRow => {
    const row = rows[i] as Row;
    const labelled = row.cells[labelledCell(row)];
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: [
          ...inOneLine(cell?.paragraphs ?? []),
          ...(row.label !== undefined && cell !== undefined && cell === labelled
            ? [text(' '), emphasis(labelWords(row.label))]
            : []),
        ],
      })),
    };
  });
  const empty: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: width }, () => ({ type: 'tableCell' as const, children: [] })),
  };
  return { type: 'table', children: head ? made : [empty, ...made] };
}

/** A cell is one line in Markdown: its paragraphs are parted by a line break that every reader of tables knows. */
const inOneLine = (paragraphs: readonly Paragraph[]): PhrasingContent[] =>
  paragraphs.flatMap((runs, i): PhrasingContent[] => {
    const words = phrasing(runs).map((node) => (node.type === 'break' ? lineBreak : node));
    return i === 0 ? words : [lineBreak, ...words];
  });

const lineBreak: PhrasingContent = { type: 'html', value: '<br>' };

/** Words set alike are one stretch: Markdown's marks cannot stand back to back. */
function joined(runs: Paragraph): Paragraph {
  const all: Paragraph[number][] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isAlike =
      last?.kind === 'words' &&
      run.kind === 'words' &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.href === run.href;
    if (isAlike) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

/** Nor can they stand beside a space inside them, which goes outside. */
function marked(words: string, set: (node: PhrasingContent) => PhrasingContent): PhrasingContent[] {
  const inner = words.trim();
  if (inner === '') return [text(words)];
  const at = words.indexOf(inner);
  const around = [words.slice(0, at), words.slice(at + inner.length)].map((space) =>
    space === '' ? [] : [text(space)],
  );
  return [...(around[0] ?? []), set(text(inner)), ...(around[1] ?? [])];
}

function phrasing(runs: Paragraph): PhrasingContent[] {
  return joined(runs).flatMap((run): PhrasingContent[] => {
    switch (run.kind) {
      case 'break':
        return [{ type: 'break' }];
      case 'notes':
        return run.numbers.map((number) => ({ type: 'footnoteReference', identifier: String(number) }));
      case 'words': {
        if (!run.italic && !run.bold && run.href === undefined) return [text(run.text)];
        return marked(run.text, (words) => {
          let node = words;
          if (run.italic) node = { type: 'emphasis', children: [node] };
          if (run.bold) node = { type: 'strong', children: [node] };
          return run.href === undefined ? node : { type: 'link', url: run.href, children: [node] };
        });
      }
      default:
        return assertNever(run);
    }
  });
}
