import type { Atom } from '#main/reading/article/atoms.ts';
import { isDate } from '#main/reading/findings/dates/calendar.ts';
import { digitsAt, isGlued, type Match, type Rule, type Setting } from '#main/reading/findings/dates/expression.ts';
import { months, shortMonths, shortWeekdays, weekdays } from '#main/reading/findings/dates/vocabulary.ts';
import { ordinalWords } from '#main/reading/findings/figures/numbers.ts';
import { type Field, fullYear, readClosingYear, readDay, readJoint, readMonth, readOrdinal } from './fields.ts';

const monthStarts = [...months.keys(), ...shortMonths.keys()];

/** "4 December 2025", "4th of December", "4-Dec-2025", "3–5 May". */
function dayMonth(atoms: readonly Atom[], at: number): Match | undefined {
  const day = readDay(atoms, at) ?? readOrdinal(atoms, at);
  if (day === undefined || day.value > 31) return undefined;
  const joint = readJoint(atoms, day.end) ?? (atoms[day.end]?.lower === 'and' ? day.end + 1 : undefined);
  const last = joint === undefined ? undefined : readDay(atoms, joint);
  const afterDays = last !== undefined && last.value > day.value ? last.end : day.end;
  const to = afterDays === day.end ? undefined : last?.value;
  const hyphened = atoms[afterDays]?.lower === '-' && isGlued(atoms, afterDays);
  const skip = atoms[afterDays]?.lower === 'of' || hyphened ? afterDays + 1 : afterDays;
  const month = readMonth(atoms, skip);
  if (month === undefined || !isDate(2024, month.value, to ?? day.value)) return undefined;
  const afterMonth = hyphened && atoms[month.end]?.lower === '-' ? month.end + 1 : month.end;
  const year = readClosingYear(atoms, afterMonth) ?? attacksOf(atoms, month, day.value, month.end);
  if (month.short && year === undefined && atoms[day.end]?.kind === 'mark') return undefined;
  return dayMatch('day month', {
    day: day.value,
    month: month.value,
    to,
    year: year?.value,
    end: year?.end ?? month.end,
  });
}

/** "December 4, 2025", "Dec. 4", "December the 4th", "May 3–5, 2025". */
function monthDay(atoms: readonly Atom[], at: number): Match | undefined {
  const month = readMonth(atoms, at);
  if (month === undefined) return undefined;
  const the = atoms[month.end]?.lower === 'the';
  const day = the ? readOrdinal(atoms, month.end + 1) : (readDay(atoms, month.end) ?? spelledDay(atoms, month.end));
  if (day === undefined || !isDate(2024, month.value, day.value)) return undefined;
  const joint = readJoint(atoms, day.end);
  const last = joint === undefined ? undefined : readDay(atoms, joint);
  const ranged = last !== undefined && last.value > day.value && readMonth(atoms, last.end) === undefined;
  const end = ranged && last !== undefined ? last.end : day.end;
  const year = readClosingYear(atoms, end) ?? (ranged ? undefined : attacksOf(atoms, month, day.value, end));
  const to = ranged ? last?.value : undefined;
  return dayMatch('month day', { day: day.value, month: month.value, to, year: year?.value, end: year?.end ?? end });
}

const spelledDay = (atoms: readonly Atom[], at: number): ReturnType<typeof readOrdinal> => {
  const day = readOrdinal(atoms, at);
  return day !== undefined && day.value <= 31 && atoms[day.end]?.kind !== 'word' ? day : undefined;
};

function dayMatch(
  rule: string,
  read: { day: number; month: number; to: number | undefined; year: number | undefined; end: number },
): Match | undefined {
  if (read.year !== undefined && !isDate(read.year, read.month, read.day)) return undefined;
  return {
    rule,
    end: read.end,
    expression: {
      kind: 'day',
      month: read.month,
      day: read.day,
      ...(read.year === undefined ? {} : { year: read.year }),
      ...(read.to === undefined ? {} : { to: read.to }),
    },
  };
}

