import type { Atom } from '#main/reading/article/atoms.ts';
import { type Governor, isPastForm, verbAt } from '#main/reading/findings/dates/tense.ts';
import { lowerAt, nounLeads } from './antecedent.ts';
import { finiteAuxiliaries } from './auxiliaries.ts';
import type { Clause } from './clause.ts';
import { isHardStop, starters } from './edges.ts';
import type { Line, Range, Words } from './page.ts';

/** In atoms: from the participle back to the article of its noun, and from the date on to the verb of the sentence. */
const longestNoun = 5;
const longestPhrase = 12;

/**
 * "The agreement signed in Tacna on Tuesday by the two ministers will exchange prisoners": the date belongs to the participle behind the noun, not to the verb
 * of the sentence. The noun with its participle, where a finite verb follows the date at once, or an auxiliary behind a "by" or "in" phrase.
 */
export function reducedRelative(line: Line, verb: Governor, date: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  if (verb.tense !== 'past' || !isPastForm(atoms, verb.at, words.forms) || words.speech.has(lowerAt(atoms, verb.at)))
    return undefined;
  const from = nounBefore(atoms, verb.at);
  if (from === undefined) return undefined;
  const to = sentenceVerb(line, date.to, words);
  return to === undefined ? undefined : { range: { from, to }, verb };
}

/** Where "the agreement" begins before its participle: an article, then words up to it, none of them a verb or a pronoun. */
function nounBefore(atoms: readonly Atom[], participle: number): number | undefined {
  for (let at = participle - 1; at >= Math.max(0, participle - longestNoun); at -= 1) {
    const atom = atoms[at] as Atom;
    if (atom.kind !== 'word' || finiteAuxiliaries.has(atom.lower) || starters.has(atom.lower)) return undefined;
    if (nounLeads.has(atom.lower)) return at < participle - 1 ? at : undefined;
  }
  return undefined;
}

function sentenceVerb({ atoms }: Line, from: number, words: Words): number | undefined {
  const next = lowerAt(atoms, from);
  if (
    finiteAuxiliaries.has(next) ||
    (isPastForm(atoms, from, words.forms) && verbAt(atoms, from, from, words.forms) !== undefined)
  )
    return from;
  if (!/^(?:by|in|at|between|with|for)$/.test(next)) return undefined;
  for (let at = from + 1; at < Math.min(atoms.length, from + longestPhrase); at += 1) {
    const word = lowerAt(atoms, at);
    if (isHardStop(atoms, at) || word === ',' || word === '"' || starters.has(word)) return undefined;
    if (finiteAuxiliaries.has(word)) return at;
  }
  return undefined;
}
