import type { RichNode } from '#shared/model/richtext/node.ts';
import { overlaps, type Span } from '#shared/model/span.ts';
import { attributed } from '../attribution.ts';
import { untoldClaims } from '../claims.ts';
import { entry, evidence, paragraph } from '../compose.ts';
import { bodySentence, type Material, sentenceSpan } from '../material.ts';
import { sentenceEntry, statementsIn } from '../sentenceEntry.ts';
import { shorten } from '../shorten.ts';

/**
 * What can be checked and has not been: first the claims that do not stand in the bottom line’s `above` sentences or among the `said` of what is being said, then what the outlet
 * reports with a figure in its own voice; `count` in all, cut at a clause to `most` words. The analyst moves each to accurate or inaccurate.
 */
export const unverifiedSection =
  ({ above, said, count, most }: Readonly<Record<'above' | 'said' | 'count' | 'most', number>>) =>
  (materials: readonly Material[]): RichNode[] => {
    const claims = untoldClaims(materials, above)
      .slice(said)
      .filter(({ material, claim }) => claim.content.some((span) => isCheckable(material, span)))
      .map(({ material, claim }) =>
        entry(
          'unverified',
          { of: claim.id, kind: 'claim', grade: claim.grade },
          paragraph(
            ...attributed(material, claim, most),
            evidence(sentenceSpan(material, claim.sentence) ?? claim.span),
          ),
        ),
      );
    const figures = materials.flatMap((material) =>
      figureSentences(material).map(({ sentence, figure }) => {
        const short = shorten(material, sentence, most);
        return sentenceEntry('unverified', material, sentence, short.end < figure.end ? sentence : short);
      }),
    );
    return [...claims, ...figures].slice(0, count);
  };

/** It names a figure or a date, which is right or wrong. */
const isCheckable = ({ reading }: Material, span: Span): boolean =>
  [...reading.figures, ...reading.times].some((found) => overlaps(span, found.span));

/** Sentences in the outlet's own voice that hold a figure, with the last of their figures. */
function figureSentences(material: Material): { readonly sentence: Span; readonly figure: Span }[] {
  const found = new Map<number, { readonly sentence: Span; readonly figure: Span }>();
  for (const { span } of material.reading.figures) {
    const sentence = bodySentence(material, span);
    if (sentence !== undefined && statementsIn(material, sentence).every(({ kind }) => kind === 'fact'))
      found.set(sentence.start, { sentence, figure: span });
  }
  return [...found.values()];
}
