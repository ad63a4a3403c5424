import type { Article } from '#main/reading/article/article.ts';
import { tokensIn } from '#main/reading/article/tokens.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';

/** Paragraphs from the top in which the headline is looked for. */
const top = 4;

/** The telling words of the article's title, or of its headline where the title is not known: lower case, without the little ones. */
export function headlineWords(article: Article, lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (text: string, start: number, end: number): void => {
    for (const { lower, shape } of tokensIn(text, start, end))
      if (shape !== 'mark' && lower.length > 2 && !lexicon.starters.has(lower)) words.add(lower);
  };
  if (article.title !== undefined) add(article.title, 0, article.title.length);
  else
    for (const { kind, rule, span } of article.paragraphs.slice(0, top))
      if (kind === 'head' && rule !== 'date-line') add(article.text, span.start, span.end);
  return words;
}

/** The share of the headline's words that tokens `[first, last)` say again, 0 to 1. */
export function sharedWithHeadline(
  article: Article,
  headline: ReadonlySet<string>,
  first: number,
  last: number,
): number {
  if (headline.size === 0) return 0;
  const said: string[] = [];
  for (let at = first; at < last; at += 1) {
    const lower = article.tokens[at]?.lower;
    if (lower !== undefined && headline.has(lower) && !said.includes(lower)) said.push(lower);
  }
  return said.length / headline.size;
}
