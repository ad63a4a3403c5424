import type { Atom } from '#main/reading/findings/dates/atoms.ts';
import { type Governor, governorOf, verbAt } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { clauseEnd, clauseStart, hardStops, leadPrepositions, lowerAt, nounLeads, starters, trim } from './edges.ts';
import { happeningIn, type Line, type Range, type Words } from './page.ts';

/** The clause a date stands in: its atoms, and the verb that governs the date; without one it is a noun phrase that names a happening. */
export type Clause = { readonly range: Range; readonly verb?: Governor };

/** The clause that a date at `date` belongs to, or undefined where the date only describes a thing ("the 1991 agreement"). */
export function clauseOf(line: Line, date: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  if (isAttribute(line, date)) return nominal(line, attributed(line, date), date, words);
  const left = leftVerb(line, date, words);
  if (left === undefined) {
    const phrase = phraseBefore(line, date, words);
    if (phrase !== undefined) return phrase;
  }
  const verb = left ?? governorOf(atoms, date, { first: 0, last: atoms.length }, words.forms, true);
  if (verb === undefined) return undefined;
  const from = clauseStart(line, date, verb, words);
  let to = clauseEnd(line, Math.max(verb.at + 1, date.to), words);
  // "In a statement issued Tuesday, she said …": a phrase that only opens the sentence is told with what it opens
  if (lowerAt(atoms, to) === ',' && leadPrepositions.has(lowerAt(atoms, from)) && verb.at < to)
    to = clauseEnd(line, to + 1, words);
  return { range: trim(atoms, { from, to }), verb };
}

/** "the Tuesday meeting", "Monday’s vote", "a 2015 law": the date stands before the noun it describes. */
function isAttribute({ atoms }: Line, date: Range): boolean {
  if (lowerAt(atoms, date.to) === "'" && atoms[date.to]?.gap === false) return true;
  const after = atoms[date.to];
  const lead =
    nounLeads.has(lowerAt(atoms, date.from - 1)) ||
    (lowerAt(atoms, date.from - 1) === 's' && lowerAt(atoms, date.from - 2) === "'");
  return lead && after?.kind === 'word' && !notNouns.has(after.lower) && !after.lower.endsWith('ly');
}

const notNouns: ReadonlySet<string> = wordSet(`
  and or but in on at to of for with by from after before when as that which who where is are was were had has have
  will would could should may the a an he she it they we said
`);

/** The noun phrase a date describes: its article to the happening named behind it. */
function attributed({ atoms }: Line, date: Range): Range {
  let from = date.from;
  if (nounLeads.has(lowerAt(atoms, from - 1))) from -= 1;
  let to = date.to;
  while (to < atoms.length && to < date.to + 6) {
    const atom = atoms[to] as Atom;
    const inner = atom.lower === "'" || atom.lower === '-' || atom.lower === 's';
    if (!inner && (atom.kind !== 'word' || notNouns.has(atom.lower))) break;
    to += 1;
  }
  return { from, to };
}

function nominal(line: Line, range: Range, date: Range, words: Words): Clause | undefined {
  const happening = happeningIn(line, { from: date.to, to: range.to }, words);
  return happening < 0 ? undefined : { range: { from: range.from, to: happening + 1 } };
}

/** The verb to the left of the date in its own clause. */
function leftVerb(line: Line, date: Range, words: Words): Governor | undefined {
  const { atoms } = line;
  for (let at = date.from - 1; at >= 0; at -= 1) {
    const word = lowerAt(atoms, at);
    if (hardStops.has(word) || word === '"') return undefined;
    if (
      starters.has(word) &&
      word !== 'as' &&
      word !== 'since' &&
      word !== 'after' &&
      word !== 'before' &&
      word !== 'until'
    )
      return undefined;
    const verb = verbAt(atoms, at, 0, words.forms);
    if (verb !== undefined && verb.tense !== 'infinitive' && !isParticiple(line, verb, words)) return verb;
  }
  return undefined;
}

/** "a plan drafted by the minister was revealed": a past form after its noun and before "by" describes the noun. */
const isParticiple = ({ atoms }: Line, verb: Governor, _words: Words): boolean =>
  verb.tense === 'past' &&
  lowerAt(atoms, verb.at + 1) === 'by' &&
  !['was', 'were', 'been', 'be', 'is', 'are', 'being', 'had'].includes(lowerAt(atoms, verb.at));

/** "his meeting in Moscow on Tuesday with …": no verb before the date, but a happening that it dates. */
function phraseBefore(line: Line, date: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  for (let at = date.from - 1; at >= Math.max(0, date.from - 12); at -= 1) {
    const word = lowerAt(atoms, at);
    if (hardStops.has(word) || starters.has(word) || word === ',' || word === '"') return undefined;
    if (!words.happenings.has(word)) continue;
    let from = at;
    while (
      from > 0 &&
      !nounLeads.has(lowerAt(atoms, from)) &&
      from > at - 5 &&
      atoms[from - 1]?.kind === 'word' &&
      !leadPrepositions.has(lowerAt(atoms, from - 1)) &&
      lowerAt(atoms, from - 1) !== 'of'
    )
      from -= 1;
    if (from === 0 && !isPhraseOnly(line, date, words)) return undefined;
    return { range: trim(atoms, { from, to: clauseEnd(line, date.to, words) }) };
  }
  return undefined;
}

/** A happening that opens the sentence is the subject of the verb behind it, where there is one. */
const isPhraseOnly = ({ atoms }: Line, date: Range, words: Words): boolean =>
  governorOf(atoms, date, { first: 0, last: atoms.length }, words.forms, true) === undefined;
