import type { Voice } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import type { RichDoc, RichMark, RichNode } from '#shared/model/richtext/node.ts';
import { RichDoc as readRichDoc } from '#shared/model/richtext/node.ts';
import type { EntryKind } from '#shared/model/richtext/schema.ts';
import { mostSpans, overlaps, type Span } from '#shared/model/span.ts';
import type { Grade } from '#shared/model/statement.ts';
import { type Time, timeInWords } from '#shared/model/time.ts';
import { type Material, nameSpan, pronounAt, wordsOf } from './material.ts';
import { withoutDangling, withoutDateline } from './shorten.ts';
import { stopped } from './stop.ts';
import { touching, voicesIn, withId } from './touching.ts';

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
export const dated = (material: Material, span: Span, known?: Span): RichNode[] => noted(material, span, known, []);

/** Words of the source that are followed by others in brackets. */
type Note = { readonly at: Span; readonly words: RichNode };

/** The source's own words; after each relative date, and each stretch that has a note, what is worked out, in brackets. */
function noted(material: Material, words: Span, known: Span | undefined, names: readonly Note[]): RichNode[] {
  const nodes: RichNode[] = [];
  const source = material.source.text;
  const span = withoutItemMark(source, words);
  let from = span.start;
  for (const { at, words } of [...dates(material, span, known), ...names].sort((a, b) => a.at.start - b.at.start)) {
    if (at.start < from) continue;
    nodes.push(verbatim(material, { ...span, start: from, end: at.end }), text(' ['), words, text(']'));
    from = at.end;
    while (/\s/.test(source.charAt(from)) && from < span.end) from += 1;
    if (from > at.end && from < span.end) nodes.push(text(' '));
  }
  if (from < span.end) nodes.push(verbatim(material, { ...span, start: from }));
  return nodes;
}

/** What opens an item of a list, and the dash behind a dateline: the words stand without their list here. */
const itemMark = /^(?:[-–—*•⁃‣▪◦·]|\d{1,2}\))\s+(?=\S)/;

const withoutItemMark = (source: string, span: Span): Span => ({
  ...span,
  start: span.start + (itemMark.exec(source.slice(span.start, Math.min(span.end, span.start + 8)))?.[0].length ?? 0),
});

/** In characters, "'s time". */
const longestGenitive = 8;

/** The relative dates in a stretch, each with its date. */
function dates(material: Material, span: Span, known: Span | undefined): Note[] {
  return touching(material.reading.times, span).flatMap((time): Note[] => {
    if (time.span.start < span.start || time.span.end > span.end || !time.deictic || time.type === 'duration')
      return [];
    const said = wordsOf(material, time.span);
    const date = timeInWords(time.value);
    if (known !== undefined && overlaps(known, time.span)) return [];
    if (date === undefined || said.includes(date)) return [];
    const genitive =
      /^['’](?:s\b)?(?: time\b)?/.exec(material.source.text.slice(time.span.end, time.span.end + longestGenitive))?.[0]
        .length ?? 0;
    const at = { ...time.span, end: Math.min(span.end, time.span.end + genitive) };
    return [{ at, words: text(added(said, time.value)) }];
  });
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
 * The same; a pronoun that opens the stretch, or says who speaks in it, is followed by the name it leads to, in brackets, because the words stand
 * alone here. Not where it is `speaker`, whose name stands beside them. A whole sentence keeps its full stop, a clause has none.
 */
export function standing(material: Material, words: Span, known?: Span, speaker?: string): RichNode[] {
  const span = stopped(material, words);
  const { source, reading } = material;
  const voices = voicesIn(reading, span).filter(({ span: at }) => at.start >= span.start && at.end < span.end);
  const starts = new Set([span.start, ...voices.map((voice) => voice.span.start)]);
  const names = [...starts].flatMap((start): Note[] => {
    const named =
      pronounAt(material, start) ??
      spokenBy(
        material,
        voices.find((voice) => voice.span.start === start),
      );
    if (named === undefined || named.pronoun.end >= span.end) return [];
    const { pronoun, name, entity } = named;
    if (!/\s/.test(source.text.charAt(pronoun.end)) || (entity !== undefined && entity === speaker)) return [];
    if (isNamedIn(material, { ...span, end: start }, entity)) return [];
    return [{ at: pronoun, words: verbatim(material, name) }];
  });
  return noted(material, span, known, names);
}

/** A pronoun that says who speaks, with the name of the record that it leads to. */
function spokenBy(material: Material, voice: Voice | undefined) {
  if (voice?.entity === undefined || !/^(?:it|they|he|she)$/i.test(wordsOf(material, voice.span))) return undefined;
  return { pronoun: voice.span, name: nameSpan(material, voice), entity: voice.entity };
}

const isNamedIn = ({ reading }: Material, span: Span, entity: string | undefined): boolean =>
  entity !== undefined &&
  touching(withId(reading.entities, entity)?.mentions ?? [], span).some(
    ({ form, span: at }) => form === 'name' && at.start >= span.start && at.end <= span.end,
  );

/** The mark of what was left out, where the sentence goes on behind a clause of it that is shown up to `end`; not twice. */
export function marked(material: Material, nodes: readonly RichNode[], end: number): RichNode[] {
  const sentence = sentenceAt(material.reading.sentences, { start: end - 1 })?.span;
  const rest = sentence === undefined ? '' : wordsOf(material, { ...sentence, start: Math.min(end, sentence.end) });
  const isMarked = nodes.at(-1)?.text?.endsWith('[…]') ?? false;
  return isMarked || !/[\p{L}\p{N}]/u.test(rest) ? [...nodes] : [...nodes, text(' […]')];
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
