import type { BriefingContent } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { Reading } from '#shared/model/reading.ts';
import { isEmptyDoc, type RichDoc, type RichNode } from '#shared/model/richtext/node.ts';
import type { Section, SectionKind } from '#shared/model/section.ts';
import { sectionKinds } from '#shared/model/section.ts';
import { overlaps, plain, type Span, wordsAt } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import type { Deed } from '../sectionChanges.ts';

/** As what selected source text comes into the briefing [E2]. */
const entryForms = ['quotation', 'key-point', 'plain'] as const;
export type EntryForm = (typeof entryForms)[number];

const kindOfForm = { quotation: 'quotations', 'key-point': 'key-points', plain: undefined } as const satisfies Record<
  EntryForm,
  SectionKind | undefined
>;

const inWord = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}’'-]/u.test(text.charAt(at));

/** A selection in whole words, without the white space at its ends; undefined where nothing is left. */
export function wholeWords(text: string, span: Span): Span | undefined {
  const words = wordsAt(text, span);
  let start = span.start + (words.length - words.trimStart().length);
  let end = span.end - (words.length - words.trimEnd().length);
  if (start >= end) return undefined;
  while (start > 0 && inWord(text, start - 1) && inWord(text, start)) start -= 1;
  while (end < text.length && inWord(text, end) && inWord(text, end - 1)) end += 1;
  return { ...span, start, end };
}

/** The statement the words belong to: the one that shares most with them. */
function statementOf(reading: Reading | undefined, span: Span): Statement | undefined {
  const shared = (statement: Statement): number =>
    Math.min(statement.span.end, span.end) - Math.max(statement.span.start, span.start);
  return reading?.statements
    .filter((statement) => overlaps(statement.span, span))
    .sort((a, b) => shared(b) - shared(a))[0];
}

const text = (words: string): RichNode => ({ type: 'text', text: words });

const quoted = /^[“"«„‘'‹]/;

/** The entry: the source's own words, marked as such, with their evidence; graded as the reading grades the statement they belong to. */
export function newEntry(
  sourceText: string,
  reading: Reading | undefined,
  span: Span,
  form: EntryForm,
  id: string,
): RichNode {
  const statement = statementOf(reading, span);
  const words = plain(wordsAt(sourceText, span));
  const verbatim: RichNode = { type: 'text', text: words, marks: [{ type: 'verbatim', attrs: span }] };
  const marked = form === 'quotation' && !quoted.test(words);
  const content = [...(marked ? [text('“')] : []), verbatim, ...(marked ? [text('”')] : [])];
  const paragraph: RichNode = {
    type: 'paragraph',
    content: [...content, { type: 'evidence', attrs: { spans: [span] } }],
  };
  return {
    type: 'entry',
    attrs: {
      id,
      statement: statement?.id ?? null,
      kind: statement?.kind ?? (form === 'quotation' ? 'claim' : 'fact'),
      grade: statement?.grade ?? null,
      state: 'added',
    },
    content: form === 'quotation' ? [{ type: 'blockquote', content: [paragraph] }] : [paragraph],
  };
}

/** Where an entry of this form goes by itself: the section made for it, else the one in hand, else the first that is shown. */
export function fittingSection(
  content: BriefingContent,
  form: EntryForm,
  inHand: string | undefined,
): Section | undefined {
  const kind = kindOfForm[form];
  return (
    content.sections.find((section) => section.kind === kind && !section.hidden) ??
    content.sections.find((section) => section.id === inHand) ??
    content.sections.find((section) => !section.hidden)
  );
}

/** The entry behind what the section holds; a section that is missing is made. */
export function addEntry(
  content: BriefingContent,
  into: Section | undefined,
  entry: RichNode,
  form: EntryForm,
  newId: string,
): Deed {
  const label = `Added a ${{ quotation: 'quotation', 'key-point': 'key point', plain: 'passage' }[form]} from the source`;
  if (into !== undefined) {
    const kept = isEmptyDoc(into.body) ? [] : (into.body.content ?? []);
    const body: RichDoc = { type: 'doc', content: [...kept, entry] };
    return { changes: [{ do: 'write', section: into.id, body }], label };
  }
  const kind = kindOfForm[form] ?? 'own';
  const section: Section = {
    id: newId,
    kind,
    heading: sectionKinds[kind].heading,
    hidden: false,
    marking: unmarked,
    body: { type: 'doc', content: [entry] },
    built: null,
  };
  const changes: Change[] = [{ do: 'add', section, at: content.sections.length }];
  return { changes, label };
}
