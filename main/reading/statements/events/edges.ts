import type { Atom } from '#main/reading/article/atoms.ts';
import { type Governor, isPastForm, verbAt } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { antecedent, lowerAt, nounLeads } from './antecedent.ts';
import { auxiliaries, finiteAuxiliaries } from './auxiliaries.ts';
import type { Line, Range, Words } from './page.ts';
import { closingBracket, isInsideQuote, opensQuote, stepOver } from './pairs.ts';

/** Marks that no clause runs across; a pair of brackets is stepped over. */
const hardStops: ReadonlySet<string> = new Set([';', ':', '–', '—', '(', '…']);

/** Words that open a clause. */
export const starters: ReadonlySet<string> = wordSet(`
  that which who because although though while whereas since if as when where after before until
`);

/** Starters that are as often prepositions: they open a clause only where no comma stands before its verb. */
const looseStarters: ReadonlySet<string> = new Set(['since', 'as', 'after', 'before', 'until', 'while']);

const coordinators: ReadonlySet<string> = wordSet(`
  and but or so yet whilst while although though whereas which who where when as because
`);

/** Words that open a phrase or adverb set before the subject. */
export const leadPrepositions: ReadonlySet<string> = wordSet(`
  despite in after with on at during following since before amid under by for as while although though because if
  meanwhile however earlier later also prior according besides separately last but and yet
`);

/** A mark that no clause runs across stands at `at`, a hyphen with space around it among them. */
export const isHardStop = (atoms: readonly Atom[], at: number): boolean => {
  const word = lowerAt(atoms, at);
  const next = atoms[at + 1];
  if (word === '-') return next?.gap === true && (atoms[at]?.gap === true || lowerAt(atoms, at - 1) === '-');
  return hardStops.has(word);
};

/** Back from the verb and the date to where the clause opens, its subject included. */
export function clauseStart(line: Line, date: Range, verb: Governor, words: Words): number {
  const { atoms } = line;
  for (let start = Math.min(verb.at, date.from); start > 0; start -= 1) {
    const before = start - 1;
    const word = lowerAt(atoms, before);
    if (isHardStop(atoms, before)) return start;
    if (word === ')' || (word === '"' && !opensQuote(atoms, before))) {
      const open = stepOver(atoms, before);
      if (open === undefined) return start;
      start = open + 1;
      continue;
    }
    if (word === '"') return start;
    if (start > verb.at || before === 0) continue;
    // "that September"
    if (word === 'that' && line.times.some(({ span }) => span.start === atoms[before]?.start)) continue;
    if (
      /^(?:since|after|before|until)$/.test(word) &&
      line.times.some(({ span }) => span.start === atoms[start]?.start)
    )
      continue;
    if (starters.has(word) && start !== date.from && hasSubject(atoms, start, verb.at)) {
      if (isSubjectRelative(line, before, words) || isNoStarter(line, before, words)) continue;
      if (!looseStarters.has(word) || !hasComma(atoms, start, verb.at)) return start;
    }
    if ((word === 'who' || word === 'which' || word === 'that') && opensWithVerb(atoms, start, verb.at))
      return antecedent(atoms, before);
    if (word === ',' && isOpeningComma(line, before, verb.at, words)) return start;
    if ((word === 'and' || word === 'but') && lowerAt(atoms, before - 1) === ',' && hasSubject(atoms, start, verb.at))
      if (verbBefore(line, before, words)) return start;
  }
  return 0;
}

/** "which was adopted": nothing but auxiliaries before the verb. */
const opensWithVerb = (atoms: readonly Atom[], start: number, verb: number): boolean =>
  atoms.slice(start, verb).every(({ lower }) => verbal.has(lower));

/** "the programme that allows …", "the man who said …": the pronoun is its own clause’s subject, and a noun phrase runs on around it. */
function isSubjectRelative({ atoms }: Line, at: number, words: Words): boolean {
  const word = lowerAt(atoms, at);
  const next = atoms[at + 1];
  if (!['that', 'which', 'who'].includes(word) || next === undefined || next.kind !== 'word' || next.capital)
    return false;
  if (nounLeads.has(next.lower) || pronouns.has(next.lower)) return false;
  if (word !== 'that') return true;
  return finiteAuxiliaries.has(next.lower) || next.lower.endsWith('s') || isPastForm(atoms, at + 1, words.forms);
}

/** "rejected that argument in …", "day after day", "as many as 300": a determiner behind a verb that takes a thing, and idioms. */
function isNoStarter({ atoms }: Line, at: number, words: Words): boolean {
  const word = lowerAt(atoms, at);
  // "because of term limits", "as of this morning"
  if (lowerAt(atoms, at + 1) === 'of') return true;
  if (word === 'after') return lowerAt(atoms, at - 1) === lowerAt(atoms, at + 1);
  if (word === 'as') return isMeasure(atoms, at - 2) || isMeasure(atoms, at);
  // "at that meeting"
  if (word === 'that' && /^(?:at|in|on|of|for|with|by|from|to)$/.test(lowerAt(atoms, at - 1))) return true;
  if (word !== 'that' || !isPastForm(atoms, at - 1, words.forms)) return false;
  return !['say', 'tell', 'think', 'show', 'want'].includes(words.speech.get(lowerAt(atoms, at - 1))?.class ?? 'call');
}

