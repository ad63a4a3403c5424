import type { Position } from '#shared/model/statement.ts';
import { entityOf, type Material, sentenceSpan, statementOf, wordsOf } from './material.ts';

/** A position with the article it stands in. */
export type Held = { readonly material: Material; readonly position: Position };

/** `label` is how to name it. */
export type Party = { readonly label: string; readonly held: readonly [Held, ...Held[]] };

/** What is wanted and refused says more of a party than what it merely said. */
const order: readonly Position['stance'][] = [
  'wants',
  'refuses',
  'opposes',
  'offers',
  'accepts',
  'denies',
  'doubts',
  'fears',
  'warns',
  'accuses',
  'expects',
  'does',
  'says',
];

/** A country is one party in every article; a body or person is, where two articles give it the same name, or one of them only a last name that fits nobody else. */
const keyOf = ({ party, label }: Position): string => (party.includes('@') ? label.toLowerCase() : party);

/** The parties with all they hold in any article, the one with most first. Who only does something, as a court that once ruled, holds nothing. */
export function partiesOf(materials: readonly Material[]): Party[] {
  const byParty = new Map<string, [Held, ...Held[]]>();
  for (const material of materials)
    for (const { position } of heldIn(material)) {
      const held = byParty.get(keyOf(position));
      if (held === undefined) byParty.set(keyOf(position), [{ material, position }]);
      else if (!held.some((known) => isSame(known, { material, position }))) held.push({ material, position });
    }
  for (const [name, held] of byParty) {
    const full = [...byParty.keys()].filter((key) => !name.includes(' ') && key.endsWith(` ${name}`));
    if (full.length !== 1 || full[0] === undefined) continue;
    byParty.get(full[0])?.push(...held);
    byParty.delete(name);
  }
  return [...byParty.values()]
    .filter((held) => held.some(({ position }) => position.stance !== 'does'))
    .map((held) => ({ label: held[0].position.label, held }))
    .sort((a, b) => b.held.length - a.held.length);
}

/** The positions of one article that are held by a party and not merely told; what is called acceptance without a word of it is only said. */
export const heldIn = (material: Material): Held[] =>
  material.reading.positions
    .map((position): Held => {
      const words = wordsOf(material, position.span);
      const isSaid = position.stance === 'accepts' && (!accepting.test(words) || isButAsking(words));
      return { material, position: isSaid ? { ...position, stance: 'says' } : position };
    })
    .filter((held) => isHeld(held.material, held.position));

/** Who welcomes a thing but asks for another has not accepted it. */
const isButAsking = (words: string): boolean => {
  const turn = words.search(/\b(?:but|although|though|while|yet)\b/i);
  return turn >= 0 && /\b(?:ask|call|demand|want|insist|urg)(?:ed|s|ing)?\b/i.test(words.slice(turn));
};

const accepting =
  /\b(?:agree(?:s|d|ing|ment)?|accept(?:s|ed|able|ance|ing)?|consent(?:s|ed)?|approv(?:es|ed|al|ing)|endors(?:es|ed|ing)|sign(?:s|ed)|ratif(?:ies|ied)|back(?:s|ed|ing)|support(?:s|ed|ing)?|welcom(?:es|ed|ing)|in favou?r)\b/i;

/** Two clauses of one sentence that hold the same are one position. */
const isSame = (a: Held, b: Held): boolean =>
  a.material === b.material &&
  (a.position.stance === b.position.stance
    ? sentenceOf(a).start === sentenceOf(b).start
    : a.position.statement === b.position.statement && a.position.span.start === b.position.span.start);

/** A witness tells what happened: "I heard a crash". */
const account =
  /^["“‘']?(?:I|We)(?: was| were| had|['’]d)? (?:just )?(?:was|were|heard|saw|felt|went|came|looked|ran|woke|got|thought|turned|stood|\p{L}+ed|\p{L}+ing)\b/u;

/** "If Congress requires it" says nothing of what Congress wants. */
const condition = /^(?:if|unless|whether|once)\b/i;

/** What a person merely does, tells as a witness or says in no role is no position; what a country, a body or an official says may be one. */
function isHeld(material: Material, { party, stance, span, statement }: Position): boolean {
  if (stance !== 'says' && stance !== 'does') return !condition.test(wordsOf(material, span));
  const entity = entityOf(material, party);
  const isPerson = entity?.type === 'person';
  if (isPerson && entity?.roles.length === 0) return false;
  const [said] = statementOf(material, statement)?.content ?? [];
  if (stance === 'does') return !isPerson;
  return said === undefined || !account.test(wordsOf(material, said));
}

/** What is wanted first, what is merely said last. */
export const byWeight = (held: readonly Held[]): Held[] =>
  [...held].sort((a, b) => order.indexOf(a.position.stance) - order.indexOf(b.position.stance));

/** It takes a stance on something: more than to say or do it. */
export const isWeighty = ({ position: { stance } }: Held): boolean => stance !== 'says' && stance !== 'does';

/** What a party merely said or did is left out where it takes a stance on something; `most` at most. */
export function weightiest(held: readonly Held[], most: number): Held[] {
  const ordered = byWeight(held);
  const weighty = ordered.filter(isWeighty);
  return (weighty.length > 1 ? weighty : ordered).slice(0, most);
}

/** The whole sentence a position rests on. */
export const sentenceOf = ({ material, position }: Held) => {
  const statement = statementOf(material, position.statement);
  return (statement && sentenceSpan(material, statement.sentence)) ?? position.span;
};

/** How a position is sourced: as the statement it stands in. */
export function sourcedOf({ material, position }: Held) {
  const statement = statementOf(material, position.statement);
  return { kind: statement?.kind ?? 'fact', grade: statement?.grade ?? 'S6' } as const;
}