/** "2025-12-04", "2025/12/04", "04/12/2025", "4.12.2025", "7/8/07"; slashes follow the article's own order where both could be. */
function numericDate(atoms: readonly Atom[], at: number, setting: Setting): Match | undefined {
  const mark = atoms[at + 1]?.lower ?? '';
  if (!['-', '/', '.'].includes(mark) || atoms[at + 3]?.lower !== mark) return undefined;
  const parts = [digitsAt(atoms, at), digitsAt(atoms, at + 2), digitsAt(atoms, at + 4)];
  for (let step = 1; step < 5; step += 1) if (!isGlued(atoms, at + step)) return undefined;
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const follows = atoms[at + 5];
  if (
    follows !== undefined &&
    !follows.gap &&
    (follows.lower === mark || (follows.kind === 'word' && follows.lower !== 't'))
  )
    if (isGlued(atoms, at + 6) && atoms[at + 6]?.kind === 'number') return undefined;
  const before = atoms[at - 1];
  if (before !== undefined && isGlued(atoms, at) && ['.', '/', '-', '$'].includes(before.lower)) return undefined;
  const found =
    atoms[at]?.lower.length === 4 && mark !== '.'
      ? { year: first, month: second, day: third }
      : trailingYear(first, second, third, atoms[at + 4]?.lower.length ?? 0, mark, setting);
  if (found === undefined || !isDate(found.year, found.month, found.day)) return undefined;
  return { rule: 'numeric date', end: at + 5, expression: { kind: 'day', ...found } };
}

function trailingYear(
  first: number,
  second: number,
  third: number,
  width: number,
  mark: string,
  setting: Setting,
): { year: number; month: number; day: number } | undefined {
  if (width !== 4 && !(width === 2 && mark === '/')) return undefined;
  const year = width === 4 ? third : fullYear(third);
  const dayFirst = second > 12 ? false : first > 12 || mark === '.' || setting.order === 'day-first';
  return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}

/** "Thursday 4 December 2025", "Monday, May 18", "Thurs., Dec. 4". */
function weekdayDate(atoms: readonly Atom[], at: number, setting: Setting): Match | undefined {
  if (!atoms[at]?.capital) return undefined;
  let next = at + 1;
  while (next < at + 4 && ['.', ',', 'the'].includes(atoms[next]?.lower ?? '')) next += 1;
  const date = dayMonth(atoms, next) ?? monthDay(atoms, next) ?? numericDate(atoms, next, setting);
  return date === undefined ? undefined : { ...date, rule: `weekday, ${date.rule}` };
}

/** What "the Sept. 11" stands before where it names the attacks of 2001. */
const ofAttacks = new Set('attacks terror terrorist terrorists hijackers hijackings commission plotters'.split(' '));

/** "the Sept. 11 attacks on the consulate" are said which they are. */
const isElsewhere = new Set(['on', 'in', 'at']);

/** "the Sept. 11 attacks", "the Sept. 11 commission": the year that the name leaves unsaid. */
const attacksOf = (atoms: readonly Atom[], month: Field, day: number, end: number): Field | undefined =>
  month.value === 9 &&
  day === 11 &&
  ofAttacks.has(atoms[end]?.lower ?? '') &&
  !isElsewhere.has(atoms[end + 1]?.lower ?? '')
    ? { value: 2001, end }
    : undefined;

/** The 2001 attacks are written as a date without a year. */
function nineEleven(atoms: readonly Atom[], at: number): Match | undefined {
  const written = atoms[at]?.lower === '9' && atoms[at + 1]?.lower === '/' && atoms[at + 2]?.lower === '11';
  if (!written || !isGlued(atoms, at + 1) || !isGlued(atoms, at + 2)) return undefined;
  if (atoms[at + 3]?.lower === '/') return undefined;
  return { rule: 'named day', end: at + 3, expression: { kind: 'day', year: 2001, month: 9, day: 11 } };
}

/** "August 2027", "November of 2024", "Aug. ’27". */
function monthYear(atoms: readonly Atom[], at: number): Match | undefined {
  const month = readMonth(atoms, at);
  if (month === undefined) return undefined;
  const joint = readJoint(atoms, month.end) ?? (atoms[month.end]?.lower === 'and' ? month.end + 1 : undefined);
  const last = joint === undefined ? undefined : readMonth(atoms, joint);
  const lastYear = last === undefined ? undefined : readClosingYear(atoms, last.end);
  if (last !== undefined && lastYear !== undefined && last.value > month.value)
    return {
      rule: 'months of a year',
      end: lastYear.end,
      expression: { kind: 'month', month: month.value, to: last.value, year: lastYear.value },
    };
  const year = readClosingYear(atoms, month.end);
  if (year === undefined) return undefined;
  return { rule: 'month year', end: year.end, expression: { kind: 'month', month: month.value, year: year.value } };
}

/** Dates that name their day or month. In order: the fullest form first, so that equal lengths keep it. */
export const absoluteRules: readonly Rule[] = [
  { starts: [...weekdays.keys(), ...shortWeekdays.keys()], read: weekdayDate },
  { starts: 'number', read: numericDate },
  { starts: 'number', read: nineEleven },
  { starts: 'number', read: dayMonth },
  { starts: [...ordinalWords.keys(), 'twenty', 'thirty'], read: dayMonth },
  { starts: monthStarts, read: monthDay },
  { starts: monthStarts, read: monthYear },
];
