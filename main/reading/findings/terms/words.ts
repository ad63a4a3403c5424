import type { Article, Token } from '#main/reading/article/article.ts';
import { findingId, type Term } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';

/** The tokens of one sentence of a body paragraph or headline. */
export type SentenceTokens = { readonly tokens: readonly Token[]; readonly text: string; readonly source: string };

export function readSentences(article: Article): SentenceTokens[] {
  return article.sentences.flatMap(({ number, paragraph }) => {
    const kind = article.paragraphs[paragraph - 1]?.kind;
    const bounds = article.bounds[number];
    if (bounds === undefined || (kind !== 'body' && kind !== 'head')) return [];
    return [{ tokens: article.tokens.slice(bounds.first, bounds.last), text: article.text, source: article.source }];
  });
}

/** The span of the tokens `[from, to)`. */
export const spanOf = ({ tokens, source }: SentenceTokens, from: number, to: number): Span => ({
  source,
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
});

export const makeTerm = (
  rule: string,
  type: Term['type'],
  span: Span,
  definition: Span | undefined,
  certainty: Term['certainty'] = 'stated',
): Term => ({
  kind: 'term',
  id: findingId('term', span),
  span,
  certainty,
  rule,
  type,
  ...(definition === undefined ? {} : { definition }),
});

/** Written with a capital: "Novorossiya", "McDonald", "OSCE". */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.shape === 'Title' || token.shape === 'CAPS' || token.shape === 'Mixed');
