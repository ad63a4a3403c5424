import type { Atom } from '#main/reading/findings/dates/atoms.ts';
import { type Governor, governorOf, verbAt } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { happeningIn, type Line, type Range, type Words } from './page.ts';

/** The clause a date stands in: its atoms, and the verb that governs the date; without one it is a noun phrase that names a happening. */
export type Clause = { readonly range: Range; readonly verb?: Governor };

const hardStops: ReadonlySet<string> = new Set([';', ':', '–', '—', '(', ')', '…']);
const starters: ReadonlySet<string> = wordSet(`
  that which who because although though while whereas since if as when where after before until
`);
const coordinators: ReadonlySet<string> = wordSet(`
  and but or so yet whilst while although though whereas which who where when as because
`);
const leadPrepositions: ReadonlySet<string> = wordSet(`
  despite in after with on at during following since before amid under by for as while although though because if
  meanwhile however earlier later also prior according besides separately last but and yet
`);
const nounLeads: ReadonlySet<string> = wordSet(`
  the a an this that these those its his her their our my any another
`);

const lowerAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.lower ?? '';

/** The clause that a date at `date` belongs to, or undefined where the date only describes a thing ("the 1991 agreement"). */
export function clauseOf(line: Line, date: Range, words: Words): Clause | undefined {
  const { atoms } = line;
  if (isAttribute(line, date)) return nominal(line, attributed(line, date), date, words);
  const left = leftVerb(line, date, words);
  if (left === undefined) {
    const phrase = phraseBefore(line, date, words);
    if (phrase !== undefined) return phrase;
  }
  const verb = left ?? governorOf(atoms, date, { first: 0, last: atoms.length }, words.forms);
  if (verb === undefined) return undefined;
  const from = clauseStart(line, Math.min(verb.at, date.from), verb, words);
  const to = clauseEnd(line, Math.max(verb.at + 1, date.to), words);
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
    if (verb !== undefined && !isParticiple(line, verb, words)) return verb;
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
  governorOf(atoms, date, { first: 0, last: atoms.length }, words.forms) === undefined;

/** Back from the verb to where its clause opens, its subject included. */
function clauseStart(line: Line, at: number, verb: Governor, words: Words): number {
  const { atoms } = line;
  for (let start = at; start > 0; start -= 1) {
    const word = lowerAt(atoms, start - 1);
    if (hardStops.has(word)) return start;
    if (word === '"' && opensQuote(atoms, start - 1)) return start;
    if (start > verb.at) continue;
    if (starters.has(word) && hasSubject(atoms, start, verb.at)) return start;
    if (word === ',' && isClauseComma(line, start - 1, verb.at, words)) return start;
    if (
      (word === 'and' || word === 'but') &&
      lowerAt(atoms, start - 2) === ',' &&
      hasSubject(atoms, start, verb.at) &&
      verbBefore(line, start - 1, words)
    )
      return start;
  }
  return 0;
}

const opensQuote = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.gap === true && atoms[at + 1]?.gap === false;

/** Words that can be a subject stand between the clause's opening and its verb. */
function hasSubject(atoms: readonly Atom[], from: number, verb: number): boolean {
  for (let at = from; at < verb; at += 1) {
    const atom = atoms[at] as Atom;
    if (atom.kind === 'word' && !atom.lower.endsWith('ly') && !auxiliaries.has(atom.lower)) return true;
  }
  return false;
}

const auxiliaries: ReadonlySet<string> = wordSet(`
  is are was were be been has have had not will would also then to later since now and but
`);

/** A comma before which only an opening phrase stands ("Despite his words, …", "Meanwhile, …"). */
function isClauseComma(line: Line, comma: number, verb: number, words: Words): boolean {
  const { atoms } = line;
  if (!hasSubject(atoms, comma + 1, verb)) return false;
  for (let at = 0; at < comma; at += 1) if (lowerAt(atoms, at) === ',') return false;
  return (
    leadPrepositions.has(lowerAt(atoms, 0)) &&
    !line.times.some(({ span }) => span.end <= (atoms[comma]?.start ?? 0) && span.start >= (atoms[0]?.start ?? 0)) &&
    !words.forms.past.has(lowerAt(atoms, 0))
  );
}

const verbBefore = ({ atoms }: Line, to: number, words: Words): boolean => {
  for (let at = 0; at < to; at += 1) if (verbAt(atoms, at, 0, words.forms) !== undefined) return true;
  return false;
};

/** On to where the clause closes: a hard stop, or a comma that opens another clause, an aside or the attribution. */
function clauseEnd(line: Line, at: number, words: Words): number {
  const { atoms } = line;
  let quoted = isInsideQuote(atoms, at);
  for (let end = at; end < atoms.length; end += 1) {
    const word = lowerAt(atoms, end);
    if (word === '"') {
      quoted = !quoted;
      continue;
    }
    if (quoted) continue;
    if (hardStops.has(word) || word === '!' || word === '?') return end;
    if (word === '.' && (atoms[end + 1] === undefined || lowerAt(atoms, end + 1) === '"')) return end;
    if (word === ',' && !isListComma(atoms, end)) return end;
    if (
      coordinators.has(word) &&
      word !== 'or' &&
      startsClause(line, end + 1, words) &&
      (word === 'and' || word === 'but' || word === 'while' || word === 'whilst' || word === 'although')
    )
      return end;
  }
  return atoms.length;
}

function isInsideQuote(atoms: readonly Atom[], at: number): boolean {
  let open = false;
  for (let index = 0; index < at; index += 1) if (lowerAt(atoms, index) === '"') open = !open;
  return open;
}

/** "Kushner, Witkoff and Ushakov": a comma between names, with an "and" before anything else stops. */
function isListComma(atoms: readonly Atom[], comma: number): boolean {
  const next = atoms[comma + 1];
  if (next === undefined || (next.kind === 'word' && coordinators.has(next.lower))) return false;
  if (!next.capital || atoms[comma - 1]?.capital !== true) return false;
  for (let at = comma + 1; at < Math.min(comma + 8, atoms.length); at += 1) {
    const word = lowerAt(atoms, at);
    if (word === 'and') return true;
    if (word !== ',' && !atoms[at]?.capital) return false;
  }
  return false;
}

/** A subject and a verb follow within a few words. */
function startsClause({ atoms }: Line, from: number, words: Words): boolean {
  for (let at = from; at < Math.min(from + 7, atoms.length); at += 1) {
    const word = lowerAt(atoms, at);
    if (word === ',' || word === '"' || word === '.') return false;
    if (at > from && verbAt(atoms, at, from, words.forms) !== undefined && hasSubject(atoms, from, at)) return true;
  }
  return false;
}

const leadingWords: ReadonlySet<string> = wordSet(`
  , and but meanwhile however also that then " so yet since as although though while because which
`);

function trim(atoms: readonly Atom[], { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (
    start < end - 1 &&
    leadingWords.has(lowerAt(atoms, start)) &&
    !(lowerAt(atoms, start) === '"' && !opensQuote(atoms, start))
  ) {
    if (lowerAt(atoms, start) === '"') break;
    start += 1;
  }
  while (
    end > start + 1 &&
    [',', '.', '"'].includes(lowerAt(atoms, end - 1)) &&
    !(lowerAt(atoms, end - 1) === '"' && isInsideQuote(atoms.slice(start), end - 1 - start))
  )
    end -= 1;
  return { from: start, to: end };
}
