import { lowerAt } from './antecedent.ts';
import { auxiliaries } from './auxiliaries.ts';
import type { Clause } from './clause.ts';
import { trim } from './edges.ts';
import type { Line } from './page.ts';

const verbal: ReadonlySet<string> = new Set([...auxiliaries, "n't", 'not', 'also', 'then', 'only', 'never']);

/** In atoms; a longer sentence says too much to be one event. */
const longestWhole = 60;

/**
 * The clause as a row of its own can tell it: without a subject of its own ("was shown on Monday", out of "the phone, which was …") the whole sentence,
 * where that is short. Undefined where nothing can be told: a long sentence, or one that points at the one before ("This is less than in 2014").
 */
export function standingAlone(line: Line, clause: Clause): Clause | undefined {
  const { atoms } = line;
  const { range, verb } = clause;
  if (range.from === 0 && /^(?:this|that|these|those)$/.test(lowerAt(atoms, 0)) && pointsBack(line, clause))
    return undefined;
  if (verb === undefined || verb.tense === 'infinitive' || verb.at < range.from) return clause;
  for (let at = range.from; at < verb.at; at += 1)
    if (!verbal.has(lowerAt(atoms, at)) && !isJoined(atoms, at, range.from)) return clause;
  if (lowerAt(atoms, verb.at).endsWith('ing') || range.from === 0) return clause;
  return atoms.length > longestWhole ? undefined : { ...clause, range: trim(atoms, { from: 0, to: atoms.length }) };
}

/** "derailed and overturned on Monday": the first of two verbs that "and" joins. */
const isJoined = (atoms: Line['atoms'], at: number, from: number): boolean =>
  lowerAt(atoms, at) === 'and'
    ? at === from + 1
    : at === from && lowerAt(atoms, at + 1) === 'and' && lowerAt(atoms, at).endsWith('ed');

/** "This is …", "That was …": the pronoun is the subject of the verb. */
const pointsBack = ({ atoms }: Line, { verb }: Clause): boolean => verbal.has(lowerAt(atoms, 1)) || verb?.at === 1;
