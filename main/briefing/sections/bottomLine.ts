import type { RichNode } from '#shared/model/richtext/node.ts';
import { bottomLine } from '../bottomLine.ts';
import type { Material } from '../material.ts';
import { sentenceEntry } from '../sentenceEntry.ts';
import { shorten } from '../shorten.ts';

/** What happened, so what, what next: at most `count` sentences (three is the norm’s limit) over all sources, in the source's order, each cut at a clause to `most` words. */
export const bottomLineSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const each = Math.max(1, Math.floor(count / materials.length));
    return materials.flatMap((material) =>
      bottomLine(material.reading)
        .slice(0, each)
        .sort((a, b) => a.start - b.start)
        .map((sentence) => sentenceEntry('bottom-line', material, sentence, shorten(material, sentence, most))),
    );
  };
