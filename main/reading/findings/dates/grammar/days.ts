import type { Atom } from '#main/reading/article/atoms.ts';
import { type Expression, isGlued, isOneOf, type Match, type Rule } from '#main/reading/findings/dates/expression.ts';
import { shortWeekdays, weekdays, wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { isNameWord, opensStretch } from './context.ts';
import { readClosingYear, readMonth } from './fields.ts';

const nearDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const nightOf = (days: number): Expression => ({ kind: 'part', part: 'night', on: { kind: 'near', days } });

/** "today", "Yesterday" at the head of a sentence; "India Today" and "the Today programme" are names. */
function nearDay(atoms: readonly Atom[], at: number): Match | undefined {
  const atom = atoms[at];
  const days = nearDays.get(atom?.lower ?? '');
  if (atom === undefined || days === undefined) return undefined;
  if (atom.capital && !opensStretch(atoms, at)) return undefined;
  if (
    atom.capital &&
    isOneOf(atoms, at + 1, ['show', 'programme', 'program', 'newspaper', 'newsroom']) &&
    isNameWord(atoms[at + 1])
  )
    return undefined;
  if (atoms[at - 1]?.lower === 'the' && isOneOf(atoms, at + 1, ['show', 'programme', 'program'])) return undefined;
  if (atom.lower === 'tonight') return { rule: 'part of day', end: at + 1, expression: nightOf(0) };
  return { rule: 'near day', end: at + 1, expression: { kind: 'near', days } };
}

/** "the day before yesterday", "the day after tomorrow". */
function secondNearDay(atoms: readonly Atom[], at: number): Match | undefined {
  const side = atoms[at + 1]?.lower;
  const day = atoms[at + 2]?.lower;
  if (side === 'before' && day === 'yesterday')
    return { rule: 'near day', end: at + 3, expression: { kind: 'near', days: -2 } };
  if (side === 'after' && day === 'tomorrow')
    return { rule: 'near day', end: at + 3, expression: { kind: 'near', days: 2 } };
  return undefined;
}

/** Days with a name of their own and no date, and words after a weekday that make it a title. */
const dayNames: ReadonlySet<string> = wordSet(`
  black bloody super cyber ash holy palm maundy whit shrove fat giving good easter casual ruby
`);
const titleNouns: ReadonlySet<string> = wordSet(`
  times telegraph mirror mail express post herald mercury independent people world star review magazine sun
  tribune mass school club group island islands football live business age record national
`); // biome-ignore format: one list

/** "Thursday", "Fri."; "Sunday Times", "Bloody Sunday" and "Wednesdays" are not points in time. */
function weekday(atoms: readonly Atom[], at: number): Match | undefined {
  const read = readWeekday(atoms, at);
  if (read === undefined) return undefined;
  const expression: Expression = { kind: 'weekday', weekday: read.weekday };
  const month = isSome(atoms, at) ? monthBehind(atoms, read.end) : undefined;
  if (month !== undefined) return month;
  const after = atoms[read.end]?.lower;
  if (after === 'last' || after === 'next') {
    const closes = atoms[read.end + 1]?.kind !== 'word';
    if (closes)
      return { rule: 'weekday', end: read.end + 1, expression: { ...expression, shift: after === 'last' ? -1 : 1 } };
  }
  return { rule: 'weekday', end: read.end, expression };
}

/** "on a wet Tuesday", "one Sunday": which of them is not said. */
const isSome = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:a|one)$/.test(atoms[at - 1]?.lower ?? '') ||
  (/^(?:a|one)$/.test(atoms[at - 2]?.lower ?? '') && atoms[at - 1]?.capital !== true);

/** "Tuesday in February": no more is known than the month. */
function monthBehind(atoms: readonly Atom[], end: number): Match | undefined {
  const month = atoms[end]?.lower === 'in' ? readMonth(atoms, end + 1) : undefined;
  if (month === undefined) return undefined;
  const year = readClosingYear(atoms, month.end);
  const of = year === undefined ? {} : { year: year.value };
  return {
    rule: 'a weekday of a month',
    end: year?.end ?? month.end,
    expression: { kind: 'month', month: month.value, ...of },
  };
}

/** A weekday by its full name, or shortened with its full stop; not the head or tail of a title. */
export function readWeekday(atoms: readonly Atom[], at: number): { weekday: number; end: number } | undefined {
  const atom = atoms[at];
  if (atom === undefined) return undefined;
  const full = weekdays.get(atom.lower);
  if (full === undefined) {
    const short = shortWeekdays.get(atom.lower);
    const dotted = atoms[at + 1]?.lower === '.' && isGlued(atoms, at + 1);
    return short !== undefined && atom.capital && dotted ? { weekday: short, end: at + 2 } : undefined;
  }
  if (isOneOf(atoms, at - 1, dayNames) && isNameWord(atoms[at - 1])) return undefined;
  if (isOneOf(atoms, at + 1, titleNouns) && isNameWord(atoms[at + 1])) return undefined;
  if (isOneOf(atoms, at + 1, ['night', 'morning']) && isNameWord(atoms[at + 1]) && isNameWord(atoms[at + 2]))
    return undefined;
  return { weekday: full, end: at + 1 };
}

/** Days named by their place beside today or in the week. */
export const dayRules: readonly Rule[] = [
  { starts: [...nearDays.keys()], read: nearDay },
  { starts: ['day'], read: secondNearDay },
  { starts: [...weekdays.keys(), ...shortWeekdays.keys()], read: weekday },
];
