import type { Atom } from '#main/reading/article/atoms.ts';
import {
  digitsAt,
  isGlued,
  isOneOf,
  type Match,
  type Rule,
  type Shift,
} from '#main/reading/findings/dates/expression.ts';
import { shiftWords } from '#main/reading/findings/dates/vocabulary.ts';
import { fullYear, readClosingYear, readOrdinal } from './fields.ts';

/** "Q2 2015", "Q3", "2Q15", "H1 2024". */
function codedQuarter(atoms: readonly Atom[], at: number): Match | undefined {
  const letterFirst = atoms[at]?.kind === 'word';
  const letter = atoms[letterFirst ? at : at + 1];
  const digit = digitsAt(atoms, letterFirst ? at + 1 : at);
  if (letter === undefined || digit === undefined || !isGlued(atoms, at + 1) || !letter.capital) return undefined;
  if (letter.lower !== 'q' && letter.lower !== 'h') return undefined;
  if (digit < 1 || digit > (letter.lower === 'q' ? 4 : 2)) return undefined;
  if (letterFirst && isGlued(atoms, at + 2) && atoms[at + 2]?.kind === 'word') return undefined;
  const short = digitsAt(atoms, at + 2);
  const glued = !letterFirst && isGlued(atoms, at + 2) && short !== undefined ? fullYear(short) : undefined;
  const year = glued === undefined ? readClosingYear(atoms, at + 2) : { value: glued, end: at + 3 };
  if (!letterFirst && year === undefined) return undefined;
  return partOfYear(letter.lower === 'q' ? 'quarter' : 'half', digit, year);
}

const partOfYear = (
  kind: 'quarter' | 'half',
  number: number,
  year: { value: number | { shift: Shift }; end: number } | undefined,
  end = 0,
): Match => {
  const of = year === undefined ? {} : { year: year.value };
  return kind === 'quarter'
    ? { rule: kind, end: year?.end ?? end, expression: { kind, quarter: number, ...of } }
    : { rule: kind, end: year?.end ?? end, expression: { kind, half: number, ...of } };
};

/** "second quarter of 2015", "third-quarter", "the first half of last year", "the final quarter". */
function spelledQuarter(atoms: readonly Atom[], at: number): Match | undefined {
  const final = atoms[at]?.lower === 'final';
  const ordinal = final ? { value: 0, end: at + 1 } : readOrdinal(atoms, at);
  if (ordinal === undefined) return undefined;
  const fiscal = atoms[ordinal.end]?.lower === 'fiscal' ? ordinal.end + 1 : ordinal.end;
  const unit = atoms[fiscal]?.lower === '-' ? fiscal + 1 : fiscal;
  const kind = atoms[unit]?.lower;
  if (kind !== 'quarter' && kind !== 'half') return undefined;
  const number = final ? (kind === 'quarter' ? 4 : 2) : ordinal.value;
  if (number > (kind === 'quarter' ? 4 : 2)) return undefined;
  // a firm's own quarters begin where its year does, which no calendar says
  if (fiscal > ordinal.end || atoms[atoms[unit + 1]?.lower === 'of' ? unit + 2 : unit + 1]?.lower === 'fiscal')
    return undefined;
  const year = readYearRef(atoms, unit + 1);
  if (year !== undefined) return partOfYear(kind, number, year);
  if (kind === 'half' && ['of', 'and', 'against', 'goal'].includes(atoms[unit + 1]?.lower ?? '')) return undefined;
  if (kind === 'half' && !isOneOf(atoms, at - 2, ['in', 'during', 'for', 'over', 'by', 'of'])) return undefined;
  // "much of the second half was water": half of something told before
  if (
    kind === 'half' &&
    atoms[at - 2]?.lower === 'of' &&
    !/^(?:results?|figures|end|start|close)$/.test(atoms[at - 3]?.lower ?? '')
  )
    return undefined;
  if (isOfGame(atoms, at, unit)) return undefined;
  return partOfYear(kind, number, undefined, unit + 1);
}

/** In atoms to each side: about a sentence. */
const farthestGame = 20;

const games =
  /^(?:scor(?:e|ed|es|ing)|goals?|goalkeeper|match|game|touchdowns?|yards?|kick-?off|half-?time|halftime|striker|midfielder|baskets?|rebounds?|interception|tackles?|referee|innings)$/;

/** "scored early in the second half", "led after the third quarter": a part of a game, no part of a year. */
function isOfGame(atoms: readonly Atom[], from: number, to: number): boolean {
  for (let at = Math.max(0, from - farthestGame); at < Math.min(atoms.length, to + farthestGame); at += 1)
    if (games.test(atoms[at]?.lower ?? '')) return true;
  return false;
}

/** "2015", "of 2015", "of last year", "this year", "of the year". */
function readYearRef(
  atoms: readonly Atom[],
  at: number,
): { value: number | { shift: Shift }; end: number } | undefined {
  const year = readClosingYear(atoms, at);
  if (year !== undefined) return year;
  const skip = atoms[at]?.lower === 'of' ? at + 1 : at;
  if (atoms[skip + 1]?.lower !== 'year') return undefined;
  if (atoms[skip]?.lower === 'the') return { value: { shift: 0 }, end: skip + 2 };
  const shift = shiftWords.get(atoms[skip]?.lower ?? '');
  return shift === undefined ? undefined : { value: { shift }, end: skip + 2 };
}

/** Quarters and halves of a year. */
export const quarterRules: readonly Rule[] = [
  { starts: ['q', 'h'], read: codedQuarter },
  { starts: 'number', read: codedQuarter },
  { starts: 'number', read: spelledQuarter },
  { starts: ['first', 'second', 'third', 'fourth', 'final'], read: spelledQuarter },
];
