import type { RichNode } from '#shared/model/richtext/node.ts';
import { type Claim, claimsOf, untoldClaims } from '../claims.ts';
import type { Material } from '../material.ts';
import { claimEntry } from './claims.ts';

/** What each side said, side by side: the `count` weightiest claims that the summary’s `above` sentences do not tell, attributed and numbered, the sides in the order in which they first speak. */
export const pointsMadeSection =
  ({ above, count, most }: { readonly above: number; readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const chosen = new Set(
      untoldClaims(materials, above)
        .filter(({ claim: { speaker } }) => speaker !== undefined)
        .slice(0, count)
        .map(({ claim }) => claim.id),
    );
    const sides = new Map<string, Claim[]>();
    for (const one of materials.flatMap(claimsOf)) {
      if (!chosen.has(one.claim.id)) continue;
      const side = sideOf(one);
      sides.set(side, [...(sides.get(side) ?? []), one]);
    }
    return [...sides.values()].flat().map((claim) => claimEntry('points-made', claim, most));
  };

/** The party that the claim is a position of; else the speaker alone. */
const sideOf = ({ material, claim }: Claim): string =>
  material.reading.positions.find(({ statement }) => statement === claim.id)?.party ??
  claim.speaker?.entity ??
  claim.id;
