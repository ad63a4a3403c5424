import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { assertedBy } from '../attribution.ts';
import { bottomLine } from '../bottomLine.ts';
import { entry, evidence, paragraph } from '../compose.ts';
import { countWords, type Material, wordsOf } from '../material.ts';
import { sentenceEntry, statementsIn } from '../sentenceEntry.ts';
import { shorten } from '../shorten.ts';

/**
 * The next best sentences after the bottom line’s `above`, `count` over all sources, in the source's order; each cut at a clause to `most` words
 * where it can be cut without changing what it says (BRIEFING.md: 3 to 5 points of 25 words or fewer in a note).
 */
export const keyPointsSection =
  ({ above, count, most }: { readonly above: number; readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const each = Math.max(1, Math.ceil(count / materials.length));
    return materials.flatMap((material) =>
      keyPoints(material, above, each).map((sentence) => pointEntry(material, sentence, most)),
    );
  };

/**
 * A sentence as a point of at most `most` words where that can be: cut at a clause; or, where who says so would be cut off with it, what
 * the longest claim in it asserts, cut at a clause, and who says so in brackets.
 */
function pointEntry(material: Material, sentence: Span, most: number): RichNode {
  const shown = shorten(material, sentence, most);
  const tooLong = countWords(wordsOf(material, shown)) > most;
  const claim = tooLong ? longestClaim(material, sentence) : undefined;
  if (claim === undefined) return sentenceEntry('key-points', material, sentence, shown);
  const said = paragraph(...assertedBy(material, claim, most), evidence(sentence));
  return entry('key-points', { of: claim.id, kind: 'claim', grade: claim.grade }, said);
}

/** The claim that asserts most of a sentence in one stretch, with a speaker. */
function longestClaim(material: Material, sentence: Span): Statement | undefined {
  const length = ({ content: [{ start, end }] }: Statement): number => end - start;
  return statementsIn(material, sentence)
    .filter(({ kind, speaker, content }) => kind === 'claim' && speaker !== undefined && content.length === 1)
    .sort((a, b) => length(b) - length(a))[0];
}

/** The sentences of the key points, in the source's order. */
export function keyPoints(material: Material, above: number, count: number) {
  const top = new Set(
    bottomLine(material.reading)
      .slice(0, above)
      .map(({ start }) => start),
  );
  return material.reading.ranking
    .flatMap(({ sentence }) => material.reading.sentences[sentence]?.span ?? [])
    .filter(({ start }) => !top.has(start))
    .slice(0, count)
    .sort((a, b) => a.start - b.start);
}
