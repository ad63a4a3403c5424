import type { Atom } from '#main/reading/findings/dates/atoms.ts';
import { isOneOf, type Match, type Rule } from '#main/reading/findings/dates/expression.ts';

type Ref = 'past' | 'present' | 'future';

const words: ReadonlyMap<string, Ref> = new Map<string, Ref>([
  ['now', 'present'],
  ['currently', 'present'],
  ['nowadays', 'present'],
  ['recently', 'past'],
]);

/** "now", "currently", "recently": a time the words leave open. "until now", "now that" and "right now" count as well as "now". */
function vague(atoms: readonly Atom[], at: number): Match | undefined {
  const ref = words.get(atoms[at]?.lower ?? '');
  if (ref === undefined) return undefined;
  if (atoms[at]?.lower === 'now' && isOneOf(atoms, at - 1, ['from'])) return undefined;
  return { rule: `vague ${ref}`, end: at + 1, expression: { kind: 'vague', ref } };
}

/** "at the moment", "at present". */
function atPresent(atoms: readonly Atom[], at: number): Match | undefined {
  if (atoms[at - 1]?.lower !== 'at') return undefined;
  const word = atoms[at]?.lower;
  const closes = (end: number): boolean => atoms[end] === undefined || atoms[end]?.kind === 'mark' || isOneOf(atoms, end, ['and', 'but', 'is', 'are']);
  if (word === 'present' && closes(at + 1)) return { rule: 'vague present', end: at + 1, expression: { kind: 'vague', ref: 'present' } };
  if (word === 'the' && atoms[at + 1]?.lower === 'moment' && atoms[at + 2]?.lower !== 'of')
    return { rule: 'vague present', end: at + 2, expression: { kind: 'vague', ref: 'present' } };
  return undefined;
}

/** Times the words leave open; they carry no date. */
export const vagueRules: readonly Rule[] = [
  { starts: [...words.keys()], read: vague },
  { starts: ['present', 'the'], read: atPresent },
];
