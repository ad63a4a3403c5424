import type { RichNode } from '#shared/model/richtext/node.ts';
import { bold, entry, evidence, paragraph, text } from '../compose.ts';
import type { Material } from '../material.ts';
import { partiesOf, sentenceOf, sourcedOf, weightiest } from '../parties.ts';
import { heldWords, stanceWord } from './positions.ts';

/** What each party can be expected to say at the table, from what it has been reported to want, refuse or offer: `each` points for one of `count` parties, cut at a clause to `most` words. */
export const likelyPointsSection =
  ({ count, each, most }: { readonly count: number; readonly each: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    partiesOf(materials)
      .slice(0, count)
      .flatMap(({ label, held }) =>
        weightiest(held, each).map((one) =>
          entry(
            'likely-points',
            { of: `${one.position.party}:${one.position.statement}`, ...sourcedOf(one) },
            paragraph(bold(label), text(` ${stanceWord(one)}`), ...heldWords(one, most), evidence(sentenceOf(one))),
          ),
        ),
      );
