import type { Atom } from '#main/reading/article/atoms.ts';
import { governorOf, verbAt } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { lowerAt, nounLeads } from './antecedent.ts';
import type { Clause } from './clause.ts';
import { clauseEnd, isHardStop, leadPrepositions, starters, trim } from './edges.ts';
import { happeningIn, type Line, type Range, type Words } from './page.ts';
import { openingBracket } from './pairs.ts';

/** "the Tuesday meeting", "Monday’s vote", "a 2015 law": the date stands before the noun it describes. */
export function isAttribute({ atoms }: Line, date: Range): boolean {
  if (lowerAt(atoms, date.to) === "'" && atoms[date.to]?.gap === false) return true;
  // "the Oct. 7, 2023, attacks"
  const isClosed =
    lowerAt(atoms, date.to) === ',' && atoms[date.to - 1]?.kind === 'number' && lowerAt(atoms, date.to - 2) === ',';
  const after = atoms[isClosed ? date.to + 1 : date.to];
  const lead =
    nounLeads.has(lowerAt(atoms, date.from - 1)) ||
    (lowerAt(atoms, date.from - 1) === 's' && lowerAt(atoms, date.from - 2) === "'");
  // "9/11 families": a day that is a name
  const named = lowerAt(atoms, date.from + 1) === '/' && after?.gap === true;
  return (lead || named) && after?.kind === 'word' && !notNouns.has(after.lower) && !after.lower.endsWith('ly');
}

export const notNouns: ReadonlySet<string> = wordSet(`
  and or but in on at to of for with by from after before when as that which who where is are was were had has have
  will would could should may the a an he she it they we said
`);

/** The noun phrase a date describes: its article to the happening named behind it. */
export function attributed({ atoms }: Line, date: Range): Range {
  let from = date.from;
  // "that" before an owner is a conjunction: "said that Monday’s vote"
  const owns = lowerAt(atoms, date.to) === "'";
  if (nounLeads.has(lowerAt(atoms, from - 1)) && !(owns && lowerAt(atoms, from - 1) === 'that')) from -= 1;
  let to = date.to;
  while (to < atoms.length && to < date.to + 6) {
    const atom = atoms[to] as Atom;
    const inner =
      (to === date.to && atom.lower === ',') || atom.lower === "'" || atom.lower === '-' || atom.lower === 's';
    if (!inner && (atom.kind !== 'word' || notNouns.has(atom.lower))) break;
    to += 1;
  }
  return { from, to };
}

export function nominal(line: Line, range: Range, date: Range, words: Words): Clause | undefined {
  const happening = happeningIn(line, { from: date.to, to: range.to }, words);
  return happening < 0 ? undefined : { range: { from: range.from, to: ofWhat(line, happening + 1, words) } };
}

/** "The 13 February death of Ann Lee", "Monday's trip to Oslo": with the words behind a happening that say whose or where it was. */
function ofWhat({ atoms }: Line, from: number, words: Words): number {
  let to = from;
  while (/^(?:of|to|in|at|between|with|against)$/.test(lowerAt(atoms, to))) {
    let end = to + 1;
    while (
      end < Math.min(atoms.length, to + 8) &&
      atoms[end]?.kind === 'word' &&
      (!notNouns.has(lowerAt(atoms, end)) || /^(?:the|an?|and)$/.test(lowerAt(atoms, end))) &&
      verbAt(atoms, end, to, words.forms) === undefined
    )
      end += 1;
    if (lowerAt(atoms, to) === 'to' && atoms[to + 1]?.capital !== true && !nounLeads.has(lowerAt(atoms, to + 1))) break;
    // "wasn’t": its first part is no noun
    if (lowerAt(atoms, end) === "'" && lowerAt(atoms, end + 1) === 't') end -= 1;
    if (end === to + 1 || /^(?:and|the|an?)$/.test(lowerAt(atoms, end - 1))) break;
    to = end;
  }
  return to;
}

/** In atoms, from a date back to the happening it dates. */
const farthest = 16;

/** "his meeting in Moscow on Tuesday with …": no verb before the date, but a happening that it dates. */
export function phraseBefore(line: Line, date: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  const from = happeningBefore(line, date, words);
  if (from === undefined) return undefined;
  if (from === 0 && !isPhraseOnly(line, date, words)) return undefined;
  // "The unions and the employers' federation meet on 27 July": the verb that looks like a happening's name
  if (isMeeting(line, date, words)) return { range: trim(atoms, { from: 0, to: clauseEnd(line, date.to, words) }) };
  // "At a rally on Friday she said …": what the phrase only sets the scene for is told with it
  const lead = nounLeads.has(lowerAt(atoms, from - 1)) ? from - 2 : from - 1;
  if (scenes.has(lowerAt(atoms, lead)) && !isPhraseOnly(line, date, words)) return undefined;
  return { range: trim(atoms, { from, to: clauseEnd(line, date.to, words) }) };
}

const isMeeting = (line: Line, { from, to }: Range, words: Words): boolean =>
  /^(?:on|in|at)$/.test(lowerAt(line.atoms, from - 1)) &&
  lowerAt(line.atoms, from - 2) === 'meet' &&
  !nounLeads.has(lowerAt(line.atoms, from - 3)) &&
  isPhraseOnly(line, { from, to }, words);

/** Where the noun phrase begins that names the happening a date stands behind. */
export function happeningBefore({ atoms }: Line, date: Range, words: Words): number | undefined {
  for (let at = date.from - 1; at >= Math.max(0, date.from - farthest); at -= 1) {
    const word = lowerAt(atoms, at);
    if (word === ')') {
      at = openingBracket(atoms, at);
      continue;
    }
    if (isHardStop(atoms, at) || starters.has(word) || word === ',' || word === '"') return undefined;
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
    return from;
  }
  return undefined;
}

const scenes: ReadonlySet<string> = new Set(['at', 'in', 'during', 'on']);

/** A happening that opens the sentence is the subject of the verb behind it, where there is one. */
const isPhraseOnly = ({ atoms }: Line, date: Range, words: Words): boolean =>
  governorOf(atoms, date, { first: 0, last: atoms.length }, words.forms, true) === undefined;
