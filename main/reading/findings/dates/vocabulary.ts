import type { CalendarUnit } from './calendar.ts';

/** The words of a list set out over lines, each once. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const monthNames = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // biome-ignore format: one list
const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const numbered = (names: readonly string[], from: number): [string, number][] =>
  names.map((name, index) => [name, index + from]);

/** Month number by full name. */
export const months: ReadonlyMap<string, number> = new Map(numbered(monthNames, 1));

/** Month number by the short form; only beside a day or a year is it a month. */
export const shortMonths: ReadonlyMap<string, number> = new Map([
  ...numbered(
    monthNames.map((name) => name.slice(0, 3)),
    1,
  ),
  ['sept', 9],
]);

/** 0 Sunday … 6 Saturday. */
export const weekdays: ReadonlyMap<string, number> = new Map(numbered(weekdayNames, 0));

/** Short weekdays; only before a date or a full stop. */
export const shortWeekdays: ReadonlyMap<string, number> = new Map([
  ...numbered(
    weekdayNames.map((name) => name.slice(0, 3)),
    0,
  ),
  ['tues', 2],
  ['wednes', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** 0 spring … 3 winter. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 0],
  ['summer', 1],
  ['autumn', 2],
  ['fall', 2],
  ['winter', 3],
]);

export type TimeUnit = CalendarUnit | 'second' | 'minute' | 'hour' | 'night' | 'fortnight' | 'millennium';

const unitNames: readonly TimeUnit[] = [
  'second', 'minute', 'hour', 'day', 'night', 'week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'decade',
]; // biome-ignore format: one list

export const singleUnits: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ...unitNames.map((unit): [string, TimeUnit] => [unit, unit]),
  ['century', 'century'],
  ['millennium', 'millennium'],
]);

export const pluralUnits: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ...unitNames.map((unit): [string, TimeUnit] => [`${unit}s`, unit]),
  ['mins', 'minute'],
  ['hrs', 'hour'],
  ['yrs', 'year'],
  ['centuries', 'century'],
  ['millennia', 'millennium'],
]);

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

export const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['lunchtime', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
]);

/** Words that put what follows before, at or after the time spoken from. */
export const shiftWords: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['this', 0],
  ['current', 0],
  ['same', 0],
  ['that', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['ensuing', 1],
  ['subsequent', 1],
  ['upcoming', 1],
]);

/** Those of `shiftWords` that count from a time the text spoke of, not from the article's own date. */
export const textShifts: ReadonlySet<string> = new Set([
  'previous', 'preceding', 'prior', 'same', 'that', 'following', 'ensuing', 'subsequent',
]); // biome-ignore format: one list

/** Zones as newspapers write them, with the offset from UTC in minutes where it is one. */
export const zones: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ['gmt', 0],
  ['utc', 0],
  ['z', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['jst', 540],
  ['kst', 540],
  ['hkt', 480],
  ['sgt', 480],
  ['aest', 600],
  ['aedt', 660],
  ['et', undefined],
  ['pt', undefined],
  ['ct', undefined],
  ['ist', undefined],
]);
