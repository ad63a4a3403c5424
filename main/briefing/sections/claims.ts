import type { RichNode } from '#shared/model/richtext/node.ts';
import { saidBy } from '../attribution.ts';
import { type Claim, untoldClaims } from '../claims.ts';
import { entry, evidence, paragraph } from '../compose.ts';
import { type Material, sentenceSpan } from '../material.ts';

/** What is being said: the `count` weightiest claims that the bottom line’s `above` sentences do not tell, each with who says so, cut at a clause to `most` words. */
export const claimsSection =
  ({ above, count, most }: { readonly above: number; readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    untoldClaims(materials, above)
      .slice(0, count)
      .map((claim) => claimEntry('claims', claim, most));

/** One claim with who says so, its evidence the whole sentence. */
export function claimEntry(section: string, { material, claim }: Claim, most: number): RichNode {
  const sentence = sentenceSpan(material, claim.sentence) ?? claim.span;
  return entry(
    section,
    { of: claim.id, kind: 'claim', grade: claim.grade },
    paragraph(...saidBy(material, claim, most), evidence(sentence)),
  );
}
