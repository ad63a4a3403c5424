import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { lowerAt } from './antecedent.ts';
import type { Clause } from './clause.ts';
import { clauseStart } from './edges.ts';
import type { Line, Range, Words } from './page.ts';

const denying: ReadonlySet<string> = wordSet('deny denies denied denying');

/** Of what is said, to be untrue. */
const rejecting: ReadonlySet<string> = wordSet(`
  reject rejects rejected rejecting refute refutes refuted refuting rebut rebuts rebutted rebutting dispute disputes disputed disputing
  dismiss dismisses dismissed dismissing
`);

/** What is said, and may be untrue: not an offer or a bill, which was made all the same. */
const sayings: ReadonlySet<string> = wordSet(`
  claim claims report reports allegation allegations accusation accusations suggestion suggestions assertion assertions rumour rumours rumor rumors
  notion idea charge charges speculation
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
