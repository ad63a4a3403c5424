import type { RichNode } from '#shared/model/richtext/node.ts';
import { bottomLine } from '../bottomLine.ts';
import type { Material } from '../material.ts';
import { sentenceEntry } from '../sentenceEntry.ts';
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
      keyPoints(material, above, each).map((sentence) =>
        sentenceEntry('key-points', material, sentence, shorten(material, sentence, most)),
      ),
    );
  };

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
