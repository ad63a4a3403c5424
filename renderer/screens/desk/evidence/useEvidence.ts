import { useMemo } from 'react';
import { coverageOf, type SentenceUse } from '#shared/coverage.ts';
import { type Reading, sentenceAt, touching } from '#shared/model/reading.ts';
import type { Section } from '#shared/model/section.ts';
import type { Source, SourceMeta } from '#shared/model/source.ts';
import type { SourceId, Span } from '#shared/model/span.ts';
import { useDesk } from '../../../state/desk.ts';
import { useCitedSections } from '../../../state/deskCited.ts';
import { useFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { usePanes } from '../../../state/panes.ts';
import { useEntryPlaces } from '../source/useEntryPlaces.ts';

/** An article on the desk: its words, how it reads, what is known of it, and which entry rests on which of its sentences. */
export type Article = {
  readonly source: Source;
  readonly reading: Reading;
  readonly meta: SourceMeta;
  readonly uses: readonly SentenceUse[];
  /** A newer version took its place: kept for the entries that rest on it. */
  readonly earlier: boolean;
};

/** The articles of the briefing as they are now, in its order, once they have been read. */
export function useArticles(): readonly Article[] {
  const articles = useVersions();
  return useMemo(() => articles.filter(({ earlier }) => !earlier), [articles]);
}

/** The same with every earlier version behind the one that took its place. */
export function useVersions(): readonly Article[] {
  const sources = useDesk((state) => state.sources);
  const readings = useDesk((state) => state.readings);
  const used = useDesk((state) => state.briefing?.sources);
  const sections = useCitedSections();
  return useMemo(
    () =>
      sources.flatMap((source): Article[] => {
        const reading = readings.find((one) => one.source === source.id);
        const use = used?.find((one) => one.source === source.id);
        if (reading === undefined || use === undefined) return [];
        const { meta, replacedBy } = use;
        return [{ source, reading, meta, uses: coverage(reading, sections), earlier: replacedBy !== undefined }];
      }),
    [sources, readings, used, sections],
  );
}

const covered = new WeakMap<readonly Section[], WeakMap<Reading, readonly SentenceUse[]>>();

/** The same for every view that asks. */
function coverage(reading: Reading, sections: readonly Section[]): readonly SentenceUse[] {
  const known = covered.get(sections) ?? new WeakMap<Reading, readonly SentenceUse[]>();
  covered.set(sections, known);
  const uses = known.get(reading) ?? coverageOf(reading, sections);
  known.set(reading, uses);
  return uses;
}

/** The article in front: the one whose tab was chosen or that the entry in hand rests on, else the first. */
export function useFront(articles: readonly Article[]): Article | undefined {
  const chosen = useFocus((state) => state.source);
  return articles.find(({ source }) => source.id === chosen) ?? articles[0];
}

/** What an article is called: its title, else the name of its file. */
export const titleOf = ({ meta, source }: Pick<Article, 'meta' | 'source'>): string =>
  meta.title?.value ?? source.name ?? say.source.untitled;

/** Ids of the entries that rest on the sentences a stretch touches, in order. */
export function entriesOn({ reading, uses }: Article, span: Span): readonly string[] {
  return [...new Set(touching(reading.sentences, span).flatMap(({ number }) => uses[number]?.entries ?? []))];
}

type Ways = {
  /** Lights a stretch of the source, and the entries that rest on it, the first of which is shown on the page [E2]. */
  readonly goTo: (span: Span) => void;
  /** The same, with the source in front. */
  readonly goToSource: (span: Span) => void;
};

/** The ways from a piece of evidence to the page and to the source. */
export function useWays(articles: readonly Article[]): Ways {
  const focus = useFocusStore();
  const { sectionOf } = useEntryPlaces();
  const goTo = (span: Span): void => {
    const article = articleOf(articles, span.source);
    if (article === undefined) return;
    const entries = entriesOn(article, span);
    focus.getState().chooseSource(span, entries, sectionOf(entries[0]));
  };
  return {
    goTo,
    goToSource: (span) => {
      const sentence = sentenceAt(articleOf(articles, span.source)?.reading.sentences ?? [], span);
      goTo(sentence?.span ?? span);
      usePanes.getState().goToSource();
      focus.getState().wantSource();
    },
  };
}

export const articleOf = (articles: readonly Article[], id: SourceId): Article | undefined =>
  articles.find(({ source }) => source.id === id);
