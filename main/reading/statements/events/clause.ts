import type { Atom } from '#main/reading/article/atoms.ts';
import { type Governor, governorOf, isPastForm, verbAt } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { ordinalWords } from '#main/reading/findings/figures/numbers.ts';
import { lowerAt, nounLeads } from './antecedent.ts';
import { clauseEnd, clauseStart, isHardStop, leadPrepositions, starters, trim } from './edges.ts';
import { attributed, isAttribute, nominal, notNouns, phraseBefore } from './nominal.ts';
import type { Line, Range, Words } from './page.ts';
import { isInsideQuote, openingBracket } from './pairs.ts';
import { reducedRelative } from './reduced.ts';

/** The clause a date stands in: its atoms, and the verb that governs the date; without one it is a noun phrase that names a happening. */
export type Clause = { readonly range: Range; readonly verb?: Governor };

/** The clause that a date at `date` belongs to, or undefined where the date only describes a thing ("the 1991 agreement"). */
export function clauseOf(line: Line, date: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  if (isPostStamp(line, date)) return undefined;
  const since = sinceBefore(line, date.from, words);
  if (since !== undefined) {
    // "a threefold increase since the 1960s": from when it is measured
    if (changes.test(lowerAt(atoms, since - 1))) return undefined;
    const isBare =
      /^(?:|the)$/.test(since === date.from - 2 ? lowerAt(atoms, since + 1) : '') && since >= date.from - 2;
    const then = isBare ? whenClause(line, date, words) : undefined;
    if (then !== undefined) return then;
    // "the lowest since the drought of 2017"; "since Storm Ann in October" names a happening
    if (isComparison(line, { from: since + 1, to: date.to }, true))
      return isBare ? undefined : phraseBefore(line, date, words);
  }
  if (isAttribute(line, date)) return nominal(line, attributed(line, date), date, words);
  const left = leftVerb(line, date, words);
  if (left === undefined) {
    const phrase = phraseBefore(line, date, words);
    if (phrase !== undefined) return phrase;
  }
  const verb =
    left ?? governorOf(atoms, date, { first: 0, last: atoms.length }, words.forms, true) ?? passiveVerb(line, words);
  if (verb === undefined) return undefined;
  const reduced = left === undefined ? undefined : reducedRelative(line, left, date, words);
  if (reduced !== undefined) return reduced;
  const from = clauseStart(line, date, verb, words);
  if (left !== undefined && describesThing(line, from, left, words)) return mainClause(line, date, from, left, words);
  if (left !== undefined && isSinceThen(line, from)) return undefined;
  let to = clauseEnd(line, Math.max(verb.at + 1, date.to), words);
  // "In a statement issued Tuesday, she said …": a phrase that only opens the sentence is told with what it opens
  const isOpening = verb.tense === 'past' && leadPrepositions.has(lowerAt(atoms, from));
  if (lowerAt(atoms, to) === ',' && isOpening && isBefore(atoms, from, verb.at)) to = clauseEnd(line, to + 1, words);
  return { range: trim(atoms, paired(atoms, { from, to }, Math.max(verb.at + 1, date.to))), verb };
}

const changes =
  /^(?:increase|rise|jump|gain|growth|drop|fall|decline|decrease|change|unchanged|improvement|reduction)$/;

/** In atoms: "since the drought of 2017". */
const farthestSince = 6;

/** The index of the "since" that a date stands behind, no verb and no mark between. */
function sinceBefore({ atoms }: Line, from: number, words: Words): number | undefined {
  for (let at = from - 1; at >= Math.max(0, from - farthestSince); at -= 1) {
    if (lowerAt(atoms, at) === 'since') return at;
    if (atoms[at]?.kind === 'mark' || verbAt(atoms, at, 0, words.forms) !== undefined) return undefined;
  }
  return undefined;
}

/** "brought the clock he made to school on Monday": with a phrase between, the date is that of the verb before the thing. */
function mainClause(line: Line, date: Range, from: number, described: Governor, words: Words): Clause | undefined {
  if (date.from - described.at < leastBetween) return undefined;
  for (let at = described.at - 2; at >= from; at -= 1) {
    const verb = verbAt(line.atoms, at, from, words.forms);
    if (verb === undefined || verb.tense === 'infinitive') continue;
    return {
      range: trim(line.atoms, { from: clauseStart(line, date, verb, words), to: clauseEnd(line, date.to, words) }),
      verb,
    };
  }
  return undefined;
}

/** In atoms, from a verb to a date: "made to school on Monday". */
const leastBetween = 4;

/** "half of the water they took last year": a clause without its "that" only says which water. */
function describesThing({ atoms }: Line, from: number, verb: Governor, words: Words): boolean {
  const pronoun = verb.at - 1;
  const noun = atoms[pronoun - 1];
  if (!/^(?:they|he|she|it|we|i|you)$/.test(lowerAt(atoms, pronoun)) || pronoun - 2 < from || noun === undefined)
    return false;
  if (noun.kind !== 'word' || noun.capital || starters.has(noun.lower) || notNouns.has(noun.lower)) return false;
  if (leadPrepositions.has(noun.lower) || verbAt(atoms, pronoun - 1, from, words.forms) !== undefined) return false;
  for (let at = from; at < pronoun - 1; at += 1) {
    const earlier = verbAt(atoms, at, from, words.forms);
    if (earlier !== undefined && earlier.tense !== 'infinitive') return true;
  }
  return false;
}

