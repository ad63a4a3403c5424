import type { BriefingContent } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import type { Voice } from '#shared/model/finding.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { Reading } from '#shared/model/reading.ts';
import { emptyDoc, entriesOf, type RichNode } from '#shared/model/richtext/node.ts';
import { type Section, type SectionKind, sectionKinds } from '#shared/model/section.ts';
import { overlaps, plain, type Span, wordsAt } from '#shared/model/span.ts';
import type { Event, Statement } from '#shared/model/statement.ts';
import { say } from '../../../state/language.ts';
import { type Deed, sectionOf } from '../sectionChanges.ts';
import { bodyWith } from './bodyWith.ts';
import type { Quoted } from './quotedAt.ts';

/** As what selected source text comes into the briefing [E2]. */
const entryForms = ['quotation', 'key-point', 'event', 'plain'] as const;
export type EntryForm = (typeof entryForms)[number];

/** The kind of section that is made for a form. */
export const kindOfForm = {
  quotation: 'quotations',
  'key-point': 'key-points',
  event: 'timeline',
  plain: undefined,
} as const satisfies Record<EntryForm, SectionKind | undefined>;

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
function statementOf(reading: Reading, span: Span): Statement | undefined {
  const shared = (statement: Statement): number =>
    Math.min(statement.span.end, span.end) - Math.max(statement.span.start, span.start);
  return reading.statements
    .filter((statement) => overlaps(statement.span, span))
    .sort((a, b) => shared(b) - shared(a))[0];
}

const text = (words: string): RichNode => ({ type: 'text', text: words });
const paragraph = (...content: readonly RichNode[]): RichNode => ({ type: 'paragraph', content });
const evidence = (...spans: readonly Span[]): RichNode => ({ type: 'evidence', attrs: { spans } });

/** Where the words come from, and the id their entry gets. */
export type Taken = {
  readonly sourceText: string;
  readonly reading: Reading;
  readonly span: Span;
  readonly id: string;
};

const verbatim = ({ sourceText }: Taken, span: Span): RichNode => ({
  type: 'text',
  text: plain(wordsAt(sourceText, span)),
  marks: [{ type: 'verbatim', attrs: span }],
});

function attrsOf({ reading, span, id }: Taken, kind?: 'claim') {
  const statement = statementOf(reading, span);
  const usual = statement?.kind ?? kind ?? 'fact';
  return { id, statement: statement?.id ?? null, kind: kind ?? usual, grade: statement?.grade ?? null, state: 'added' };
}

/** The entry: the source's own words, marked as such, with their evidence; graded as the reading grades the statement they belong to. */
export const passageEntry = (taken: Taken): RichNode => ({
  type: 'entry',
  attrs: attrsOf(taken),
  content: [paragraph(verbatim(taken, taken.span), evidence(taken.span))],
});

/** The quoted words between marks, and below them who said them: never without a speaker, or the word that none is stated. */
export function quotationEntry(taken: Taken, { words, speaker, more = [] }: Quoted): RichNode {
  const parts = [words, ...more];
  const quoted = parts.flatMap((part, i) => [text(i === 0 ? '“' : ' “'), verbatim(taken, part), text('”')]);
  const said = paragraph(...quoted, evidence(...parts));
  const by =
    speaker === undefined
      ? [text('— speaker not stated')]
      : [text('— '), verbatim(taken, nameOf(taken.reading, speaker))];
  return {
    type: 'entry',
    attrs: attrsOf({ ...taken, span: words }, 'claim'),
    content: [{ type: 'blockquote', content: [said, paragraph(...by)] }],
  };
}

/** The fullest form of the speaker's name, or the words that describe them. */
const nameOf = ({ entities }: Reading, { entity, span }: Voice): Span =>
  entities.find(({ id }) => id === entity)?.span ?? span;

/**
 * Where an entry of this form goes by itself: the section made for it, else the one in hand, else the first that is shown. An event goes into
 * a Timeline alone, if need be into one that is hidden.
 */
export function fittingSection(
  content: BriefingContent,
  form: EntryForm,
  inHand: string | undefined,
): Section | undefined {
  const kind = kindOfForm[form];
  const own = kind === undefined ? undefined : sectionOf(content, kind);
  if (form === 'event' || own?.hidden === false) return own;
  return (
    content.sections.find((section) => section.id === inHand) ?? content.sections.find((section) => !section.hidden)
  );
}

/** The id by which the builder knows an event in its timeline, where no entry has it yet: taken in by hand, it is not built a second time. */
export function newEventId({ sections }: BriefingContent, { id }: Event, otherwise: string): string {
  const known = `timeline:${id}`;
  return sections.some(({ body }) => entriesOf(body).some(({ attrs }) => attrs.id === known)) ? otherwise : known;
}

/** The section is hidden, and the one made for this form: what is added to it shows it again. */
export const comesBack = ({ hidden, kind }: Section, form: EntryForm): boolean => hidden && kind === kindOfForm[form];

/** The entry behind what its section holds; a section that is missing is made, and that of its form is shown again where it is hidden. */
export function addEntry(
  content: BriefingContent,
  into: Section | undefined,
  entry: RichNode,
  form: EntryForm,
  newId: string,
): Deed {
  const label = say.deeds.took[form];
  const own = kindOfForm[form];
  const heads = form === 'event' ? timelineHeads : undefined;
  if (into !== undefined) {
    const body = bodyWith(into.body, entry, { heads, isOwn: into.kind === own });
    const write: Change = { do: 'write', section: into.id, body };
    const show: Change = { do: 'hide', section: into.id, hidden: false };
    return { changes: comesBack(into, form) ? [show, write] : [write], label };
  }
  const kind = own ?? 'own';
  const section: Section = {
    id: newId,
    kind,
    heading: sectionKinds[kind].heading,
    hidden: false,
    marking: unmarked,
    body: bodyWith(emptyDoc, entry, { heads, isOwn: true }),
    built: null,
  };
  const changes: Change[] = [{ do: 'add', section, at: content.sections.length }];
  return { changes, label };
}

const timelineHeads = ['When', 'Precision', 'Event', 'According to'];
