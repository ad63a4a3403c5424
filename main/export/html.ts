import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { assertNever } from '#shared/outcome.ts';
import {
  analystWord,
  annexes,
  type Block,
  type Blocks,
  type Cell,
  labelledCell,
  labelWords,
  type Manuscript,
  type Note,
  type Paragraph,
  type PrintedSection,
  placeOf,
  type Row,
  type Run,
} from './manuscript.ts';
import { styleSheet } from './styleSheet.ts';

/** Nothing is fetched and nothing runs, whoever opens the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A briefing as one HTML file without a script: evidence numbers lead to the cited sentences and back, and words that are the source's own
 * letter for letter carry the source's id and their offsets (UTF-16 code units).
 */
export function htmlOf(manuscript: Manuscript): string {
  const { title, language, sections, notes, method } = manuscript;
  const names = annexes(notes.length > 0);
  const pen: Pen = { cited: new Map() };
  const body = h('main', [
    header(manuscript),
    ...sections.map((section) => sectionIn(section, pen)),
    ...(notes.length === 0
      ? []
      : [
          h('section', { id: 'annex-a' }, [
            h('h2', names.cited),
            h(
              'ol.notes',
              notes.map((note) => noteIn(note, pen)),
            ),
          ]),
        ]),
    h('section.method', [
      h('h2', names.method),
      h('p', method.account),
      ...method.scales.flatMap(({ name, rows }) => [
        h('h3', name),
        h(
          'dl',
          rows.flatMap(([term, meaning]) => [h('dt', term), h('dd', meaning)]),
        ),
      ]),
    ]),
  ]);
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'generator', content: 'Brevier' }),
      h('title', title),
      h('style', styleSheet),
    ]),
    h('body', [...band('header', manuscript), body, ...band('footer', manuscript)]),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

/** How often each number has been cited so far: the first place is where its note leads back to. */
type Pen = { readonly cited: Map<number, number> };

/** [B6] TLP's label stands on black, in the standard's own colour. */
function band(place: 'header' | 'footer', { marking, markingInk }: Manuscript): ElementContent[] {
  if (marking === '') return [];
  const look = markingInk === undefined ? {} : { style: `color: ${markingInk}; background: #000` };
  return [h(`${place}.marking`, [h('p', [h('span', look, marking)])])];
}

function header({ title, kindName, organisation, masthead, handling, articles }: Manuscript): ElementContent {
  return h('header', [
    h('p.kind', organisation === '' ? kindName : `${kindName}, ${organisation}`),
    h('h1', title),
    ...handling.map((words) => h('p.handling', words)),
    h('dl', [
      ...masthead.flatMap(({ label, value }) => [h('dt', label), h('dd', value)]),
      ...articles.flatMap(({ id, letter, line, meta }) => [
        h('dt', letter === '' ? 'source' : `source ${letter}`),
        h('dd', { 'data-source': id }, meta.url === undefined ? line : h('a', { href: meta.url.value }, line)),
      ]),
    ]),
  ]);
}

const sectionIn = ({ id, heading, marking, blocks }: PrintedSection, pen: Pen): ElementContent =>
  h('section', { id: `section-${id}` }, [
    h('h2', marking === '' ? heading : [heading, ' ', h('span.own-marking', marking)]),
    ...blocks.flatMap((block) => blockIn(block, pen)),
  ]);

const noteIn = (note: Note, pen: Pen): ElementContent => {
  const { number, sentence, words } = note;
  const place = [h('span.place', placeOf(note))];
  const back = pen.cited.has(number)
    ? [' ', h('a', { href: `#cited-${number}`, ariaLabel: `Back to where ${number} is cited` }, '↩')]
    : [];
  const at = { 'data-source': sentence.source, 'data-start': sentence.start, 'data-end': sentence.end };
  return h('li', { id: `note-${number}`, value: number, ...at }, [words, ' ', ...place, ...back]);
};

