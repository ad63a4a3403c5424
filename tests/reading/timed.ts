import { join } from 'node:path';
import type { Article } from '#main/reading/article/article.ts';
import { cutArticle } from '#main/reading/article/cut.ts';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { timex3Of } from '#main/reading/findings/dates/timex3.ts';
import { loadLexicon } from '#main/words.ts';
import type { Timex } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';

export const lexicon = loadLexicon(join(import.meta.dirname, '../../resources/words'));

/** Friday 22 March 2013: the day the sentences of these tests were published. */
export const friday = '2013-03-22';

/** A text cut up as body paragraphs, dated or (`null`) not. */
export function articleOf(text: string, date: string | null = friday): Article {
  const lines = text.split('\n');
  let at = 0;
  const paragraphs = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, kind: 'body' as const };
  });
  return cutArticle(
    {
      source: { id: '0123456789abcdef', text, votes: [] },
      meta: date === null ? {} : { published: { value: date, from: 'typed in' } },
      corrections: { paragraphs },
    },
    lexicon,
  );
}

export const wordsOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const timesIn = (text: string, date: string | null = friday): Timex[] =>
  findTimes(articleOf(text, date), lexicon);

/** Each point of time as "words = EDTF" (or its precision, where it has none). */
export const points = (text: string, date: string | null = friday): string[] =>
  timesIn(text, date)
    .filter(({ type }) => type === 'date' || type === 'time')
    .map(({ span, value }) => `${wordsOf(text, span)} = ${value.edtf ?? value.precision}`);

/** Each time as its TIMEX3 type and value. */
export const timex3s = (text: string): string[] =>
  timesIn(text).map((timex) => `${timex3Of(timex).type} ${timex3Of(timex).value}`);
