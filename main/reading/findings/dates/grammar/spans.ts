import type { Atom } from '#main/reading/article/atoms.ts';
import type { CalendarUnit } from '#main/reading/findings/dates/calendar.ts';
import { type Expression, isOneOf, type Match, type Rule } from '#main/reading/findings/dates/expression.ts';
import { pluralUnits, singleUnits, wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { smallNumbers } from '#main/reading/findings/figures/numbers.ts';
import { type Amount, calendarUnits, isoDuration, readAmount } from './amounts.ts';

const closing: ReadonlySet<string> = wordSet(`
  when and but as in at on with by while because that or for to
`);

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
  if (word === 'from' && isOneOf(atoms, end + 1, ['now', 'today']))
    return offset('from now', sure, count, 1, 'article', end + 2);
  if (word === 'earlier' || word === 'previously')
    return isCompared(atoms, at)
      ? offset('earlier, compared', sure, count, -1, 'period', end + 1)
      : offset('earlier', sure, count, -1, 'text', end + 1);
  if (word === 'later' || word === 'afterwards' || word === 'afterward' || word === 'hence')
    return word === 'later' && atoms[end + 1]?.lower === 'than'
      ? duration(amount)
      : offset('later', sure, count, 1, 'text', end + 1);
  const side = sideOf(atoms, end);
  if (side === undefined) return pointedAhead(atoms, at, bareAmount(atoms, at, amount));
  const follows = atoms[side.end];
  const closes = follows === undefined || follows.kind === 'mark' || closing.has(follows.lower);
  if (closes && (word === 'before' || word === 'after') && !isOneOf(atoms, side.end, ['"', "'", '(', '[']))
    return offset(
      word === 'before' ? 'earlier' : 'later',
      sure,
      count,
      side.side === 'before' ? -1 : 1,
      'text',
      end + 1,
    );
  return duration(amount, side.side);
}

/** Marks a length after "in". */
function pointedAhead(atoms: readonly Atom[], at: number, match: Match | undefined): Match | undefined {
  if (match?.expression.kind !== 'duration' || !isOneOf(atoms, at - 1, ['in'])) return match;
  return { ...match, expression: { ...match.expression, ahead: true } };
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
  if ((word === 'prior' && next === 'to') || (word === 'ahead' && next === 'of'))
    return { side: 'before', end: at + 2 };
  return undefined;
}

/** "in the same period a year earlier", "up from 806 a year earlier": the time is one that another is measured against. */
function isCompared(atoms: readonly Atom[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - farthestCompared); back -= 1) {
    const word = atoms[back]?.lower ?? '';
    if (word === 'same' || ((word === 'from' || word === 'with') && measuring.has(atoms[back - 1]?.lower ?? '')))
      return true;
    if (/^[.;:]$/.test(word) && atoms[back + 1]?.gap === true) return false;
  }
  return false;
}

/** In atoms, "up from 1,806 sailings in the same six months". */
const farthestCompared = 12;
const measuring: ReadonlySet<string> = wordSet('up down compared fell rose');

function offset(
  rule: string,
  unit: readonly [CalendarUnit, number] | undefined,
  count: number | undefined,
  sign: -1 | 1,
  from: 'article' | 'text' | 'period',
  end: number,
): Match {
  if (count === undefined)
    return {
      rule: sign < 0 ? 'vague past' : 'vague future',
      end,
      expression: { kind: 'vague', ref: sign < 0 ? 'past' : 'future' },
    };
  if (unit === undefined) return { rule: 'hours away', end, expression: { kind: 'vague', ref: 'present' } };
  const [name, times] = unit;
  return { rule, end, expression: { kind: 'offset', unit: name, count: sign * count * times, from } };
}

function duration(amount: Amount, event?: 'before' | 'after'): Match {
  const iso = isoDuration(amount.unit, amount.count);
  const calendar = calendarUnits.get(amount.unit);
  const length: Extract<Expression, { kind: 'duration' }>['length'] =
    calendar === undefined || amount.count === undefined
      ? undefined
      : { unit: calendar[0], count: amount.count * calendar[1] };
  return {
    rule: event === undefined ? 'duration' : `duration ${event} an event`,
    end: amount.end,
    expression: {
      kind: 'duration',
      iso,
      ...(length === undefined ? {} : { length }),
      ...(event === undefined ? {} : { event }),
    },
  };
}

const durationLeads: ReadonlySet<string> = wordSet(`
  for in within over after about than nearly almost some just last past every once of only another under least the
`);

/** "a year" is a rate after a count, a duration after a preposition, and else nothing. */
function bareAmount(atoms: readonly Atom[], at: number, amount: Amount): Match | undefined {
  if (!amount.article) return isOneOf(atoms, at - 1, ['every']) ? setMatch(amount, amount.end) : duration(amount);
  if (isOneOf(atoms, at - 1, durationLeads)) return duration(amount);
  const before = atoms[at - 1];
  const counted =
    before?.kind === 'number' ||
    smallNumbers.has(before?.lower ?? '') ||
    isOneOf(atoms, at - 1, [
      'times',
      'once',
      'twice',
      'dollars',
      'people',
      'million',
      'billion',
      '%',
      'percent',
      'barrels',
      'tonnes',
      'tons',
      'hours',
      'days',
    ]);
  return counted ? setMatch(amount, amount.end) : undefined;
}

/** A rate: "a year", "every two weeks". */
export const setMatch = (amount: Amount, end: number): Match => ({
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
  const rolling = isOneOf(atoms, at, ['last', 'past', 'next', 'coming']);
  if (!rolling || bare === undefined || bare === 'second' || isAge(atoms, next + 1)) return undefined;
  return duration({ count: 1, unit: bare, end: next + 1, article: true });
}

const vagueUnits = ['years', 'decades', 'centuries', 'months', 'weeks', 'days', 'hours', 'minutes', 'generations'];

/** "years ago", "for decades", "decades-long". */
function manyUnits(atoms: readonly Atom[], at: number): Match | undefined {
  const unit = pluralUnits.get(atoms[at]?.lower ?? '');
  if (unit === undefined) return undefined;
  if (atoms[at + 1]?.lower === 'ago')
    return { rule: 'vague past', end: at + 2, expression: { kind: 'vague', ref: 'past' } };
  const long = atoms[at + 1]?.lower === '-' && atoms[at + 2]?.lower === 'long';
  if (!long && !isOneOf(atoms, at - 1, ['for', 'within', 'after', 'of'])) return undefined;
  if (atoms[at - 1]?.lower === 'of' && !isOneOf(atoms, at - 2, ['number', 'couple', 'matter'])) return undefined;
  return {
    rule: 'duration',
    end: long ? at + 3 : at + 1,
    expression: { kind: 'duration', iso: isoDuration(unit, undefined) },
  };
}

/** Lengths of time, and points counted from another point. */
export const spanRules: readonly Rule[] = [
  { starts: 'number', read: amountOfTime },
  { starts: [...smallNumbers.keys(), 'a', 'an', 'half', 'several', 'few', 'many', '['], read: amountOfTime },
  { starts: ['last', 'past', 'next', 'coming', 'first', 'final', 'previous', 'following'], read: nearStretch },
  { starts: vagueUnits, read: manyUnits },
];
