import type { Atom } from '#main/reading/article/atoms.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Rule, Setting } from './expression.ts';
import { absoluteRules } from './grammar/absolute.ts';
import { clockRules } from './grammar/clock.ts';
import { dayRules } from './grammar/days.ts';
import { namedRules } from './grammar/named.ts';
import { partialRules } from './grammar/partial.ts';
import { quarterRules } from './grammar/quarters.ts';
import { rateRules } from './grammar/rates.ts';
import { relativeRules } from './grammar/relative.ts';
import { spanRules } from './grammar/spans.ts';
import type { Piece } from './piece.ts';

/** In order: of two readings of the same length the earlier rule's is kept. */
const grammar: readonly Rule[] = [
  ...absoluteRules,
  ...clockRules,
  ...namedRules,
  ...dayRules,
  ...relativeRules,
  ...partialRules,
  ...quarterRules,
  ...spanRules,
  ...rateRules,
];

const byWord = new Map<string, Rule[]>();
const byNumber: Rule[] = [];
for (const rule of grammar) {
  if (rule.starts === 'number') byNumber.push(rule);
  else for (const word of rule.starts) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
}

const beginsTime = trait(({ lower }) => byWord.has(lower));

/** Every longest reading, left to right, none overlapping. */
export function scan(atoms: readonly Atom[], setting: Setting): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at] as Atom;
    if (atom.kind !== 'number' && !beginsTime(atom)) {
      at += 1;
      continue;
    }
    if (isPerson(atoms, at, setting)) {
      at += 2;
      continue;
    }
    const rules = atom.kind === 'number' ? byNumber : byWord.get(atom.lower);
    let best: Piece | undefined;
    for (const rule of rules ?? []) {
      const match = rule.read(atoms, at, setting);
      if (match !== undefined && match.end > (best?.to ?? at))
        best = { from: at, to: match.end, rule: match.rule, expression: match.expression };
    }
    if (best !== undefined) pieces.push(best);
    at = best?.to ?? at + 1;
  }
  return pieces;
}

/** "Mr Sunday Eke": a name that begins like a date. */
const isPerson = (atoms: readonly Atom[], at: number, { persons }: Setting): boolean => {
  const [given, family] = [atoms[at], atoms[at + 1]];
  if (persons === undefined || given?.capital !== true || family?.capital !== true) return false;
  return persons().has(`${given.lower} ${family.lower}`);
};
