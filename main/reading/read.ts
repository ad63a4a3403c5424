import type { Reading } from '#shared/model/reading.ts';
import type { Corrections, Source, SourceMeta } from '#shared/model/source.ts';
import { cutArticle } from './article/cut.ts';
import { findTimes } from './findings/dates/dates.ts';
import { findFigures } from './findings/figures/figures.ts';
import { findEntities } from './findings/names/names.ts';
import { findQuotations } from './findings/quotes/quotes.ts';
import { findTerms } from './findings/terms/terms.ts';
import type { Lexicon } from './lexicon.ts';
import { rank } from './ranking/rank.ts';
import { attribute } from './statements/attribute.ts';
import { findEvents } from './statements/events/events.ts';
import { findGaps } from './statements/gaps.ts';
import { issuedBy } from './statements/issued.ts';
import { findPositions } from './statements/positions.ts';

/** What is read: the source's text with its format's votes, what is known of it, and what the user corrected. */
export type ReadInput = {
  readonly source: Pick<Source, 'id' | 'text' | 'votes'>;
  readonly meta: SourceMeta;
  readonly corrections: Corrections;
};

/** Changes with every rule or word list that changes a reading. */
export const rulesVersion = '8';

/** Runs one stage of reading and answers what it makes; a profile passes one that also takes the time. */
export type Stage = <Made>(name: string, make: () => Made) => Made;

/** The whole of reading, in order: cut, find, say who states what, rank. Pure: the same input and lexicon give the same reading. */
export function read(input: ReadInput, lexicon: Lexicon, stage: Stage = (_, make) => make()): Reading {
  const article = stage('cut', () => cutArticle(input, lexicon));
  const times = stage('times', () => findTimes(article, lexicon));
  const figures = stage('figures', () => findFigures(article, lexicon, times));
  const entities = stage('names', () => findEntities(article, lexicon));
  const terms = stage('terms', () => findTerms(article, lexicon, entities));
  const marked = stage('quotations', () => findQuotations(article, lexicon, entities));
  const { quotations, statements } = stage('attribution', () => attribute(article, lexicon, entities, marked));
  const events = stage('events', () => findEvents(article, lexicon, { times, entities, statements, quotations }));
  const positions = stage('positions', () => findPositions(article, lexicon, entities, statements, quotations));
  const gaps = stage('gaps', () => findGaps(article, lexicon, statements));
  const findings = { entities, statements, times, events, quotations, figures };
  return {
    source: article.source,
    rules: rulesVersion,
    ...(article.date === undefined ? {} : { date: article.date }),
    paragraphs: article.paragraphs,
    sentences: article.sentences,
    entities,
    quotations,
    times,
    figures,
    terms,
    statements: stage('issuer', () => issuedBy(article, entities, statements)),
    events,
    positions,
    gaps,
    ranking: stage('ranking', () => rank(article, lexicon, findings)),
  };
}
