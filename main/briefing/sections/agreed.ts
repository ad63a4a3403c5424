import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Position } from '#shared/model/statement.ts';
import { clashes } from '../clashes.ts';
import { bold, entry, evidence, paragraph, text } from '../compose.ts';
import type { Material } from '../material.ts';
import { type Held, isWeighty, partiesOf, sentenceOf, sourcedOf } from '../parties.ts';
import { heldWords } from './positions.ts';
import { chosenGaps, clashEntry, gapEntry, isUntold } from './unknowns.ts';

type Limits = { readonly count: number; readonly most: number };

/** What a party is reported to accept. */
export const agreedSection =
  ({ count, most }: Limits) =>
  (materials: readonly Material[]): RichNode[] =>
    heldAs(['accepts'], materials)
      .slice(0, count)
      .map((one) => heldEntry('agreed', one, most));

/** What the source says is not agreed or is disputed, then what a party refuses or opposes in another sentence. */
export const notAgreedSection =
  ({ count, most }: Limits) =>
  (materials: readonly Material[]): RichNode[] => {
    const disputed = clashes(materials).slice(0, count);
    const untold = isUntold(disputed);
    const open = chosenGaps(
      materials,
      count - disputed.length,
      (gap, material) => (gap.type === 'not-agreed' || gap.type === 'disputed') && untold(gap, material),
    );
    const told = new Set(open.map(({ gap }) => gap.statement));
    const refused = isBetween(materials)
      ? heldAs(['refuses', 'opposes'], materials).filter(({ position }) => !told.has(position.statement))
      : [];
    return [
      ...disputed.map((clash) => clashEntry('not-agreed', materials, clash, most)),
      ...open.map((unknown) => gapEntry('not-agreed', unknown, most)),
      ...refused.slice(0, count).map((one) => heldEntry('not-agreed', one, most)),
    ];
  };

/** At least two parties want, refuse, offer, accept or doubt something: what one of them refuses keeps them apart. */
const isBetween = (materials: readonly Material[]): boolean =>
  partiesOf(materials).filter(({ held }) => held.some(isWeighty)).length > 1;

const heldAs = (stances: readonly Position['stance'][], materials: readonly Material[]): Held[] =>
  partiesOf(materials).flatMap(({ held }) => held.filter(({ position }) => stances.includes(position.stance)));

/** "Ukraine accepts: …" */
function heldEntry(section: string, one: Held, most: number): RichNode {
  const { label, party, statement } = one.position;
  const words = [bold(label), text(` ${one.position.stance}: `), ...heldWords(one, most)];
  return entry(
    section,
    { of: `${party}:${statement}`, ...sourcedOf(one) },
    paragraph(...words, evidence(sentenceOf(one))),
  );
}
