import { gridOf } from './grid.ts';
import { type Block, type Cell, type Manuscript, type Row, wordsOf } from './manuscript.ts';

/**
 * [X2] The table of a section as comma-separated values (RFC 4180): its own columns, then the date as EDTF where the row tells a dated event, what the
 * row is, its grade, and the numbers of its evidence. Undefined where the briefing prints no such table.
 */
export function csvOf({ sections }: Manuscript, kind: 'timeline' | 'figures'): string | undefined {
  const tables = sections
    .filter((section) => section.kind === kind)
    .flatMap(({ blocks }) =>
      blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table'),
    );
  if (tables.length === 0) return undefined;
  return tables.map(({ rows, head }) => tableLines(rows, head).map(line).join('')).join(line([]));
}

const more = ['Date (EDTF)', 'Kind', 'Grade', 'Evidence'] as const;

function tableLines(rows: readonly Row[], head: boolean): string[][] {
  return gridOf(rows).map((cells, i) => {
    const words = cells.map((cell) => (cell === undefined ? '' : cellWords(cell)));
    if (head && i === 0) return [...words, ...more];
    const row = rows[i];
    const numbers = (row?.cells ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flat().flatMap((run) => (run.kind === 'notes' ? run.numbers : [])),
    );
    const evidence = [...new Set(numbers)].sort((a, b) => a - b).join(' ');
    return [...words, row?.time?.edtf ?? '', row?.label?.kind ?? '', row?.label?.grade ?? '', evidence];
  });
}

const cellWords = ({ paragraphs }: Cell): string => paragraphs.map(wordsOf).join('\n');

const line = (cells: readonly string[]): string => `${cells.map(field).join(',')}\r\n`;

/** A field that a spreadsheet would run as a formula gets an apostrophe before it: the words of an article are anybody's. */
function field(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) && !/^[+-]?[\d.,\s]+%?$/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
