import type { Atom } from '#main/reading/article/atoms.ts';
import type { CalendarUnit } from '#main/reading/findings/dates/calendar.ts';
import {
  type Expression,
  isOneOf,
  type Match,
  type Rule,
  type Shift,
} from '#main/reading/findings/dates/expression.ts';
import {
  dayParts,
  months,
  seasons,
  shiftWords,
  singleUnits,
  textShifts,
  wordSet,
} from '#main/reading/findings/dates/vocabulary.ts';
import { isNameWord } from './context.ts';
import { readWeekday } from './days.ts';

const pointUnits: ReadonlySet<string> = wordSet(`
  day week weekend month quarter year decade century
`);

/** "last week", "this past weekend", "next Tuesday", "last November", "the following day", "that year", "this morning", "last night". */
function shifted(atoms: readonly Atom[], at: number): Match | undefined {
  let word = atoms[at]?.lower ?? '';
  let shift = shiftWords.get(word) as Shift;
  let next = at + 1;
  if (word === 'this' && isOneOf(atoms, next, ['past', 'last', 'coming'])) {
    word = 'this';
    shift = atoms[next]?.lower === 'coming' ? 1 : -1;
    next += 1;
  }
  const from = textShifts.has(word) ? 'text' : 'article';
  const noun = atoms[next]?.lower ?? '';
  const unit = word === 'this' && noun === 'years' ? 'year' : singleUnits.get(noun);
  const part = dayParts.get(noun);
  if (part !== undefined) return shiftedPart(word, shift, part, next, from);
  if (unit !== undefined && pointUnits.has(unit))
    return shiftedUnit(atoms, at, { word, shift, next, unit: unit as CalendarUnit, from });
  if (['current', 'same', 'prior', 'preceding', 'ensuing'].includes(word)) return undefined;
  const day = readWeekday(atoms, next);
  if (day !== undefined && word !== 'that')
    return {
      rule: 'weekday',
      end: day.end,
      expression: { kind: 'weekday', weekday: day.weekday, shift, ...(from === 'text' ? { from } : {}) },
    };
  const month = atoms[next]?.capital === true ? months.get(noun) : undefined;
  if (month !== undefined && word !== 'that' && !(isNameWord(atoms[next + 1]) && noun === 'may'))
    return { rule: 'month', end: next + 1, expression: { kind: 'month', month, shift } };
  if (month !== undefined && word === 'that')
    return {
      rule: 'month of the text',
      end: next + 1,
      expression: {
        kind: 'within',
        of: { kind: 'month', month },
        year: { kind: 'unit', unit: 'year', shift: 0, from: 'text' },
      },
    };
  const season = seasons.get(noun);
  if (season === undefined || from === 'text' || atoms[next]?.capital === true) return undefined;
  return { rule: 'season', end: next + 1, expression: { kind: 'season', season, shift } };
}

function shiftedPart(
  word: string,
  shift: Shift,
  part: 'morning' | 'afternoon' | 'evening' | 'night',
  next: number,
  from: 'article' | 'text',
): Match | undefined {
  if (word === 'last' || word === 'this')
    return {
      rule: 'part of day',
      end: next + 1,
      expression: { kind: 'part', part, on: { kind: 'near', days: shift } },
    };
  if (!['that', 'same', 'next', 'following', 'previous'].includes(word)) return undefined;
  return {
    rule: 'part of day',
    end: next + 1,
    expression: { kind: 'part', part, on: { kind: 'unit', unit: 'day', shift, from: word === 'next' ? 'text' : from } },
  };
}

function shiftedUnit(
  atoms: readonly Atom[],
  at: number,
  read: { word: string; shift: Shift; next: number; unit: CalendarUnit; from: 'article' | 'text' },
): Match | undefined {
  const { word, shift, next, unit } = read;
  if (unit === 'day' && ['last', 'past', 'this', 'current', 'coming'].includes(word)) return undefined;
  if (isOneOf(atoms, next + 1, ['old', 'olds'])) return undefined;
  const the = atoms[at - 1]?.lower === 'the';
  const before = atoms[at - 2]?.lower ?? '';
  if (
    word === 'past' ||
    (the &&
      (word === 'last' || word === 'next') &&
      ['over', 'in', 'during', 'within', 'for'].includes(before) &&
      unit !== 'quarter')
  )
    return undefined;
  if (word === 'prior' && atoms[at - 1]?.lower !== 'the' && atoms[at - 1]?.lower !== 'a') return undefined;
  if (word === 'same' && !the) return undefined;
  const from =
    unit === 'day' && word === 'next' ? 'text' : the && word === 'next' && unit !== 'week' ? 'article' : read.from;
  return {
    rule: `calendar unit${from === 'text' ? ' of the text' : ''}`,
    end: next + 1,
    expression: { kind: 'unit', unit, shift, from },
  };
}