function blockIn(block: Block, pen: Pen, tag: readonly ElementContent[] = []): ElementContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [h('p', [...phrasing(block.runs, pen), ...tag])];
    case 'list':
      return [
        h(
          block.ordered ? 'ol' : 'ul',
          block.ordered && block.start !== 1 ? { start: block.start } : {},
          block.items.map((item, i) => h('li', blocksIn(item, pen, i === block.items.length - 1 ? tag : []))),
        ),
      ];
    case 'quote': {
      const last = block.attribution.length === 0 ? tag : [];
      const foot = block.attribution.map((runs, i) =>
        h('p.said-by', [...phrasing(runs, pen), ...(i === block.attribution.length - 1 ? tag : [])]),
      );
      const words = block.paragraphs.map((runs, i) =>
        h('p', [...phrasing(runs, pen), ...(i === block.paragraphs.length - 1 ? last : [])]),
      );
      return [h('blockquote', [...words, ...foot])];
    }
    case 'table':
      return [tableIn(block.rows, block.head, pen)];
    case 'entry': {
      const number = block.number === '' ? [] : [h('span.number', block.number)];
      return [
        h('div.entry', { id: `entry-${block.id}` }, [
          ...number,
          ...blocksIn(block.blocks, pen, tagOf(labelWords(block.label))),
        ]),
      ];
    }
    case 'analyst':
      return [h('div.analyst', blocksIn(block.blocks, pen, tagOf(analystWord)))];
    default:
      return assertNever(block);
  }
}

const tagOf = (words: string): ElementContent[] => [{ type: 'text', value: ' ' }, h('span.tag', words)];

const blocksIn = (blocks: Blocks, pen: Pen, tag: readonly ElementContent[]): ElementContent[] =>
  blocks.flatMap((block, i) => blockIn(block, pen, i === blocks.length - 1 ? tag : []));

function tableIn(rows: readonly Row[], head: boolean, pen: Pen): ElementContent {
  const made = rows.map((row, i) => {
    const labelled = labelledCell(row);
    const cells = row.cells.map((cell, column) => {
      const tag = row.label !== undefined && column === labelled ? tagOf(labelWords(row.label)) : [];
      // What a row of Brevier's own tables is about stands in its first cell.
      const scope = head && i === 0 ? 'col' : row.label !== undefined && column === 0 ? 'row' : undefined;
      return cellIn(cell, scope, tag, pen);
    });
    return h('tr', row.id === undefined ? {} : { id: `entry-${row.id}` }, cells);
  });
  return h('table', head ? [h('thead', made.slice(0, 1)), h('tbody', made.slice(1))] : [h('tbody', made)]);
}

function cellIn(
  cell: Cell,
  scope: 'col' | 'row' | undefined,
  tag: readonly ElementContent[],
  pen: Pen,
): ElementContent {
  const spans = { ...(cell.columns > 1 && { colSpan: cell.columns }), ...(cell.rows > 1 && { rowSpan: cell.rows }) };
  const words = cell.paragraphs.flatMap((runs, i): ElementContent[] => [
    ...(i === 0 ? [] : [h('br')]),
    ...phrasing(runs, pen),
  ]);
  const isHead = cell.head || scope !== undefined;
  return h(isHead ? 'th' : 'td', { ...(scope && { scope }), ...spans }, [...words, ...tag]);
}

const phrasing = (runs: Paragraph, pen: Pen): ElementContent[] => runs.flatMap((run) => runIn(run, pen));

function runIn(run: Run, pen: Pen): ElementContent[] {
  switch (run.kind) {
    case 'break':
      return [h('br')];
    case 'notes':
      return [
        h(
          'sup',
          run.numbers.flatMap((number, i): ElementContent[] => [
            ...(i === 0 ? [] : [{ type: 'text', value: ', ' } as const]),
            referenceTo(number, pen),
          ]),
        ),
      ];
    case 'words': {
      let node: ElementContent = { type: 'text', value: run.text };
      if (run.italic) node = h('em', [node]);
      if (run.bold) node = h('strong', [node]);
      if (run.href !== undefined) node = h('a', { href: run.href }, [node]);
      if (run.verbatim === undefined) return [node];
      const { source, start, end } = run.verbatim;
      return [h('span', { 'data-source': source, 'data-start': start, 'data-end': end }, [node])];
    }
    default:
      return assertNever(run);
  }
}

function referenceTo(number: number, { cited }: Pen): ElementContent {
  const times = (cited.get(number) ?? 0) + 1;
  cited.set(number, times);
  return h(
    'a',
    { href: `#note-${number}`, ...(times === 1 && { id: `cited-${number}` }), ariaLabel: `Source sentence ${number}` },
    String(number),
  );
}