/** "the lowest level since records began in 1990". */
const isSinceThen = (line: Line, from: number): boolean =>
  lowerAt(line.atoms, from - 1) === 'since' && isComparison(line, { from, to: from });

/** No comma stands between the opening of a clause and its verb. */
const isBefore = (atoms: readonly Atom[], from: number, verb: number): boolean =>
  !atoms.slice(from, verb).some(({ lower }) => lower === ',');

/** A clause of somebody's speech ends with it; one that runs into speech takes its closing mark in. */
function paired(atoms: readonly Atom[], { from, to }: Range, told: number): Range {
  const marks: number[] = [];
  for (let at = from; at < to; at += 1) if (lowerAt(atoms, at) === '"') marks.push(at);
  const [first] = marks;
  if (marks.length % 2 === 0 || first === undefined) return { from, to };
  if (isInsideQuote(atoms, from)) return first < told ? { from, to } : { from, to: first };
  let close = to;
  while (close < atoms.length && lowerAt(atoms, close) !== '"') close += 1;
  return { from, to: Math.min(atoms.length, close + 1) };
}

/** "is accused of", "are held": a state whose participle is no past. */
function passiveVerb({ atoms }: Line, words: Words): Governor | undefined {
  for (let at = 1; at < atoms.length; at += 1) {
    const be = lowerAt(atoms, at - 1);
    if ((be === 'is' || be === 'are') && isPastForm(atoms, at, words.forms)) return { tense: 'past', at };
  }
  return undefined;
}

/** "(@name) November 9, 2016": the stamp of a post set into the text. */
const isPostStamp = ({ atoms }: Line, { from }: Range): boolean =>
  lowerAt(atoms, from - 1) === ')' && atoms.slice(Math.max(0, from - 8), from).some(({ lower }) => lower === '@');

/** "the first since 2014, when a walkout lasted nine days": what happened then. */
function whenClause(line: Line, { to }: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  const at = lowerAt(atoms, to) === ',' ? to + 1 : to;
  if (lowerAt(atoms, at) !== 'when') return undefined;
  for (let verb = at + 2; verb < Math.min(atoms.length, at + 14); verb += 1) {
    const governor = verbAt(atoms, verb, at + 1, words.forms);
    if (governor !== undefined && governor.tense !== 'infinitive')
      return { range: trim(atoms, { from: at + 1, to: clauseEnd(line, verb + 1, words) }), verb: governor };
  }
  return undefined;
}

/** "the highest level since 1977" says nothing of 1977 but that it was as high; with `counts`, nor "the ninth storm since September" of September. */
function isComparison({ atoms }: Line, { from }: Range, counts = false): boolean {
  for (let at = from - 2; at >= Math.max(0, from - 14); at -= 1) {
    const word = lowerAt(atoms, at);
    if (word === ',' || word === ';') return false;
    if (superlatives.has(word) || (counts && ordinalWords.has(word))) return true;
    if (word.endsWith('est') && !notSuperlative.has(word) && nounLeads.has(lowerAt(atoms, at - 1))) return true;
  }
  return false;
}

/** The commonest, which need no article before them; the others are known by their ending. */
const superlatives: ReadonlySet<string> = wordSet(
  'first highest lowest worst best biggest largest smallest most least fewest',
);

const notSuperlative: ReadonlySet<string> = wordSet(`
  interest protest request forest west contest conquest arrest guest test harvest chest quest priest crest nest rest unrest midwest manifest
  bequest behest modest honest invest
`);

/** The verb to the left of the date in its own clause. */
function leftVerb(line: Line, date: Range, words: Words): Governor | undefined {
  const { atoms } = line;
  for (let at = date.from - 1; at >= 0; at -= 1) {
    const word = lowerAt(atoms, at);
    if (word === ')') {
      at = openingBracket(atoms, at);
      continue;
    }
    if (word === '"' && at < date.from - 1 && lowerAt(atoms, at - 1) !== ',') {
      const open = quoteBefore(atoms, at);
      if (open !== undefined) {
        at = open;
        continue;
      }
    }
    if (isHardStop(atoms, at) || word === '"') return undefined;
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

/** In atoms. */
const longestScrap = 12;

/** The mark that opens a few quoted words which close at `close` inside the reporter's sentence: 'would “park the lot” there on 20 March'. */
function quoteBefore(atoms: readonly Atom[], close: number): number | undefined {
  for (let at = close - 1; at >= Math.max(0, close - longestScrap); at -= 1) if (lowerAt(atoms, at) === '"') return at;
  return undefined;
}

/** "a plan drafted by the minister was revealed": a past form after its noun and before "by" describes the noun. */
const isParticiple = ({ atoms }: Line, verb: Governor, _words: Words): boolean =>
  verb.tense === 'past' &&
  lowerAt(atoms, verb.at + 1) === 'by' &&
  !['was', 'were', 'been', 'be', 'is', 'are', 'being', 'had'].includes(lowerAt(atoms, verb.at));
