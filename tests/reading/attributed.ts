import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cutArticle } from '#main/reading/article/cut.ts';
import { findEntities } from '#main/reading/findings/names/names.ts';
import { findQuotations } from '#main/reading/findings/quotes/quotes.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { attribute } from '#main/reading/statements/attribute.ts';
import { findGaps } from '#main/reading/statements/gaps.ts';
import { findPositions } from '#main/reading/statements/positions.ts';
import { loadLexicon } from '#main/words.ts';
import type { Voice } from '#shared/model/finding.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';

export const lexicon: Lexicon = loadLexicon(join(import.meta.dirname, '../../resources/words'));

/** A text read as far as statements, every paragraph taken as body but those listed in `heads` (from 0), with its words read back for comparing. */
export function attributed(text: string, heads: readonly number[] = []) {
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const starts = [...text.matchAll(/[^\n]+/g)].map(({ index }, number) => ({
    start: index,
    kind: heads.includes(number) ? ('head' as const) : ('body' as const),
  }));
  const article = cutArticle(
    { source: { id, text, votes: [] }, meta: {}, corrections: { paragraphs: starts } },
    lexicon,
  );
  const entities = findEntities(article, lexicon);
  const { quotations, statements } = attribute(article, lexicon, entities, findQuotations(article, lexicon, entities));
  const positions = findPositions(article, lexicon, entities, statements, quotations);
  const gaps = findGaps(article, lexicon, statements);
  const words = (span: Span | undefined): string | undefined =>
    span === undefined ? undefined : plain(wordsAt(text, span));
  /** The full name a voice leads to, else its own words. */
  const named = (voice: Voice | undefined): string | undefined =>
    voice === undefined ? undefined : words(entities.find((entity) => entity.id === voice.entity)?.span ?? voice.span);
  return {
    article,
    entities,
    quotations,
    statements,
    positions,
    gaps,
    words,
    named,
    /** Each stretch of speech with its speaker's words: `[words, speaker]`. */
    speech: quotations
      .filter(({ use }) => use === 'speech')
      .map((quotation) => [words(quotation.words), words(quotation.speaker?.span)]),
    /** Each claim as `[speaker's words, what is asserted]`. */
    claims: statements
      .filter(({ kind }) => kind === 'claim')
      .map((statement) => [words(statement.speaker?.span), statement.content.map(words).join(' … ')]),
    facts: statements.filter(({ kind }) => kind === 'fact').map(({ span }) => words(span)),
  };
}
