import type { RichDoc, RichMark, RichNode } from '#shared/model/richtext/node.ts';
import { RichDoc as readRichDoc } from '#shared/model/richtext/node.ts';
import type { EntryKind } from '#shared/model/richtext/schema.ts';
import { mostSpans, overlaps, type Span } from '#shared/model/span.ts';
import type { Grade } from '#shared/model/statement.ts';
import { type Time, timeInWords } from '#shared/model/time.ts';
import { type Material, pronounAt, wordsOf } from './material.ts';
import { withoutDangling, withoutDateline } from './shorten.ts';
import { stopped } from './stop.ts';

/** What an entry is made from: the id of the statement, event or finding, and how it is sourced. */
export type EntryOf = { readonly of: string; readonly kind: EntryKind; readonly grade: Grade | null };

export const text = (words: string, ...marks: RichMark[]): RichNode =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };

export const bold = (words: string): RichNode => text(words, { type: 'bold' });

export const italic = (words: string): RichNode => text(words, { type: 'italic' });

/** The source's own words, marked as such; white space is folded to one space. */
export const verbatim = (material: Material, span: Span, ...marks: RichMark[]): RichNode =>
  text(wordsOf(material, span), ...marks, { type: 'verbatim', attrs: span });

/**
 * The source's own words, each relative date in them followed by the date in brackets: "Thursday [4 December 2025]" [B3].
 * What is in brackets is not marked verbatim. The words at `known`, whose date stands beside them already, are left as they are.
 */
export function dated(material: Material, span: Span, known?: Span): RichNode[] {
  const nodes: RichNode[] = [];
  const source = material.source.text;
  let from = span.start;
  for (const time of material.reading.times) {
    if (time.span.start < from || time.span.end > span.end || !time.deictic || time.type === 'duration') continue;
    const date = timeInWords(time.value);
    if (known !== undefined && overlaps(known, time.span)) continue;
    if (date === undefined || wordsOf(material, time.span).includes(date)) continue;
    const genitive = /^['’]s\b/.test(source.slice(time.span.end, time.span.end + 3)) ? 2 : 0;
    const end = Math.min(span.end, time.span.end + genitive);
    nodes.push(
      verbatim(material, { ...span, start: from, end }),
      text(` [${added(wordsOf(material, time.span), time.value)}]`),
    );
    from = end;
    while (/\s/.test(source.charAt(from)) && from < span.end) from += 1;
    if (from > end && from < span.end) nodes.push(text(' '));
  }
  if (from < span.end) nodes.push(verbatim(material, { ...span, start: from }));
  return nodes;
}

/** The date in words, without what the source's own words say of it already: "late November [2025]", "May 16 [2025]", "late Thursday [4 December 2025]". */
function added(said: string, time: Time): string {
  const lower = said.toLowerCase();
  const full = timeInWords(time) ?? '';
  if (full.toLowerCase().startsWith(`${lower} `)) return full.slice(said.length + 1);
  const { modifier, ...plain } = time;
  const isSaid = modifier !== undefined && lower.startsWith(modifier);
  const words = isSaid || time.precision === 'minute' ? (timeInWords(plain) ?? full) : full;
  const year = (time.from ?? time.to ?? '').slice(0, 4);
  const [day = '', month = ''] = words.split(' ');
  const names = time.precision === 'day' && month.length > 2 && lower.includes(month.slice(0, 3).toLowerCase());
  const digits: readonly string[] = lower.match(/\d+/g) ?? [];
  return names && digits.includes(day) ? year : words;
}

/**
 * The same; a pronoun that opens the stretch is followed by the name it leads to, in brackets, because the words stand alone here. Not where
 * it is `speaker`, whose name stands beside them. A whole sentence keeps its full stop, a clause has none.
 */
export function standing(material: Material, words: Span, known?: Span, speaker?: string): RichNode[] {
  const span = stopped(material, words);
  const { pronoun, name, entity } = pronounAt(material, span.start) ?? {};
  const after = pronoun === undefined ? '' : material.source.text.charAt(pronoun.end);
  if (
    name === undefined ||
    pronoun === undefined ||
    pronoun.end >= span.end ||
    !/\s/.test(after) ||
    (entity !== undefined && entity === speaker)
  )
    return dated(material, span, known);
  return [
    verbatim(material, pronoun),
    text(' ['),
    verbatim(material, name),
    text('] '),
    ...dated(material, { ...span, start: pronoun.end + 1 }, known),
  ];
}

/** Stretches of one sentence; what was left out between or after them is shown as […] [B3], and no word that leads on to it stays before it. */
export function abridged(material: Material, spans: readonly Span[], whole: Span, speaker?: string): RichNode[] {
  const nodes: RichNode[] = [];
  const end = spans.at(-1)?.end ?? whole.start;
  const isCut = end < whole.end && /[\p{L}\p{N}]/u.test(wordsOf(material, { ...whole, start: end }));
  let at = withoutDateline(material, whole).start;
  for (const span of spans) {
    if (span.start > at && wordsOf(material, { ...whole, start: at, end: span.start }) !== '') nodes.push(text('[…] '));
    const shown = isCut && span.end === end ? withoutDangling(material.source.text, span) : span;
    nodes.push(...(span === spans[0] ? standing(material, shown, undefined, speaker) : dated(material, shown)));
    at = span.end;
    if (at < whole.end) nodes.push(text(' '));
  }
  if (isCut) nodes.push(text('[…]'));
  else if (nodes.at(-1)?.text === ' ') nodes.pop();
  return nodes;
}

export const evidence = (...spans: readonly Span[]): RichNode => ({
  type: 'evidence',
  attrs: { spans: spans.slice(0, mostSpans) },
});

export const paragraph = (...content: readonly RichNode[]): RichNode => ({ type: 'paragraph', content });

export const blockquote = (...paragraphs: readonly RichNode[]): RichNode => ({
  type: 'blockquote',
  content: paragraphs,
});

/** `section` makes the id unique: one statement may stand in several sections. */
export const entry = (section: string, { of, kind, grade }: EntryOf, ...blocks: readonly RichNode[]): RichNode => ({
  type: 'entry',
  attrs: { id: `${section}:${of}`, statement: of, kind, grade, state: 'built' },
  content: blocks,
});

/** A table row that is an entry; each cell is a list of paragraphs. */
export const row = (
  section: string,
  { of, kind, grade }: EntryOf,
  ...cells: readonly (readonly RichNode[])[]
): RichNode => ({
  type: 'tableRow',
  attrs: { id: `${section}:${of}`, statement: of, kind, grade, state: 'built' },
  content: cells.map((content) => ({ type: 'tableCell', content: content.length === 0 ? [paragraph()] : content })),
});

export const table = (heads: readonly string[], rows: readonly RichNode[]): RichNode => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: heads.map((head) => ({ type: 'tableHeader', content: [paragraph(text(head))] })) },
    ...rows,
  ],
});

/** The body of a section in its canonical form; no blocks make the empty body. Throws where a builder broke the schema: that is a bug. */
export function body(blocks: readonly RichNode[]): RichDoc {
  const content = blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(withOwnIds(new Map()));
  return readRichDoc.parse({ type: 'doc', content });
}

/** One statement may run over two sentences and so stand behind two entries: the second gets "-2" after its id. */
const withOwnIds =
  (seen: Map<string, number>) =>
  (node: RichNode): RichNode => {
    if (node.type === 'table') return { ...node, content: (node.content ?? []).map(withOwnIds(seen)) };
    const id = node.attrs?.id;
    if (typeof id !== 'string') return node;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? node : { ...node, attrs: { ...node.attrs, id: `${id}-${times}` } };
  };
