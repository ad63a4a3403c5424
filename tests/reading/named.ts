import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cutArticle } from '#main/reading/article/cut.ts';
import { findEntities } from '#main/reading/findings/names/names.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { loadLexicon } from '#main/words.ts';
import type { Entity, EntityKind } from '#shared/model/finding.ts';
import { type BlockVote, type Corrections, noCorrections, type SourceMeta } from '#shared/model/source.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';

export const lexicon: Lexicon = loadLexicon(join(import.meta.dirname, '../../resources/words'));

type Known = { meta?: SourceMeta; votes?: readonly BlockVote[]; corrections?: Corrections };

/** A text cut up, with its words read back. */
export function cut(text: string, { meta = {}, votes = [], corrections = noCorrections }: Known = {}) {
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const article = cutArticle({ source: { id, text, votes }, meta, corrections }, lexicon);
  const words = (span: Span): string => plain(wordsAt(text, span));
  return {
    article,
    words,
    sentences: article.sentences.map(({ span }) => words(span)),
    kinds: article.paragraphs.map(({ kind }) => kind),
    rules: article.paragraphs.map(({ rule }) => rule),
    tokens: article.tokens.map(({ start, end }) => text.slice(start, end)),
    shapes: Object.fromEntries(article.tokens.map(({ start, end, shape }) => [text.slice(start, end), shape])),
  };
}

/** The names of a text, all of it taken as running text, read back as words. */
export function named(text: string) {
  const body = [...text.matchAll(/[^\n]+/g)].map(({ index }) => ({ start: index, kind: 'body' as const }));
  const { article, words } = cut(text, { corrections: { paragraphs: body } });
  const entities = findEntities(article, lexicon);
  const of = (type: EntityKind): string[] => entities.filter((e) => e.type === type).map(({ span }) => words(span));
  const one = (name: string): Entity | undefined => entities.find((e) => words(e.span) === name);
  return {
    article,
    entities,
    people: of('person'),
    organisations: of('organisation'),
    places: of('place'),
    one,
    roles: (name: string): string[] | undefined => one(name)?.roles.map(words),
    mentions: (name: string): string[] | undefined => one(name)?.mentions.map(({ span }) => words(span)),
  };
}
