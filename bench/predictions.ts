import { createHash } from 'node:crypto';
import { topPoints } from '#main/briefing/points.ts';
import { takeIn } from '#main/intake/intake.ts';
import { timex3Of } from '#main/reading/findings/dates/timex3.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { read } from '#main/reading/read.ts';
import type { Entity } from '#shared/model/finding.ts';
import type { Reading } from '#shared/model/reading.ts';
import { noCorrections, type Source, type SourceMeta } from '#shared/model/source.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';
import { isCapitalised, type NamedPhrase, widestPhrases } from './phrases.ts';

/** An article of the development data: plain text, or a page; `date` is the day it was published, `YYYY-MM-DD`, `title` its headline, `paragraphs` its blocks where they were marked. */
export type Row = {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly date?: string;
  readonly title?: string;
  readonly paragraphs?: readonly Pair[];
};

/** The data write "None" where they know no date. */
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** `[start, end)` in UTF-16 code units. */
type Pair = readonly [number, number];

/** A thing found, in the form that the scorer of the development data reads. */
export type Prediction = { readonly kind: string } & Readonly<Record<string, unknown>>;

const pair = (span: Span): Pair => [span.start, span.end];
const typeNames = { person: 'PER', organisation: 'ORG', place: 'LOC' } as const;

/** One line of predictions for one article, in the form that the scorer of the development data reads. */
export async function predict(row: Row, lexicon: Lexicon): Promise<{ id: string; pred: Prediction[] }> {
  if (row.html !== undefined) return { id: row.id, pred: await mainText(row.html, lexicon) };
  const { text, reading } = readRow(row, lexicon);
  return { id: row.id, pred: predictions(reading, text, lexicon) };
}

/** The first three sentences of the body, in the form of a summary: what any bottom line has to beat. */
export function leadOf(row: Row, lexicon: Lexicon): Prediction[] {
  const { text, reading } = readRow(row, lexicon);
  const body = reading.sentences.filter(({ paragraph }) => reading.paragraphs[paragraph - 1]?.kind === 'body');
  return body.slice(0, 3).map(({ span }) => ({ kind: 'summary', text: plain(wordsAt(text, span)) }));
}

function readRow(row: Row, lexicon: Lexicon): { readonly text: string; readonly reading: Reading } {
  const source = textSource(row.text ?? '');
  const meta: SourceMeta = {
    ...(row.date !== undefined && isDay.test(row.date) && { published: { value: row.date, from: 'typed in' } }),
    ...(row.title !== undefined && { title: { value: row.title, from: 'typed in' } }),
  };
  return { text: source.text, reading: read({ source, meta, corrections: noCorrections }, lexicon) };
}

/** A text taken as it is, so that every offset holds. */
export function textSource(text: string): Pick<Source, 'id' | 'text' | 'votes'> {
  return { id: createHash('sha256').update(text).digest('hex').slice(0, 16), text, votes: [] };
}

function predictions(reading: Reading, text: string, lexicon: Lexicon): Prediction[] {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const nameOf = (entity: Entity | undefined): string | undefined => entity && plain(wordsAt(text, entity.span));
  return [
    ...reading.sentences.map(({ span }) => ({ kind: 'sentence', span: pair(span) })),
    ...reading.paragraphs.map(({ span, kind, rule }) => ({
      kind: 'block',
      span: pair(span),
      label: rule === 'date-line' ? 'body' : kind,
    })),
    ...reading.quotations
      .filter(({ use }) => use === 'speech')
      .map(({ span, speaker }) => ({
        kind: 'quote',
        span: pair(span),
        ...(speaker && { speakerSpan: pair(speaker.span) }),
        ...(speaker && {
          speaker:
            nameOf(entities.get(speaker.entity ?? '')) ?? plain(wordsAt(text, speaker.antecedent ?? speaker.span)),
        }),
      })),
    ...reading.statements
      .filter(({ kind, rule }) => kind === 'claim' && !rule.endsWith('-part'))
      .map(({ manner, speaker, cue, content }) => ({
        kind: 'attribution',
        type: manner,
        source: speaker ? [pair(speaker.span)] : [],
        cue: cue ? [pair(cue)] : [],
        content: content.map(pair),
      })),
    ...reading.times.map((time) => ({ kind: 'timex', span: pair(time.span), ...timex3Of(time) })),
    ...namesIn(reading, text, lexicon),
    ...reading.figures.map(({ type, span, digits }) =>
      type === 'money' || type === 'percent'
        ? { kind: 'value', span: pair(span), type: type === 'money' ? 'MONEY' : 'PERCENT' }
        : { kind: 'value', span: pair(digits), type: 'QUANTITY' },
    ),
    ...topPoints([{ source: { id: reading.source, hash: '', text, meta: {} }, reading }], 3).map(({ sentence }) => ({
      kind: 'summary',
      text: plain(wordsAt(text, sentence)),
    })),
  ];
}

/** Names as the corpora mark them: the widest phrase, called after the record of its head. */
function namesIn({ entities }: Reading, text: string, lexicon: Lexicon): Prediction[] {
  const names = entities.flatMap((entity) =>
    entity.mentions
      .filter(({ form }) => form === 'name' || form === 'acronym')
      .map(({ span: { start, end }, rule }): NamedPhrase => {
        return { start, end, type: typeNames[entity.type], rule, entity: plain(wordsAt(text, entity.span)) };
      }),
  );
  const titles = entities.flatMap(({ roles }) => roles);
  const bare = entities.flatMap((entity) =>
    bareTitles(text, entity, names).map(({ start, end }): NamedPhrase => {
      return { start, end, type: 'PER', rule: 'title', entity: plain(wordsAt(text, entity.span)) };
    }),
  );
  return widestPhrases(text, [...names, ...bare], titles, lexicon).map(({ start, end, type, entity }) => {
    return { kind: 'entity', span: [start, end], type, entity };
  });
}

/** Titles that stand for a person by themselves, in capitals: "the Home Secretary", "…, Secretary of State", not "President Jane Roe". */
function bareTitles(text: string, { type, roles, mentions }: Entity, names: readonly NamedPhrase[]): readonly Span[] {
  if (type !== 'person') return [];
  const nominal = mentions.filter(({ form }) => form === 'nominal').map(({ span }) => span);
  return [...roles, ...nominal]
    .map((span) => withoutOwner(text, span))
    .filter(
      (span) =>
        isCapitalised(wordsAt(text, span)) &&
        !names.some(({ start, end }) => end > span.start && start <= span.end + 1),
    );
}

/** "Prime Minister" of "Malaysia’s Prime Minister". */
function withoutOwner(text: string, span: Span): Span {
  const owner = /^\p{Lu}[^’'\s]*['’]s /u.exec(wordsAt(text, span))?.[0] ?? '';
  return { ...span, start: span.start + owner.length };
}

async function mainText(html: string, lexicon: Lexicon): Promise<Prediction[]> {
  const taken = await takeIn(html, { type: 'html' });
  if (!taken.ok) return [];
  const { value: source } = taken;
  const reading = read({ source, meta: source.meta, corrections: noCorrections }, lexicon);
  const kept = reading.paragraphs.filter(({ kind }) => kind === 'body' || kind === 'head');
  return [{ kind: 'maintext', text: kept.map(({ span }) => wordsAt(source.text, span)).join('\n') }];
}
