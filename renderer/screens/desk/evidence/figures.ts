import { type Figure, figureOf, originsOf, timelineOf } from '#shared/figures/figureOf.ts';
import { toldIn } from '#shared/figures/told.ts';
import type { Section, SectionKind } from '#shared/model/section.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import type { Event } from '#shared/model/statement.ts';
import { compareTimes, timeInWords } from '#shared/model/time.ts';
import type { Article } from './useEvidence.ts';

export type Happening = { readonly article: Article; readonly event: Event };

/** The events of all articles in order of time. */
export const happenings = (articles: readonly Article[]): readonly Happening[] =>
  articles
    .flatMap((article) => article.reading.events.map((event) => ({ article, event })))
    .sort((a, b) => compareTimes(a.event.time, b.event.time));

/** When it happens: the date in words, or where only the source's words say so, those. */
export const whenOf = ({ article, event }: Happening): string =>
  timeInWords(event.time) ?? plain(wordsAt(article.source.text, event.when));

export const whatOf = ({ article, event }: Happening): string => plain(wordsAt(article.source.text, event.span));

/** A figure and whether it is the one that the briefing prints. */
export type Shown = { readonly figure: Figure; readonly prints: boolean };

/** The timeline that the briefing prints; where it prints none, one of all the events of its articles. */
export function timelineShown(articles: readonly Article[], sections: readonly Section[], isNote: boolean) {
  const rows = happenings(articles).map((one) => ({ event: one.event, when: whenOf(one), what: whatOf(one) }));
  return shownOf('timeline', articles, sections, isNote, (sources) => timelineOf(rows, sources));
}

/** The map of origins that the briefing prints, or would print. */
export const originsShown = (articles: readonly Article[], sections: readonly Section[], isNote: boolean) =>
  shownOf('sourcing', articles, sections, isNote, originsOf);

type Sources = Parameters<typeof originsOf>[0];

function shownOf(
  kind: SectionKind,
  articles: readonly Article[],
  sections: readonly Section[],
  isNote: boolean,
  otherwise: (sources: Sources) => Figure | undefined,
): Shown | undefined {
  const sources = articles.map(({ source, reading, meta }) => ({
    meta,
    events: reading.events,
    ...toldIn(source.text, reading),
  }));
  const section = sections.find((one) => one.kind === kind && !one.hidden);
  const printed = section && !isNote ? figureOf(section, sources) : undefined;
  if (printed !== undefined) return { figure: printed, prints: true };
  const figure = otherwise(sources);
  return figure && { figure, prints: false };
}
