import { sentenceAt } from '#shared/model/reading.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { attributed } from '../attribution.ts';
import { backgroundIn } from '../backgroundIn.ts';
import { entry, evidence, paragraph } from '../compose.ts';
import { countWords, type Material, opensWithPronoun, sentenceSpan, wordsOf } from '../material.ts';
import { inOrder, keyOf, type Point, topPoints } from '../points.ts';
import { sentenceEntry, statementsIn } from '../sentenceEntry.ts';
import { shorten } from '../shorten.ts';
import { hasVerb } from '../verbs.ts';

/**
 * The next best sentences after the bottom line’s `above`, `count` over all articles, in their order; each cut at a clause to `most` words
 * where it can be cut without changing what it says (BRIEFING.md: 3 to 5 points of 25 words or fewer in a note).
 */
export const keyPointsSection =
  ({ above, count, most }: { readonly above: number; readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    inOrder(materials, keyPoints(materials, above, count)).map((point) => pointEntry(point, most));

/** The points below the bottom line: background, and what leans on a sentence that does not stand here, give way to the next that is news and stands alone. */
export function keyPoints(materials: readonly Material[], above: number, count: number): Point[] {
  const points = topPoints(materials, above + count * 2);
  const next = points.slice(above);
  const here = new Set(points.slice(0, above + count).map(({ sentence }) => keyOf(sentence)));
  const leans = ({ material, sentence }: Point): boolean => {
    if (!opensWithPronoun(material, sentence)) return false;
    const number = sentenceAt(material.reading.sentences, sentence)?.number ?? 0;
    const before = sentenceSpan(material, number - 1);
    return before === undefined || !here.has(keyOf(before));
  };
  const old = new Set(materials.flatMap(backgroundIn).map(keyOf));
  const givesWay = (point: Point): boolean => leans(point) || old.has(keyOf(point.sentence));
  return [...next.filter((point) => !givesWay(point)), ...next.filter(givesWay)].slice(0, count);
}

/**
 * A sentence as a point of at most `most` words where that can be: cut at a clause; or, where who says so would be cut off with it, what
 * the longest claim in it asserts, cut at a clause, and who says so in brackets, or before it where it opens in the middle of a sentence.
 */
function pointEntry({ material, sentence, also }: Point, most: number): RichNode {
  const shown = shorten(material, sentence, most);
  const tooLong = countWords(wordsOf(material, shown)) > most;
  const claim = tooLong ? longestClaim(material, sentence) : undefined;
  if (claim === undefined) return sentenceEntry('key-points', material, sentence, shown, also);
  const said = paragraph(...attributed(material, claim, most), evidence(sentence, ...also));
  return entry('key-points', { of: claim.id, kind: 'claim', grade: claim.grade }, said);
}

/** The claim that asserts most of a sentence in one stretch, with a speaker. */
function longestClaim(material: Material, sentence: Span): Statement | undefined {
  const length = ({ content: [{ start, end }] }: Statement): number => end - start;
  return statementsIn(material, sentence)
    .filter(
      ({ kind, speaker, content, span }) =>
        kind === 'claim' && speaker !== undefined && content.length === 1 && hasVerb(wordsOf(material, span)),
    )
    .sort((a, b) => length(b) - length(a))[0];
}
