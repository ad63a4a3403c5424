import type { Atom } from '#main/reading/findings/dates/atoms.ts';
import type { CalendarUnit } from '#main/reading/findings/dates/calendar.ts';
import { isGlued, isOneOf, type Expression, type Match, type Rule } from '#main/reading/findings/dates/expression.ts';
import { pluralUnits, singleUnits, type TimeUnit } from '#main/reading/findings/dates/vocabulary.ts';
import { readNumber, smallNumbers } from '#main/reading/findings/figures/numbers.ts';

/** An amount of time read up to `end`. `count` is undefined for "several", "few", bare "years". */
type Amount = { readonly count?: number; readonly unit: TimeUnit; readonly end: number; readonly article: boolean };

const vagueCounts: ReadonlySet<string> = new Set(['several', 'few', 'many', 'couple', 'some', 'recent', 'countless', 'more']);
const between: ReadonlySet<string> = new Set([
  'full', 'more', 'consecutive', 'straight', 'long', 'short', 'working', 'business', 'additional', 'whole', 'further', 'calendar', 'good',
  'entire', 'extra', 'other',
]); // biome-ignore format: one list

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
  const single = singleUnits.has(word);
  const hyphened = atoms[end - 1]?.lower === '-';
  if (single && !hyphened && count !== 1 && count !== 0.5) return undefined;
  if (single && unit === 'second' && !hyphened) return undefined;
  return { ...(count === undefined ? {} : { count }), unit, end: end + 1, article: number.article };
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
  if (vagueCounts.has(word) && word !== 'more' && word !== 'some' && word !== 'recent') return { end: at + 1, article: false };
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

const calendarUnits: ReadonlyMap<TimeUnit, readonly [unit: CalendarUnit, times: number]> = new Map([
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

const closing = ['when', 'and', 'but', 'as', 'in', 'at', 'on', 'with', 'by', 'while', 'because', 'that', 'or', 'for', 'to'];

/** "three weeks ago", "a year earlier", "two days later"; else a duration, which remembers what event it is counted from. */
function amountOfTime(atoms: readonly Atom[], at: number): Match | undefined {
  const amount = readAmount(atoms, at);
  if (amount === undefined) return undefined;
  const { unit, count } = amount;
  if (isAge(atoms, amount.end)) return undefined;
  let end = amount.end;
  if (atoms[end]?.lower === 'or' && isOneOf(atoms, end + 1, ['so', 'more'])) end += 2;
  const word = atoms[end]?.lower ?? '';
  const sure = calendarUnits.get(unit);
  if (word === 'ago') return offset('ago', sure, count, -1, 'article', end + 1);
  if (word === 'from' && isOneOf(atoms, end + 1, ['now', 'today'])) return offset('from now', sure, count, 1, 'article', end + 2);
  if (word === 'earlier' || word === 'previously') return offset('earlier', sure, count, -1, 'text', end + 1);
  if (word === 'later' || word === 'afterwards' || word === 'afterward' || word === 'hence')
    return word === 'later' && atoms[end + 1]?.lower === 'than'
      ? duration(amount)
      : offset('later', sure, count, 1, 'text', end + 1);
  const side = sideOf(atoms, end);
  if (side === undefined) return bareAmount(atoms, at, amount);
  const follows = atoms[side.end];
  const closes = follows === undefined || follows.kind === 'mark' || closing.includes(follows.lower);
  if (closes && (word === 'before' || word === 'after') && !isOneOf(atoms, side.end, ['"', "'", '(', '[']))
    return offset(word === 'before' ? 'earlier' : 'later', sure, count, side.side === 'before' ? -1 : 1, 'text', end + 1);
  return duration(amount, side.side);
}

const isAge = (atoms: readonly Atom[], end: number): boolean => {
  const next = atoms[end]?.lower === '-' ? end + 1 : end;
  return isOneOf(atoms, next, ['old', 'olds']) || (isOneOf(atoms, next, ['of']) && atoms[next + 1]?.lower === 'age');
};

/** "after", "following", "subsequent to", "since"; "before", "prior to", "ahead of", "short of". */
function sideOf(atoms: readonly Atom[], at: number): { side: 'before' | 'after'; end: number } | undefined {
  const word = atoms[at]?.lower ?? '';
  const next = atoms[at + 1]?.lower ?? '';
  if (['after', 'following', 'since'].includes(word)) return { side: 'after', end: at + 1 };
  if (word === 'subsequent' && next === 'to') return { side: 'after', end: at + 2 };
  if (word === 'before') return { side: 'before', end: at + 1 };
  if ((word === 'prior' && next === 'to') || (word === 'ahead' && next === 'of')) return { side: 'before', end: at + 2 };
  return undefined;
}

function offset(
  rule: string,
  unit: readonly [CalendarUnit, number] | undefined,
  count: number | undefined,
  sign: -1 | 1,
  from: 'article' | 'text',
  end: number,
): Match {
  if (count === undefined)
    return { rule: 'vague past', end, expression: { kind: 'vague', ref: sign < 0 ? 'past' : 'future' } };
  if (unit === undefined)
    return { rule: 'hours away', end, expression: { kind: 'vague', ref: 'present' } };
  const [name, times] = unit;
  return { rule, end, expression: { kind: 'offset', unit: name, count: sign * count * times, from } };
}

function duration(amount: Amount, event?: 'before' | 'after'): Match {
  const iso = isoDuration(amount.unit, amount.count);
  const calendar = calendarUnits.get(amount.unit);
  const length: Extract<Expression, { kind: 'duration' }>['length'] =
    calendar === undefined || amount.count === undefined ? undefined : { unit: calendar[0], count: amount.count * calendar[1] };
  return {
    rule: event === undefined ? 'duration' : `duration ${event} an event`,
    end: amount.end,
    expression: { kind: 'duration', iso, ...(length === undefined ? {} : { length }), ...(event === undefined ? {} : { event }) },
  };
}

const durationLeads = ['for', 'in', 'within', 'over', 'after', 'about', 'than', 'nearly', 'almost', 'some', 'just', 'last', 'past', 'every', 'once', 'of', 'only', 'another', 'under', 'least', 'the'];

/** "a year" is a rate after a count, a duration after a preposition, and else nothing. */
function bareAmount(atoms: readonly Atom[], at: number, amount: Amount): Match | undefined {
  if (!amount.article) return isOneOf(atoms, at - 1, ['every']) ? setMatch(amount, amount.end) : duration(amount);
  if (isOneOf(atoms, at - 1, durationLeads)) return duration(amount);
  const before = atoms[at - 1];
  const counted = before?.kind === 'number' || smallNumbers.has(before?.lower ?? '') || isOneOf(atoms, at - 1, ['times', 'once', 'twice', 'dollars', 'people', 'million', 'billion', '%', 'percent', 'barrels', 'tonnes', 'tons', 'hours', 'days']);
  return counted ? setMatch(amount, amount.end) : undefined;
}

const setMatch = (amount: Amount, end: number): Match => ({
  rule: 'set',
  end,
  expression: { kind: 'set', iso: isoDuration(amount.unit, amount.count ?? 1) },
});

/** "the past decade", "the last three months", "the next few years", "the past year". */
function nearStretch(atoms: readonly Atom[], at: number): Match | undefined {
  const next = at + 1;
  const amount = readAmount(atoms, next);
  const word = atoms[next]?.lower ?? '';
  const bare = singleUnits.get(word);
  if (amount !== undefined && !amount.article) {
    if (isAge(atoms, amount.end)) return undefined;
    return duration(amount);
  }
  if (bare === undefined || bare === 'second' || isAge(atoms, next + 1)) return undefined;
  return duration({ count: 1, unit: bare, end: next + 1, article: true });
}

const vagueUnits = ['years', 'decades', 'centuries', 'months', 'weeks', 'days', 'hours', 'minutes', 'generations'];

/** "years ago", "for decades", "decades-long". */
function manyUnits(atoms: readonly Atom[], at: number): Match | undefined {
  const unit = pluralUnits.get(atoms[at]?.lower ?? '');
  if (unit === undefined) return undefined;
  if (atoms[at + 1]?.lower === 'ago') return { rule: 'vague past', end: at + 2, expression: { kind: 'vague', ref: 'past' } };
  const long = atoms[at + 1]?.lower === '-' && atoms[at + 2]?.lower === 'long';
  if (!long && !isOneOf(atoms, at - 1, ['for', 'within', 'after', 'of'])) return undefined;
  if (atoms[at - 1]?.lower === 'of' && !isOneOf(atoms, at - 2, ['number', 'couple', 'matter'])) return undefined;
  return { rule: 'duration', end: long ? at + 3 : at + 1, expression: { kind: 'duration', iso: isoDuration(unit, undefined) } };
}

const setAdverbs: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['hourly', 'PT1H'],
  ['nightly', 'P1D'],
  ['fortnightly', 'P2W'],
  ['biennial', 'P2Y'],
]);

