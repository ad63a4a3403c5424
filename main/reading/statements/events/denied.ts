import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { sayings } from '#main/reading/statements/claims/denials.ts';
import type { Span } from '#shared/model/span.ts';
import { lowerAt } from './antecedent.ts';
import type { Clause } from './clause.ts';
import { clauseStart } from './edges.ts';
import type { Line, Range, Words } from './page.ts';

const denying: ReadonlySet<string> = wordSet('deny denies denied denying');

/** Of what is said, to be untrue. */
const rejecting: ReadonlySet<string> = wordSet(`
  reject rejects rejected rejecting refute refutes refuted refuting rebut rebuts rebutted rebutting dispute disputes disputed disputing
  dismiss dismisses dismissed dismissing question questions questioned questioning doubt doubts doubted doubting
`);

/** In atoms, from "that" back to the verb: "rejected the newspaper's latest claims that". */
const farthest = 8;

/**
 * The clause with the denial that it hangs on: "he met her in May" alone, out of "Mr Lee rejected claims that he met her in May", would say the
 * opposite of the sentence. Any other clause as it is.
 */
export function withDenial(line: Line, clause: Clause, date: Range, words: Words): Clause {
  const at = denialBefore(line, clause);
  if (at === undefined) return clause;
  const from = clauseStart(line, date, { tense: 'past', at }, words);
  return { ...clause, range: { ...clause.range, from } };
}

function denialBefore({ atoms }: Line, { range, verb }: Clause): number | undefined {
  const before = range.from - 1;
  if (lowerAt(atoms, before) !== 'that') {
    // "denied the request that came in May": the request came
    const ofThing = atoms
      .slice(range.from, verb?.at ?? range.to)
      .some(({ lower }) => /^(?:that|which|who)$/.test(lower));
    return denying.has(lowerAt(atoms, before)) && !ofThing ? before : undefined;
  }
  const isSaying = sayings.has(lowerAt(atoms, before - 1));
  for (let at = before - 1; at >= Math.max(0, before - farthest); at -= 1) {
    const word = lowerAt(atoms, at);
    if (denying.has(word) || rejecting.has(word)) return isSaying || at === before - 1 ? at : undefined;
    if (!isSaying || /^[,;:"]$/.test(word)) return undefined;
  }
  return undefined;
}

const refusing: ReadonlySet<string> = wordSet(`
  refuse refuses refused reject rejects rejected decline declines declined oppose opposes opposed veto vetoes vetoed ruled rules
`);

/** "ruled out raising tolls before 2027", "rejected a plan to close by 2030": what somebody will not do, or not let be, is nothing of that day to come. */
export function isRefused({ atoms }: Line, { range, verb }: Clause, when: Span, isAhead: boolean): boolean {
  // "will refuse to meet on 4 May" is to come
  if (!isAhead || verb === undefined || /^(?:will|would|modal)$/.test(verb.tense)) return false;
  for (let at = range.from; at < range.to && (atoms[at]?.start ?? 0) < when.start; at += 1) {
    const word = lowerAt(atoms, at);
    if (refusing.has(word) && (!word.startsWith('rule') || lowerAt(atoms, at + 1) === 'out')) return true;
    if (opensClause.test(word)) return false;
  }
  return false;
}

/** What stands behind one of these is told by itself: "said that …", "the council, which …". */
const opensClause = /^(?:[,;:]|that|which|who|because|after|before|when|while|if)$/;
