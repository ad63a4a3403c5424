import type { Article } from '#main/reading/article/article.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Span } from '#shared/model/span.ts';

export const words = new Set(
  `reportedly allegedly apparently purportedly supposedly ostensibly presumably seemingly possibly perhaps maybe probably likely unlikely alleged purported
  suspected appears appeared seems seemed might may could`.split(/\s+/),
);

const believed = new Set(
  'believed thought said reported expected understood rumoured rumored alleged suspected feared presumed'.split(' '),
);

const be = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being']);

const mayHedge = trait(({ lower }) => be.has(lower) || words.has(lower));

/**
 * The words in a stretch that begins in one of the sentences `[first, last]` by which its author does not vouch for it: "reportedly", "is believed
 * to", "may". Linear in the stretch.
 */
export function hedgesIn(article: Article, span: Span, first: number, last = first): Span[] {
  const { tokens, bounds } = article;
  const hedges: Span[] = [];
  const start = firstFrom(tokens, span.start, bounds[first]?.first, bounds[last]?.last);
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.start >= span.end) break;
    if (!mayHedge(token)) continue;
    const passive =
      be.has(token.lower) && believed.has(tokens[index + 1]?.lower ?? '') && tokens[index + 2]?.lower === 'to';
    if (passive) {
      const end = tokens[index + 2]?.end ?? token.end;
      if (end <= span.end) hedges.push({ source: article.source, start: token.start, end });
    } else if (words.has(token.lower) && token.shape === 'lower')
      hedges.push({ source: article.source, start: token.start, end: token.end });
  }
  return hedges;
}