/** "as many as": it opens no clause. */
const isMeasure = (atoms: readonly Atom[], at: number): boolean =>
  lowerAt(atoms, at) === 'as' && lowerAt(atoms, at + 2) === 'as';

const pronouns: ReadonlySet<string> = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
  'there',
  'some',
  'all',
  'no',
]);

/** Words that can be a subject stand between the clause's opening and its verb. */
function hasSubject(atoms: readonly Atom[], from: number, verb: number): boolean {
  for (let at = from; at < verb; at += 1) {
    const atom = atoms[at] as Atom;
    if (atom.kind === 'word' && !atom.lower.endsWith('ly') && !verbal.has(atom.lower)) return true;
  }
  return false;
}

const hasComma = (atoms: readonly Atom[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (lowerAt(atoms, at) === ',') return true;
  return false;
};

/** What may stand between a subject's place and the verb. */
const verbal: ReadonlySet<string> = new Set([...auxiliaries, ...wordSet('not also then to later since now and but')]);

/** A comma before which only an opening phrase stands ("Despite his words, …", "Meanwhile, …"), with no date of its own. */
function isOpeningComma(line: Line, comma: number, verb: number, words: Words): boolean {
  const { atoms, times } = line;
  if (!hasSubject(atoms, comma + 1, verb) || hasComma(atoms, 0, comma)) return false;
  const opening = lowerAt(atoms, 0);
  const dated = times.some(({ span }) => span.end <= (atoms[comma]?.start ?? 0));
  return leadPrepositions.has(opening) && !dated && !words.forms.past.has(opening);
}

const hasVerb = (atoms: readonly Atom[], at: number, first: number, words: Words): boolean => {
  const verb = verbAt(atoms, at, first, words.forms);
  return verb !== undefined && verb.tense !== 'infinitive';
};

const verbBefore = ({ atoms }: Line, to: number, words: Words): boolean => {
  for (let at = 0; at < to; at += 1) if (hasVerb(atoms, at, 0, words)) return true;
  return false;
};

/** On to where the clause closes: a hard stop, or a comma that opens another clause, an aside or the attribution. */
export function clauseEnd(line: Line, at: number, words: Words): number {
  const { atoms } = line;
  let quoted = isInsideQuote(atoms, at);
  for (let end = at; end < atoms.length; end += 1) {
    const word = lowerAt(atoms, end);
    if (word === '"') {
      quoted = !quoted;
      continue;
    }
    if (quoted) continue;
    const close = word === '(' ? closingBracket(atoms, end) : undefined;
    if (close !== undefined) {
      end = close;
      continue;
    }
    if (isHardStop(atoms, end) || word === ')' || word === '!' || word === '?') return end;
    if (word === '.' && (atoms[end + 1] === undefined || lowerAt(atoms, end + 1) === '"')) return end;
    if (word === ',' && !isListComma(atoms, end)) return end;
    if (
      coordinators.has(word) &&
      word !== 'or' &&
      startsClause(line, end + 1, words) &&
      !isListed(line, at, end, words) &&
      (word === 'and' || word === 'but' || word === 'while' || word === 'whilst' || word === 'although')
    )
      return end;
  }
  return atoms.length;
}

/** "it emerged that crisps and nuts had joined": the clause that "that" opened has no verb yet, so "and" only lists. */
function isListed({ atoms }: Line, from: number, and: number, words: Words): boolean {
  let opener = and - 1;
  while (opener >= from && !(lowerAt(atoms, opener) === 'that' || lowerAt(atoms, opener) === 'when')) opener -= 1;
  if (opener < from) return false;
  for (let at = opener + 1; at < and; at += 1) if (hasVerb(atoms, at, opener, words)) return false;
  return true;
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
    if (word === ',' || word === '"' || word === '.' || word === 'who') return false;
    if (at > from && hasVerb(atoms, at, from, words) && hasSubject(atoms, from, at)) return true;
  }
  return false;
}

const leadingWords: ReadonlySet<string> = wordSet(`
  , and but meanwhile however also that then " so yet since as although though while because which when
`);

/** The range without the words and marks that tie it to what stands around it. */
export function trim(atoms: readonly Atom[], { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (
    start < end - 1 &&
    leadingWords.has(lowerAt(atoms, start)) &&
    !(start === 0 && lowerAt(atoms, 0) === 'that') &&
    lowerAt(atoms, start + 1) !== "'" &&
    !isMeasure(atoms, start) &&
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