/** "daily", "annual"; a capital mid-sentence is a name ("the Daily Mail"). */
function setAdverb(atoms: readonly Atom[], at: number): Match | undefined {
  const atom = atoms[at];
  const iso = setAdverbs.get(atom?.lower ?? '');
  if (iso === undefined || atom?.capital === true) return undefined;
  return { rule: 'set', end: at + 1, expression: { kind: 'set', iso } };
}

/** "every two years", "each day", "per week", "on Mondays". */
function repeated(atoms: readonly Atom[], at: number): Match | undefined {
  const amount = readAmount(atoms, at + 1);
  if (amount !== undefined && !amount.article) return setMatch(amount, amount.end);
  const unit = singleUnits.get(atoms[at + 1]?.lower ?? '');
  if (unit === undefined || unit === 'second') return undefined;
  return { rule: 'set', end: at + 2, expression: { kind: 'set', iso: isoDuration(unit, 1) } };
}

const weekdayPlurals = ['sundays', 'mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'weekdays', 'weekends'];

/** Lengths of time, rates, and points counted from another point. */
export const spanRules: readonly Rule[] = [
  { starts: 'number', read: amountOfTime },
  { starts: [...smallNumbers.keys(), 'a', 'an', 'half', 'several', 'few', 'many', '['], read: amountOfTime },
  { starts: ['last', 'past', 'next', 'coming', 'first', 'final', 'previous', 'following'], read: nearStretch },
  { starts: vagueUnits, read: manyUnits },
  { starts: [...setAdverbs.keys()], read: setAdverb },
  { starts: ['every', 'each', 'per'], read: repeated },
  {
    starts: weekdayPlurals,
    read: (_atoms, at) => ({ rule: 'set', end: at + 1, expression: { kind: 'set', iso: 'P1W' } }),
  },
];
