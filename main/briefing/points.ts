import type { Span } from '#shared/model/span.ts';
import { countWords, isQuestion, type Material, wordsOf } from './material.ts';
import { type Saying, sayingOf, saysTheSame } from './sayings.ts';
import { hasVerb } from './verbs.ts';

/** A sentence that carries its article; `also` are sentences, of this article or another, that say the same. */
export type Point = { readonly material: Material; readonly sentence: Span; readonly also: readonly Span[] };

/**
 * The `count` sentences that carry the articles, best first, the articles taking turns; a sentence that repeats one before it is evidence for
 * that one instead, and a question, or a few words without a verb, as a dateline, make no point. The ranking chooses; nothing is rewritten.
 */
export function topPoints(materials: readonly Material[], count: number): Point[] {
  const points: { material: Material; sentence: Span; also: Span[]; says: Saying }[] = [];
  const longest = Math.max(0, ...materials.map(({ reading }) => reading.ranking.length));
  for (let turn = 0; turn < longest && points.length < count; turn += 1)
    for (const material of materials) {
      const { sentences, ranking } = material.reading;
      const ranked = ranking[turn];
      const sentence = ranked && sentences[ranked.sentence]?.span;
      if (sentence === undefined || isQuestion(material, sentence) || isFragment(wordsOf(material, sentence))) continue;
      const says = sayingOf(material, sentence);
      const same = points.find((point) => saysTheSame(point.says, says));
      if (same !== undefined) same.also.push(sentence);
      else if (points.length < count) points.push({ material, sentence, also: [], says });
    }
  return points;
}

/** Most words of what may be no sentence at all. */
const longestFragment = 7;

/** Also what only leads up to a list: "The dates are as follows:". */
const isFragment = (words: string): boolean =>
  (countWords(words) <= longestFragment && !hasVerb(words)) ||
  /\b(?:follows?|following|these|below|here):$/i.test(words);

/** Article by article, each in its own order. */
export const inOrder = (materials: readonly Material[], points: readonly Point[]): Point[] =>
  [...points].sort(
    (a, b) => materials.indexOf(a.material) - materials.indexOf(b.material) || a.sentence.start - b.sentence.start,
  );

export const keyOf = ({ source, start }: Span): string => `${source}:${start}`;

/** What tells the sentences of some points, those that say the same among them. */
export const startsOf = (points: readonly Point[]): Set<string> =>
  new Set(points.flatMap(({ sentence, also }) => [sentence, ...also].map(keyOf)));

/** Share of a sentence from which on a stretch of it tells the same. */
const nearlyAll = 0.6;

/** A stretch of one of the `told` sentences that says little less than the whole: shown again, it would be told twice. */
export const retells = (told: ReadonlySet<string>, sentence: Span, words: Span): boolean =>
  told.has(keyOf(sentence)) && words.end - words.start >= (sentence.end - sentence.start) * nearlyAll;
