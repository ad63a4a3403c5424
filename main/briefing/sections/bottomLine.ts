import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Material } from '../material.ts';
import { inOrder, topPoints } from '../points.ts';
import { sentenceEntry } from '../sentenceEntry.ts';
import { shorten } from '../shorten.ts';

/** What happened, so what, what next: at most `count` sentences (three is the norm’s limit) over all articles, in their order, each cut at a clause to `most` words. */
export const bottomLineSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    inOrder(materials, topPoints(materials, count)).map(({ material, sentence, also }) =>
      sentenceEntry('bottom-line', material, sentence, shorten(material, sentence, most), also),
    );
