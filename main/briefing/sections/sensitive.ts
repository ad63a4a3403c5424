import type { RichNode } from '#shared/model/richtext/node.ts';
import { claimsOf } from '../claims.ts';
import type { Material } from '../material.ts';
import { claimEntry } from './claims.ts';
import { toAsk } from './questions.ts';
import { chosenGaps, gapEntry, type Unknown } from './unknowns.ts';

/**
 * What to handle with care at the table: what is disputed and not asked about already, then what rests on a source that does not want to
 * be named; `count` of each. `asked` is how many questions stand above.
 */
export const sensitiveSection =
  ({ count, asked, most }: { readonly count: number; readonly asked: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => [
    ...disputed(materials, count, asked).map((unknown) => gapEntry('sensitive', unknown, most)),
    ...materials
      .flatMap(claimsOf)
      .filter(({ claim: { grade } }) => grade === 'S4')
      .slice(0, count)
      .map((claim) => claimEntry('sensitive', claim, most)),
  ];

function disputed(materials: readonly Material[], count: number, asked: number): Unknown[] {
  const questions = new Set(toAsk(materials, asked).map(({ gap }) => gap.sentence));
  return chosenGaps(materials, count, ({ type, sentence }) => type === 'disputed' && !questions.has(sentence));
}
