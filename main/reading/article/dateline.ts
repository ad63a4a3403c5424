import type { Article, Token } from './article.ts';

/** In tokens, "SAN FRANCISCO, Calif., Sept. 28 (AP)" and its like. */
const longestDateline = 12;

/**
 * The first token of a sentence, or the one after its dateline ("OSLO (Reuters) – The …"): the place in capitals that opens a paragraph, up to a dash.
 * It tells where and when the report was filed and is no part of what the sentence says.
 */
export function pastDateline(article: Article, number: number): number {
  const { first, last } = article.bounds[number] ?? { first: 0, last: 0 };
  const opens = article.sentences[number - 1]?.paragraph !== article.sentences[number]?.paragraph;
  if (!opens || article.tokens[first]?.shape !== 'CAPS') return first;
  for (let at = first + 1; at < Math.min(last - 1, first + longestDateline); at += 1) {
    const token = article.tokens[at] as Token;
    if (/^(?:—|–|―|--|-)$/.test(token.lower)) {
      const next = article.tokens[at + 1] as Token;
      return next.shape === 'lower' || next.start === token.end ? first : at + 1;
    }
    if (token.shape === 'lower' && !/^(?:and|de|of|the)$/.test(token.lower)) return first;
  }
  return first;
}
