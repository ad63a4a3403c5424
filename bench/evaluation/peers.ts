import { Readability } from '@mozilla/readability';
import { parse as chrono } from 'chrono-node';
import compromise from 'compromise';
import { parseHTML } from 'linkedom';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp, { type ItemEntity } from 'wink-nlp';
import type { Prediction, Row } from '../predictions.ts';
import type { PeerName } from './measures.ts';

type Pair = readonly [number, number];

/** What each package finds in an article when used as its own documentation says, in the scorer's form. `lead` needs a reading and is made elsewhere. */
export const peers: Readonly<Record<Exclude<PeerName, 'lead'>, (row: Row) => readonly Prediction[]>> = {
  compromise: compromiseFinds,
  'chrono-node': chronoFinds,
  'wink-nlp': winkFinds,
  'Intl.Segmenter': segmenterFinds,
  Readability: readabilityFinds,
};

type Found = { readonly text: string; readonly offset: { readonly start: number; readonly length: number } };

/** Names by its three finders, quotations by its own; their speaker is the nearest person, before or after, for it has no finder of speakers. */
function compromiseFinds({ text = '' }: Row): readonly Prediction[] {
  const doc = compromise(text);
  const spans = (view: { json(options: object): unknown }): Pair[] =>
    (view.json({ offset: true }) as Found[]).map(({ offset }) => trimmed(text, offset.start, offset.length));
  const people = spans(doc.people());
  const named = (type: string, found: readonly Pair[]): Prediction[] =>
    found.map((span) => ({ kind: 'entity', span, type }));
  return [
    ...named('PER', people),
    ...named('LOC', spans(doc.places())),
    ...named('ORG', spans(doc.organizations())),
    ...spans(doc.quotations()).map((span) => {
      const speakerSpan = nearest(span, people);
      const speaker = speakerSpan && { speakerSpan, speaker: text.slice(...speakerSpan) };
      return { kind: 'quote', span, ...speaker };
    }),
  ];
}

function nearest([start, end]: Pair, people: readonly Pair[]): Pair | undefined {
  const distance = (person: Pair): number => Math.max(start - person[1], person[0] - end);
  return people
    .filter((person) => distance(person) >= 0)
    .reduce<Pair | undefined>(
      (best, person) => (best === undefined || distance(person) < distance(best) ? person : best),
      undefined,
    );
}

/** Without the comma or full stop that a term carries; a quotation's marks stay. */
function trimmed(text: string, start: number, length: number): Pair {
  const words = text.slice(start, start + length);
  const kept = words.trimEnd().replace(/[,.;:]$/u, '');
  return [start, start + kept.length];
}

function chronoFinds({ text = '', date }: Row): readonly Prediction[] {
  const reference = new Date(`${date ?? '2000-01-01'}T12:00:00`);
  return chrono(text, reference).map(({ index, text: words, start }) => ({
    kind: 'timex',
    span: [index, index + words.length],
    type: 'DATE',
    value: certainPart(start),
  }));
}

type Components = {
  isCertain(part: 'day' | 'weekday' | 'month'): boolean;
  get(part: 'year' | 'month' | 'day'): number | null;
};

/** As much of the value as the words say: a month alone is no day. */
function certainPart(start: Components): string {
  const two = (part: 'month' | 'day'): string => String(start.get(part)).padStart(2, '0');
  const year = String(start.get('year'));
  if (start.isCertain('month') && !start.isCertain('day') && !start.isCertain('weekday'))
    return `${year}-${two('month')}`;
  return `${year}-${two('month')}-${two('day')}`;
}

const wink = winkNlp(winkModel);
const winkTypes: Readonly<Record<string, string>> = { MONEY: 'MONEY', PERCENT: 'PERCENT', CARDINAL: 'QUANTITY' };

function winkFinds({ text = '' }: Row): readonly Prediction[] {
  const found: Prediction[] = [];
  let cursor = 0;
  wink
    .readDoc(text)
    .entities()
    .each((entity: ItemEntity) => {
      const words = entity.out();
      const start = text.indexOf(words, cursor);
      if (start < 0) return;
      cursor = start + words.length;
      const type = winkTypes[entity.out(wink.its.type)];
      if (type !== undefined) found.push({ kind: 'value', span: [start, cursor], type });
    });
  return found;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function segmenterFinds({ text = '', paragraphs = [[0, text.length]] }: Row): readonly Prediction[] {
  return paragraphs.flatMap(([from, to]) =>
    [...segmenter.segment(text.slice(from, to))].map(({ index, segment }) => ({
      kind: 'sentence',
      span: [from + index, from + index + segment.trimEnd().length],
    })),
  );
}

function readabilityFinds({ html = '' }: Row): readonly Prediction[] {
  const { document } = parseHTML(html);
  try {
    const text = new Readability(document as unknown as Document).parse()?.textContent ?? '';
    return [{ kind: 'maintext', text }];
  } catch {
    return [];
  }
}
