import { assertNever } from '#shared/outcome.ts';
import { gridOf } from './grid.ts';
import {
  analystWord,
  annexes,
  type Block,
  type Blocks,
  type Cell,
  labelWords,
  type Manuscript,
  type Paragraph,
  placeOf,
  type Row,
} from './manuscript.ts';

/** Columns of a line: what a mail program leaves as it is. */
const measure = 72;

/** A briefing as plain text in lines of at most 72 characters, fit for a mail: evidence numbers in square brackets, each row of a table as a short list. */
export function textOf(manuscript: Manuscript): string {
  const { title, kindName, organisation, marking, masthead, handling, articles, sections, notes, method } = manuscript;
  const names = annexes(notes.length > 0);
  const parts = [
    marking,
    under(title, '='),
    [
      organisation === '' ? kindName : `${kindName}, ${organisation}`,
      ...masthead.map(({ label, value }) => `${label}: ${value}`),
      ...handling,
      ...articles.map(({ letter, line, meta }) => {
        const address = meta.url === undefined ? '' : `, ${meta.url.value}`;
        return `${letter === '' ? 'source' : `source ${letter}`}: ${line}${address}`;
      }),
    ]
      .map((words) => wrap(words, '', '  '))
      .join('\n'),
    ...sections.flatMap(({ heading, marking: own, blocks }) => [
      under(own === '' ? heading : `${heading} (${own})`, '-'),
      ...blocks.map((block) => blockIn(block, '')),
    ]),
    ...(notes.length === 0 ? [] : [under(names.cited, '-')]),
    ...notes.map((note) => wrap(`${note.words} (${placeOf(note)})`, `[${note.number}] `, '    ')),
    under(names.method, '-'),
    wrap(method.account.replace('Raised figures lead', 'Figures in square brackets lead'), '', ''),
    ...method.scales.map(({ name, rows }) =>
      [`${name}:`, ...rows.map(([term, meaning]) => wrap(`${term}: ${meaning}`, '- ', '  '))].join('\n'),
    ),
    marking,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A heading with a rule below it. */
function under(words: string, rule: '=' | '-'): string {
  const lines = wrap(words, '', '').split('\n');
  return [...lines, rule.repeat(Math.max(...lines.map(({ length }) => length)))].join('\n');
}

/** `tag`: quiet words behind the last of the block's own. */
function blockIn(block: Block, indent: string, tag = ''): string {
  const last = tag === '' ? '' : ` (${tag})`;
  switch (block.kind) {
    case 'paragraph':
      return wrap(words(block.runs) + last, indent, indent);
    case 'quote': {
      const lines = [...block.paragraphs, ...block.attribution].map(words);
      return lines
        .map((line, i) => wrap(i === lines.length - 1 ? line + last : line, `${indent}> `, `${indent}> `))
        .join('\n');
    }
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${block.start + i}. ` : '- ';
          return hung(item, indent, mark, i === block.items.length - 1 ? tag : '');
        })
        .join('\n');
    case 'entry':
      return hung(block.blocks, indent, block.number === '' ? '' : `${block.number}. `, labelWords(block.label));
    case 'analyst':
      return hung(block.blocks, indent, '', analystWord);
    case 'table':
      return tableIn(block.rows, block.head, indent);
    default:
      return assertNever(block);
  }
}

/** Blocks behind a mark, all as far in as the first. */
function hung(blocks: Blocks, indent: string, mark: string, tag: string): string {
  const inner = indent + ' '.repeat(mark.length);
  const made = blocks.map((block, i) => blockIn(block, inner, i === blocks.length - 1 ? tag : ''));
  const joined = made.join('\n\n');
  return mark === '' ? joined : `${indent}${mark}${joined.slice(inner.length)}`;
}

/** Each row is an item: its first cell, then what stands under every other head. A table without a head, and a head alone, is lines of cells. */
function tableIn(rows: readonly Row[], head: boolean, indent: string): string {
  const grid = gridOf(rows).map((cells) => cells.map((cell) => (cell === undefined ? '' : cellWords(cell))));
  const [heads = []] = grid;
  const from = head && rows.length > 1 ? 1 : 0;
  return grid
    .slice(from)
    .map((cells, i) => {
      const label = rows[from + i]?.label;
      const tag = label === undefined ? '' : ` (${labelWords(label)})`;
      if (from === 0) return wrap(cells.filter((cell) => cell !== '').join(' | ') + tag, `${indent}- `, `${indent}  `);
      const [first = '', ...others] = cells;
      return [
        wrap(`${heads[0]}: ${first === '' ? '–' : first}${tag}`, `${indent}- `, `${indent}  `),
        ...others.flatMap((cell, column) =>
          cell === '' ? [] : [wrap(`${heads[column + 1]}: ${cell}`, `${indent}  `, `${indent}    `)],
        ),
      ].join('\n');
    })
    .join('\n');
}

const cellWords = ({ paragraphs }: Cell): string => paragraphs.map(words).join('; ');

const words = (runs: Paragraph): string =>
  runs
    .map((run) => {
      if (run.kind === 'break') return '\n';
      if (run.kind === 'notes') return ` [${run.numbers.join(', ')}]`;
      return run.href === undefined || run.href === run.text ? run.text : `${run.text} <${run.href}>`;
    })
    .join('');

/** Words in lines of at most the measure; a longer word has a line of its own. Line breaks in the words stay. */
function wrap(text: string, first: string, others: string): string {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = lines.length === 0 ? first : others;
    let isEmpty = true;
    for (const word of part.split(/[ \t]+/).filter((each) => each !== '')) {
      if (!isEmpty && line.length + 1 + word.length > measure) {
        lines.push(line);
        line = others;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines.join('\n');
}
