import type { Figure } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Event } from '#shared/model/statement.ts';
import { gist, isAlike } from './alike.ts';
import { bodySentence, type Material, sentenceSpan, wordsOf } from './material.ts';

/** What one article says of a matter; `id` is the figure's or event's. */
export type Version = { readonly material: Material; readonly id: string; readonly sentence: Span };

/** Two articles that say different things of the same matter. */
export type Difference = readonly [Version, Version];

/** Share of carried words from which two sentences with different figures speak of the same matter. */
const sameMatter = 0.5;

/**
 * Where articles differ [B8]: the same event on another day; another figure of the same thing in sentences that say the same otherwise. One
 * difference for a pair of sentences, in the order of the first article.
 */
export function differences(materials: readonly Material[]): Difference[] {
  const found: Difference[] = [];
  const seen = new Set<string>();
  const add = (a: Version, b: Version): void => {
    const key = [a, b].map(({ sentence }) => `${sentence.source}:${sentence.start}`).join();
    if (!seen.has(key)) found.push([a, b]);
    seen.add(key);
  };
  materials.forEach((first, i) => {
    for (const second of materials.slice(i + 1)) {
      const others = { events: datedEvents(second), figures: countedFigures(second) };
      for (const one of datedEvents(first))
        for (const other of others.events)
          if (isAnotherDay(one.event, other.event) && isAlike(one.gist, other.gist)) add(one.version, other.version);
      for (const one of countedFigures(first))
        for (const other of others.figures)
          if (isAnotherFigure(one, other) && isAlike(one.gist, other.gist, sameMatter)) add(one.version, other.version);
    }
  });
  return found;
}

/** Events of a known day, with the words they carry besides dates and figures. */
const datedEvents = (material: Material) =>
  material.reading.events.flatMap((event) => {
    const { precision, from } = event.time;
    const sentence = sentenceSpan(material, event.sentence);
    if ((precision !== 'day' && precision !== 'minute') || from === undefined || sentence === undefined) return [];
    return { event, version: { material, id: event.id, sentence }, gist: wordsAlone(material, event.span, event.when) };
  });

const isAnotherDay = ({ time: a, status }: Event, { time: b, status: other }: Event): boolean =>
  a.from?.slice(0, 10) !== b.from?.slice(0, 10) && (status === 'past') === (other === 'past');

/** Figures of something counted, with the words that their sentences carry besides figures. */
const countedFigures = (material: Material) =>
  material.reading.figures.flatMap((figure) => {
    const sentence = bodySentence(material, figure.span);
    const counts = figure.counts && wordsOf(material, figure.counts).toLowerCase().split(' ').at(-1);
    if (sentence === undefined || counts === undefined) return [];
    return { figure, counts, version: { material, id: figure.id, sentence }, gist: wordsAlone(material, sentence) };
  });

type Counted = { readonly figure: Figure; readonly counts: string };

const isAnotherFigure = (a: Counted, b: Counted): boolean =>
  a.counts === b.counts &&
  a.figure.type === b.figure.type &&
  a.figure.unit === b.figure.unit &&
  a.figure.value !== b.figure.value;

/** The gist of a stretch without its numbers and without the words at `but`. */
function wordsAlone(material: Material, span: Span, but?: Span): Set<string> {
  const without = but === undefined ? new Set<string>() : gist(wordsOf(material, but));
  return new Set([...gist(wordsOf(material, span))].filter((word) => !/\p{N}/u.test(word) && !without.has(word)));
}
