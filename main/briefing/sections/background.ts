import type { RichNode } from '#shared/model/richtext/node.ts';
import { inTurn } from '../attribution.ts';
import { backgroundIn } from '../backgroundIn.ts';
import { dated, entry, evidence, paragraph, text } from '../compose.ts';
import type { Material } from '../material.ts';
import { keyOf, startsOf, topPoints } from '../points.ts';
import { claimedBy, sentenceEntry, sourcedAs, statementsIn } from '../sentenceEntry.ts';
import { keyPoints } from './keyPoints.ts';

/**
 * What a reader new to the matter needs: sentences that define a term or tell an event more than a week older than the article,
 * in the source's order, without those that stand above already.
 */
export const backgroundSection =
  ({ above, points }: { readonly above: number; readonly points: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const told = startsOf([...topPoints(materials, above), ...keyPoints(materials, above, points)]);
    return materials.flatMap((material) =>
      backgroundIn(material)
        .filter((sentence) => !told.has(keyOf(sentence)))
        .map((sentence) => sentenceEntry('background', material, sentence, sentence)),
    );
  };

/** The same in one paragraph: its first `count` sentences, each with its evidence, as one entry. */
export const backgroundParagraph =
  ({ above, count }: { readonly above: number; readonly count: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const each = Math.max(1, Math.ceil(count / materials.length));
    const told = startsOf(topPoints(materials, above));
    return materials.flatMap((material) => {
      const sentences = backgroundIn(material)
        .filter((sentence) => !told.has(keyOf(sentence)))
        .slice(0, each);
      const [first] = sentences;
      if (first === undefined) return [];
      const words = sentences.flatMap((sentence, index) => [
        ...(index === 0 ? [] : [text(' ')]),
        ...dated(material, sentence),
        ...inTurn(material, sentence),
        evidence(sentence),
      ]);
      const of = statementsIn(material, first)[0]?.id ?? 'all';
      const all = sentences.map((sentence) => sourcedAs(material, sentence));
      const sourced = claimedBy(all.filter(({ kind }) => kind === 'claim'));
      return entry('background', { of, ...sourced }, paragraph(...words));
    });
  };
