import type { RichDoc, RichMark, RichNode } from '#shared/model/richtext/node.ts';
import { RichDoc as readRichDoc } from '#shared/model/richtext/node.ts';
import type { EntryKind } from '#shared/model/richtext/schema.ts';
import { overlaps, type Span } from '#shared/model/span.ts';
import type { Grade } from '#shared/model/statement.ts';
import { timeInWords } from '#shared/model/time.ts';
import { type Material, wordsOf } from './material.ts';

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
  let from = span.start;
  for (const time of material.reading.times) {
    if (time.span.start < from || time.span.end > span.end || !time.deictic || time.type === 'duration') continue;
    const words = timeInWords(time.value);
    if (known !== undefined && overlaps(known, time.span)) continue;
    if (words === undefined || wordsOf(material, time.span).includes(words)) continue;
    nodes.push(verbatim(material, { ...span, start: from, end: time.span.end }), text(` [${words}]`));
    from = time.span.end;
    while (/\s/.test(material.source.text.charAt(from)) && from < span.end) from += 1;
    if (from > time.span.end && from < span.end) nodes.push(text(' '));
  }
  if (from < span.end) nodes.push(verbatim(material, { ...span, start: from }));
  return nodes;
}

/** Stretches of one sentence; what was left out between or after them is shown as […] [B3]. */
export function abridged(material: Material, spans: readonly Span[], whole: Span): RichNode[] {
  const nodes: RichNode[] = [];
  let at = whole.start;
  for (const span of spans) {
    if (span.start > at && wordsOf(material, { ...whole, start: at, end: span.start }) !== '') nodes.push(text('[…] '));
    nodes.push(...dated(material, span));
    at = span.end;
    if (at < whole.end) nodes.push(text(' '));
  }
  if (at < whole.end && /[\p{L}\p{N}]/u.test(wordsOf(material, { ...whole, start: at }))) nodes.push(text('[…]'));
  else if (nodes.at(-1)?.text === ' ') nodes.pop();
  return nodes;
}

export const evidence = (...spans: readonly Span[]): RichNode => ({ type: 'evidence', attrs: { spans } });

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
