import { type Article, perArticle, type Token } from '#main/reading/article/article.ts';
import { pastDateline } from '#main/reading/article/dateline.ts';
import type { Quotation } from '#shared/model/finding.ts';

/** A word or mark of the reporter's own, or a whole speech quotation as one piece. `lower` of a word in capitals is as written, so that WHO is no "who". */
export type Item = Pick<Token, 'start' | 'end' | 'lower' | 'shape' | 'traits'> & {
  readonly quote?: Quotation;
  /** The quotation's last character is a comma: the reporter's clause pauses there. */
  readonly pause?: boolean;
};

/**
 * Sentences of one paragraph that a quotation holds together, as the reporter's frame sees them: every stretch of speech is one item, every
 * other token is itself. Most units are one sentence.
 */
export type Unit = {
  /** Sentence numbers `[first, last]`. */
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly items: readonly Item[];
  /** The speech that begins in it. */
  readonly quotes: readonly Quotation[];
  readonly start: number;
  readonly end: number;
};

/** Items of a unit that are searched for attributions: no sentence of prose is longer, and it keeps reading linear in a text without full stops. */
export const longestUnit = 1500;

/** The units of the body, in order, made once for each reading and its quotations. Quotations must be in order and must not overlap. */
export const unitsOf = perArticle(unitsIn);

function unitsIn(quotations: readonly Quotation[], article: Article): readonly Unit[] {
  const units: Unit[] = [];
  const speech = quotations.filter(({ use }) => use === 'speech');
  const marks = new Set(quotations.filter(({ use }) => use !== 'speech').flatMap(({ span }) => [span.start, span.end]));
  let next = 0;
  const { sentences } = article;
  for (let number = 0; number < sentences.length; number += 1) {
    const sentence = sentences[number];
    if (sentence === undefined || article.paragraphs[sentence.paragraph - 1]?.kind !== 'body') continue;
    const inside: Quotation[] = [];
    let last = number;
    let end = sentence.span.end;
    while ((speech[next]?.span.start ?? Number.POSITIVE_INFINITY) < end) {
      const quotation = speech[next] as Quotation;
      next += 1;
      if (quotation.span.start < sentence.span.start) continue;
      inside.push(quotation);
      while (end < quotation.span.end && sentences[last + 1]?.paragraph === sentence.paragraph) {
        last += 1;
        end = sentences[last]?.span.end ?? end;
      }
    }
    units.push({
      first: number,
      last,
      paragraph: sentence.paragraph,
      items: itemsOf(article, number, last, inside, marks),
      quotes: inside,
      start: sentence.span.start,
      end,
    });
    number = last;
  }
  return units;
}

function itemsOf(
  article: Article,
  first: number,
  last: number,
  quotations: readonly Quotation[],
  marks: ReadonlySet<number>,
): Item[] {
  const items: Item[] = [];
  let next = 0;
  const stop = article.bounds[last]?.last ?? 0;
  for (let index = pastDateline(article, first); index < stop; index += 1) {
    const token = article.tokens[index] as Token;
    const quote = quotations[next];
    if (quote !== undefined && token.end > quote.span.start) {
      items.push({
        start: quote.span.start,
        end: quote.span.end,
        lower: '“”',
        shape: 'mark',
        traits: 0,
        quote,
        pause: article.text[quote.words.end - 1] === ',',
      });
      while ((article.tokens[index + 1]?.start ?? Number.POSITIVE_INFINITY) < quote.span.end && index + 1 < stop)
        index += 1;
      next += 1;
      continue;
    }
    if (
      token.shape === 'mark' &&
      (marks.has(token.start) || marks.has(token.end) || isAbbreviationDot(article, index, stop))
    )
      continue;
    items.push(token.shape === 'CAPS' ? asWritten(article, token) : token);
  }
  return items;
}

/** No trait of the lower-cased form is one of the word in capitals. */
const asWritten = ({ text }: Article, token: Token): Item => ({
  start: token.start,
  end: token.end,
  lower: text.slice(token.start, token.end),
  shape: token.shape,
  traits: 0,
});

/** A full stop that ends no sentence belongs to the word before it. */
const isAbbreviationDot = (article: Article, index: number, stop: number): boolean => {
  const token = article.tokens[index] as Token;
  return (
    token.lower === '.' &&
    index + 1 < stop &&
    article.tokens[index - 1]?.end === token.start &&
    /[\p{L}]/u.test(article.text[token.start - 1] ?? '') &&
    !endsSentence(article, token.end)
  );
};

function endsSentence(article: Article, end: number): boolean {
  let low = 0;
  let high = article.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.sentences[middle]?.span.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return article.sentences[low]?.span.end === end;
}
