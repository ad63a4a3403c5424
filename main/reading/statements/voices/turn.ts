import type { Unit } from '#main/reading/statements/frame/frame.ts';
import type { Claim } from '#main/reading/statements/statement.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';

/** A paragraph of a transcript or of an interview in questions and answers: where its words begin and whose they are; no voice for the outlet's questions. */
export type Turn = { readonly from: number; readonly voice?: Voice };

/** The turn of a paragraph that nothing labels: it is theirs whole. */
export const unlabelled = ({ id, span }: Entity, from: number): Turn => ({
  from,
  voice: { kind: 'person', span, entity: id, certainty: 'worked-out', rule: 'voice-answer' },
});

/** The person named most before a place in the text. */
export function mostNamed(entities: readonly Entity[], before: number): Entity | undefined {
  const count = ({ mentions }: Entity): number => mentions.filter(({ span }) => span.start < before).length;
  let best: Entity | undefined;
  let most = 0;
  for (const person of entities) {
    const named = person.type === 'person' ? count(person) : 0;
    if (named <= most) continue;
    best = person;
    most = named;
  }
  return best;
}

/** The words of a unit as those of the turn it stands in; what others are quoted with in it stays theirs. */
export function turnClaims(unit: Unit, { from, voice }: Turn, claims: readonly Claim[]): readonly Claim[] {
  const quoting = claims.filter(({ quotes }) => quotes.length > 0);
  if (voice === undefined || quoting.length > 0) return quoting.length > 0 ? quoting : claims;
  const first = unit.items.findIndex(({ start }) => start >= from);
  if (first < 0) return claims;
  const raw = { rule: 'turn', content: [{ from: first, to: unit.items.length }], carriers: [], certain: true };
  return [{ unit, raw, speaker: voice, carriers: [], quotes: [] }];
}