/** "earlier this year", "later in the day", "earlier today" keep their base and say which side of now they lie. */
function sided(atoms: readonly Atom[], at: number): Match | undefined {
  const side = atoms[at]?.lower === 'earlier' ? 'earlier' : 'later';
  if (atoms[at + 1]?.lower === 'today') return { rule: 'near day', end: at + 2, expression: { kind: 'near', days: 0 } };
  const this_ = atoms[at + 1]?.lower === 'this';
  const inThe = atoms[at + 1]?.lower === 'in' && ['the', 'this'].includes(atoms[at + 2]?.lower ?? '');
  const next = this_ ? at + 2 : inThe ? at + 3 : -1;
  const unit = singleUnits.get(atoms[next]?.lower ?? '');
  if (next < 0 || unit === undefined || !pointUnits.has(unit)) return undefined;
  if (unit === 'day')
    return {
      rule: 'calendar unit of the text',
      end: next + 1,
      expression: { kind: 'unit', unit: 'day', shift: 0, from: 'text' },
    };
  return { rule: 'part of unit', end: next + 1, expression: { kind: 'rest', unit: unit as CalendarUnit, side } };
}

const closers = ['when', 'and', 'but', 'in', 'at', 'as', 'that', 'to', 'by', 'with', 'because', 'while', 'or'];

/** "the day before", "the year after", "the night before", where no event follows. */
function besides(atoms: readonly Atom[], at: number): Match | undefined {
  if (atoms[at - 1]?.lower !== 'the') return undefined;
  const unit = singleUnits.get(atoms[at]?.lower ?? '');
  const side = atoms[at + 1]?.lower;
  if (unit === undefined || (side !== 'before' && side !== 'after' && side !== 'prior')) return undefined;
  const follows = atoms[at + 2];
  if (follows?.kind === 'word' && !closers.includes(follows.lower)) return undefined;
  if (follows?.lower === 'to' && side === 'prior') return undefined;
  if (follows?.kind === 'number') return undefined;
  const shift: Shift = side === 'after' ? 1 : -1;
  const day: Expression = { kind: 'unit', unit: 'day', shift, from: 'text' };
  if (unit === 'night')
    return { rule: 'part of day', end: at + 2, expression: { kind: 'part', part: 'night', on: day } };
  if (!pointUnits.has(unit)) return undefined;
  return {
    rule: 'calendar unit of the text',
    end: at + 2,
    expression: { kind: 'unit', unit: unit as CalendarUnit, shift, from: 'text' },
  };
}

/** "the end of the year", "by year end", "the end of the month": the unit of now, named only by an edge of it. */
function edged(atoms: readonly Atom[], at: number): Match | undefined {
  const unit = singleUnits.get(atoms[at]?.lower ?? '');
  if (unit === undefined || !['week', 'month', 'quarter', 'year', 'decade', 'century', 'weekend'].includes(unit))
    return undefined;
  const expression: Expression = { kind: 'unit', unit: unit as CalendarUnit, shift: 0, from: 'article' };
  const owned = atoms[at + 1]?.lower === "'" && atoms[at + 2]?.lower === 's' ? 2 : 0;
  const dash = owned > 0 ? owned : atoms[at + 1]?.lower === '-' ? 1 : 0;
  if (atoms[at + 1 + dash]?.lower === 'end' && unit !== 'weekend' && atoms[at - 1]?.lower !== 's')
    return {
      rule: 'edge of unit',
      end: at + 2 + dash,
      expression: endOf(expression, isOneOf(atoms, at - 1, ['by', 'before', 'until'])),
    };
  const of = atoms[at - 1]?.lower === 'the' && atoms[at - 2]?.lower === 'of';
  const edge = isOneOf(atoms, at - 3, ['end', 'start', 'beginning', 'middle', 'turn', 'close']);
  return of && edge ? { rule: 'calendar unit', end: at + 1, expression } : undefined;
}

/** "over the weekend", "at the weekend". */
function theWeekend(atoms: readonly Atom[], at: number): Match | undefined {
  const led = atoms[at - 1]?.lower === 'the' && isOneOf(atoms, at - 2, ['over', 'at', 'during', 'on', 'through']);
  return led
    ? { rule: 'calendar unit', end: at + 1, expression: { kind: 'unit', unit: 'weekend', shift: 0, from: 'article' } }
    : undefined;
}

/** "the year-earlier quarter", "a year-ago profit". */
function yearEarlier(atoms: readonly Atom[], at: number): Match | undefined {
  const joined = atoms[at + 1]?.lower === '-' && isOneOf(atoms, at + 2, ['earlier', 'ago']);
  return joined
    ? { rule: 'calendar unit', end: at + 3, expression: { kind: 'unit', unit: 'year', shift: -1, from: 'article' } }
    : undefined;
}

const endOf = (of: Expression, deadline: boolean): Expression =>
  deadline ? { kind: 'deadline', of } : { kind: 'stretch', modifier: 'late', of };

/** Times that lean on the article's date or on a time spoken of before. */
export const relativeRules: readonly Rule[] = [
  { starts: [...shiftWords.keys()], read: shifted },
  { starts: ['earlier', 'later'], read: sided },
  { starts: [...singleUnits.keys()], read: besides },
  { starts: [...singleUnits.keys()], read: edged },
  { starts: ['weekend'], read: theWeekend },
  { starts: ['year'], read: yearEarlier },
];
