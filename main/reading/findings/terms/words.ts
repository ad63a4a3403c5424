import type { Article, Token } from '#main/reading/article/article.ts';
import { findingId, type Term } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';

/** The tokens of one sentence of a body paragraph or headline. */
export type SentenceTokens = { readonly tokens: readonly Token[]; readonly text: string; readonly source: string };

export function readSentences(article: Article): SentenceTokens[] {
  const { text, source, tokens, bounds, paragraphs } = article;
  const read: SentenceTokens[] = [];
  for (const { number, paragraph } of article.sentences) {
    const kind = paragraphs[paragraph - 1]?.kind;
    if (kind !== 'body' && kind !== 'head') continue;
    const { first, last } = bounds[number] as { first: number; last: number };
    read.push({ tokens: tokens.slice(first, last), text, source });
  }
  return read;
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

/** The marks that open and close a term. */
export const opening: ReadonlySet<string> = new Set(['“', '"', '‘', '``', '«', '„']);
export const closing: ReadonlySet<string> = new Set(['”', '"', '’', "''", '»']);
