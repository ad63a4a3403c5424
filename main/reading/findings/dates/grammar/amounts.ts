import type { Atom } from '#main/reading/article/atoms.ts';
import type { CalendarUnit } from '#main/reading/findings/dates/calendar.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { pluralUnits, singleUnits, type TimeUnit, wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { readNumber } from '#main/reading/findings/figures/numbers.ts';

/** An amount of time read up to `end`. `count` is undefined for "several", "few", bare "years". */
export type Amount = {
  readonly count?: number;
  readonly unit: TimeUnit;
  readonly end: number;
  readonly article: boolean;
};

const vagueCounts: ReadonlySet<string> = wordSet(`
  several few many couple some recent countless more
`);
const between: ReadonlySet<string> = wordSet(`
  full more consecutive straight long short working business additional whole further calendar good entire extra other
`);

/** "two days", "a year", "two-and-a-half years", "11-year", "several weeks", "half a century". */
export function readAmount(atoms: readonly Atom[], at: number): Amount | undefined {
  const bracket = atoms[at]?.lower === '[' ? 1 : 0;
  const number = readCount(atoms, at + bracket);
  if (number === undefined) return undefined;
  let end = number.end;
  if (bracket === 1 && atoms[end]?.lower === ']') end += 1;
  if (isOneOf(atoms, end, ['-', '–']) && isGlued(atoms, end)) end += 1;
  const half = readHalf(atoms, end);
  let count = number.count;
  if (half !== undefined && count !== undefined) {
    count += 0.5;
    end = half;
  }
  if (isOneOf(atoms, end, between)) end += 1;
  const word = atoms[end]?.lower ?? '';
  const unit = pluralUnits.get(word) ?? singleUnits.get(word);
  if (unit === undefined) return undefined;
  if (unit === 'quarter' && isPartOfThings(atoms, end + 1)) return undefined;
  const single = singleUnits.has(word);
  const hyphened = atoms[end - 1]?.lower === '-';
  if (single && !hyphened && count !== 1 && count !== 0.5) return undefined;
  if (single && unit === 'second' && !hyphened) return undefined;
  return { ...(count === undefined ? {} : { count }), unit, end: end + 1, article: number.article };
}

/** "three quarters of voters": parts of a thing, where "three quarters of 2014" and "of the year" are time. */
function isPartOfThings(atoms: readonly Atom[], of: number): boolean {
  if (atoms[of]?.lower !== 'of') return false;
  const at = isOneOf(atoms, of + 1, ['the', 'this', 'last', 'its', 'their']) ? of + 2 : of + 1;
  const word = atoms[at]?.lower ?? '';
  return (
    atoms[at]?.kind === 'word' &&
    !singleUnits.has(word) &&
    !/^(?:fiscal|financial|growth|decline|contraction)$/.test(word)
  );
}

function readCount(atoms: readonly Atom[], at: number): { count?: number; end: number; article: boolean } | undefined {
  const word = atoms[at]?.lower ?? '';
  const next = atoms[at + 1]?.lower ?? '';
  if (word === 'half' && (next === 'a' || next === 'an')) return { count: 0.5, end: at + 2, article: false };
  if ((word === 'a' || word === 'an') && vagueCounts.has(next)) {
    const of = next === 'couple' && atoms[at + 2]?.lower === 'of' ? 1 : 0;
    return next === 'couple' ? { count: 2, end: at + 2 + of, article: false } : { end: at + 2, article: false };
  }
  const number = readNumber(atoms, at);
  if (number !== undefined) return { count: number.value, end: number.end, article: false };
  if (word === 'a' || word === 'an') return { count: 1, end: at + 1, article: true };
  if (vagueCounts.has(word) && word !== 'more' && word !== 'some' && word !== 'recent')
    return { end: at + 1, article: false };
  return undefined;
}

/** "and a half", with or without hyphens; the index after it. */
function readHalf(atoms: readonly Atom[], at: number): number | undefined {
  const skip = (index: number): number => (atoms[index]?.lower === '-' ? index + 1 : index);
  if (atoms[skip(at)]?.lower !== 'and') return undefined;
  const a = skip(skip(at) + 1);
  const half = skip(a + 1);
  return atoms[a]?.lower === 'a' && atoms[half]?.lower === 'half' ? skip(half + 1) : undefined;
}

const isoLetters: Readonly<Record<string, readonly [prefix: string, letter: string, times: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  night: ['P', 'D', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  weekend: ['P', 'D', 2],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  season: ['P', 'M', 3],
  half: ['P', 'M', 6],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
  millennium: ['P', 'Y', 1000],
};

/** ISO 8601 duration; an unknown count is written `X`, as TimeML does. */
export function isoDuration(unit: TimeUnit, count: number | undefined): string {
  const [prefix, letter, times] = isoLetters[unit] ?? ['P', 'D', 1];
  return `${prefix}${count === undefined ? 'X' : Number((count * times).toFixed(3))}${letter}`;
}

/** The calendar unit a time unit moves by, and how many. */
export const calendarUnits: ReadonlyMap<TimeUnit, readonly [unit: CalendarUnit, times: number]> = new Map([
  ['day', ['day', 1]],
  ['night', ['day', 1]],
  ['week', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['weekend', ['week', 1]],
  ['month', ['month', 1]],
  ['quarter', ['quarter', 1]],
  ['year', ['year', 1]],
  ['decade', ['decade', 1]],
  ['century', ['century', 1]],
]);
