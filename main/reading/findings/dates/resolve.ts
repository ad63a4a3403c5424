import type { TimePrecision } from '#shared/model/time.ts';
import {
  type CalendarUnit, civil, type Day, dayNumber, monthLength, monthPeriod, type Period, periodAround, seasonPeriod, shiftDay,
  weekdayNumber, yearPeriod,
} from './calendar.ts'; // biome-ignore format: one list
import { clockOn } from './clocks.ts';
import type { Located } from './edtf.ts';
import type { Expression, YearRef } from './expression.ts';
import { movableDay } from './holidays.ts';
import { stretch } from './stretch.ts';
import { nearestYear, type Setting, shiftedTurn } from './turns.ts';

const unknown: Located = { precision: 'unknown' };

/** Where on the calendar an expression lies; without what it leans on it keeps its precision alone. */
export function locate(expression: Expression, setting: Setting): Located {
  switch (expression.kind) {
    case 'day':
      return locateDay(expression, setting);
    case 'movable':
      return yearly('day', expression.year, setting, (year) => single(movableDay(expression.name, year)));
    case 'month':
      return locateMonth(expression, setting);
    case 'year':
      if (expression.fiscal === true) return { precision: 'year' };
      return {
        precision: 'year',
        ...yearPeriod(expression.year, (expression.to ?? expression.year) - expression.year + 1),
      };
    case 'within':
      return locateWithin(expression, setting);
    case 'decade':
      return { precision: 'decade', ...yearPeriod(expression.year, 10) };
    case 'century':
      return { precision: 'century', ...yearPeriod(expression.year, 100) };
    case 'season':
      return locateSeason(expression, setting);
    case 'quarter':
      return inYear('quarter', expression.year, setting, (year) => monthPeriod(year, 3 * expression.quarter - 2, 3));
    case 'half':
      return inYear('half', expression.year, setting, (year) => monthPeriod(year, 6 * expression.half - 5, 6));
    case 'weekday':
      return locateWeekday(expression, setting);
    case 'near':
      return setting.today === undefined
        ? { precision: 'day' }
        : { precision: 'day', ...single(setting.today + expression.days) };
    case 'unit':
      return locateUnit(expression, setting);
    case 'offset':
      return locateOffset(expression, setting);
    case 'rest':
      return locateRest(expression, setting);
    case 'part':
      return { ...locate(expression.on, setting), precision: 'part-of-day' };
    case 'clock':
      return locateClock(expression, setting);
    case 'stretch':
      return stretch(locate(expression.of, setting), expression.modifier);
    case 'deadline': {
      const { to } = locate(expression.of, setting);
      return { precision: 'day', modifier: 'before', ...(to === undefined ? {} : { to }) };
    }
    case 'again':
      return locateAgain(expression, setting);
    case 'duration':
    case 'set':
    case 'vague':
      return unknown;
  }
}

const single = (day: Day): Period => ({ from: day, to: day });

function yearly(
  precision: TimePrecision,
  year: number | undefined,
  setting: Setting,
  periodOf: (year: number) => Period,
): Located {
  if (year !== undefined) return { precision, ...periodOf(year) };
  const { today, begun } = setting;
  const near = setting.year === undefined || setting.bygone === true ? undefined : periodOf(setting.year);
  if (near !== undefined && !(begun === true && today !== undefined && near.from > today))
    return { precision, ...near };
  return today === undefined ? { precision } : { precision, ...nearestYear(today, setting, periodOf) };
}

function locateDay(expression: Extract<Expression, { kind: 'day' }>, setting: Setting): Located {
  const { month, day, to } = expression;
  return yearly('day', expression.year, setting, (year) => {
    const last = monthLength(year, month);
    return { from: dayNumber(year, month, Math.min(day, last)), to: dayNumber(year, month, Math.min(to ?? day, last)) };
  });
}

/** "June 16 of last year": of the year that the words lead to, else its precision alone. */
function locateWithin({ of, year }: Extract<Expression, { kind: 'within' }>, setting: Setting): Located {
  const { from } = locate(year, setting);
  return from === undefined ? { precision: of.kind } : locate({ ...of, year: civil(from).year }, setting);
}

function locateMonth(expression: Extract<Expression, { kind: 'month' }>, setting: Setting): Located {
  const { month, shift, year, to } = expression;
  const months = (to ?? month) - month + 1;
  const { today } = setting;
  if (shift === undefined || today === undefined || year !== undefined)
    return yearly('month', year, setting, (of) => monthPeriod(of, month, months));
  return { precision: 'month', ...shiftedTurn(today, shift, (of) => monthPeriod(of, month)) };
}

function locateSeason(expression: Extract<Expression, { kind: 'season' }>, setting: Setting): Located {
  const { season, shift, year } = expression;
  const { today } = setting;
  const periodOf = (of: number): Period => seasonPeriod(of, season);
  if (shift === undefined || today === undefined || year !== undefined)
    return yearly('season', year, setting, periodOf);
  return { precision: 'season', ...shiftedTurn(today, shift, periodOf) };
}

/** A quarter or half: of the year named, else the last that has begun, or the next where the verb looks ahead. */
function inYear(
  precision: TimePrecision,
  ref: YearRef | undefined,
  setting: Setting,
  periodOf: (year: number) => Period,
): Located {
  const { today } = setting;
  if (typeof ref === 'number') return { precision, ...periodOf(ref) };
  if (today === undefined) return { precision };
  const { year } = civil(today);
  if (ref !== undefined) return { precision, ...periodOf(year + ref.shift) };
  const current = periodOf(year);
  if (setting.ofFigures !== true && setting.direction() === 'future')
    return { precision, ...(current.to < today ? periodOf(year + 1) : current) };
  return { precision, ...(current.from > today ? periodOf(year - 1) : current) };
}

function locateWeekday(expression: Extract<Expression, { kind: 'weekday' }>, setting: Setting): Located {
  const { weekday, shift, week, from } = expression;
  const spoken = from === 'text' ? setting.spoken?.from : undefined;
  const today = spoken ?? setting.today;
  if (today === undefined) return { precision: 'day' };
  const day = (on: Day): Located => ({ precision: 'day', ...single(on) });
  if (week !== undefined) return day(periodAround('week', today).from + 7 * week + ((weekday + 6) % 7));
  const back = (((weekdayNumber(today) - weekday) % 7) + 7) % 7;
  const ahead = (7 - back) % 7;
  if (shift === -1) return day(today - (back === 0 ? 7 : back));
  if (shift === 1) return day(today + (ahead === 0 ? 7 : ahead));
  const future = setting.direction() === 'future' || (shift === 0 && setting.direction() !== 'past');
  return day(future ? today + ahead : today - back);
}

const unitPrecision: Readonly<Record<CalendarUnit, TimePrecision>> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

/** A time that is one known day, or a moment of it. */
export const isDayKnown = (spoken: Located | undefined): spoken is Located & { from: Day } =>
  spoken?.from !== undefined && ['day', 'part-of-day', 'minute'].includes(spoken.precision);

function locateUnit(expression: Extract<Expression, { kind: 'unit' }>, setting: Setting): Located {
  const { unit, shift, from } = expression;
  const precision = unitPrecision[unit];
  const spoken = unit === 'day' && !isDayKnown(setting.spoken) ? undefined : setting.spoken?.from;
  const base = from === 'text' ? (spoken ?? (unit === 'day' ? undefined : setting.today)) : setting.today;
  if (base === undefined) return { precision };
  if (unit === 'weekend') return { precision, ...weekendOf(base, shift, setting) };
  return { precision, ...periodAround(unit, shiftDay(base, unit, shift)) };
}

/** "this weekend" of what has happened, or with no verb early in the week, is the one just gone. */
function weekendOf(base: Day, shift: -1 | 0 | 1, setting: Setting): Period {
  const own = periodAround('weekend', base);
  const direction = setting.direction();
  const gone = direction === 'past' || (direction === undefined && own.from - base > 2);
  const weeks = shift === 0 && base < own.from && gone ? -1 : shift;
  return { from: own.from + 7 * weeks, to: own.to + 7 * weeks };
}

/** "the same month last year": the month spoken of, in the year that the words lead to. */
function locateAgain({ unit, year }: Extract<Expression, { kind: 'again' }>, setting: Setting): Located {
  const precision = unitPrecision[unit];
  const { from: spoken, to } = setting.spoken ?? {};
  const of = locate(year, setting).from;
  if (spoken === undefined || to === undefined || of === undefined) return { precision };
  // a year spoken of says nothing of which month
  if (periodAround(unit, spoken).to < to) return { precision };
  return { precision, ...periodAround(unit, shiftDay(spoken, 'year', civil(of).year - civil(spoken).year)) };
}

function locateOffset(expression: Extract<Expression, { kind: 'offset' }>, setting: Setting): Located {
  const { unit, count, from } = expression;
  if (from === 'period' && setting.period !== undefined)
    return movedPeriod(setting.period, setting.spoken, unit, count);
  const spoken = unit === 'day' && !isDayKnown(setting.spoken) ? setting.spokenDay : setting.spoken;
  const anchor =
    typeof from === 'object'
      ? locate(from, setting)
      : from !== 'article'
        ? (spoken ?? setting.spoken ?? nowOf(setting))
        : nowOf(setting);
  const precise = unit === 'decade' || unit === 'century' ? 'year' : unit;
  if (anchor?.from === undefined) return { precision: unitPrecision[precise] };
  if (precise === 'day' && !isDayKnown(anchor)) return { precision: 'day' };
  const day = shiftDay(anchor.from, unit, count);
  if (unit === 'week' && isDayKnown(anchor) && from !== 'article') return { precision: 'day', ...single(day) };
  const fraction = !Number.isInteger(count) && unit === 'year';
  const grain = fraction && Math.abs(count) < 2 ? 'month' : precise;
  const rough = from === 'article' && precise !== 'day';
  return {
    precision: unitPrecision[grain],
    ...periodAround(grain, day),
    ...(rough ? { modifier: 'about' as const } : {}),
  };
}

/** A range moved as a whole, to its last day in the calendar unit its ends are told in: all of February, however long. */
function movedPeriod({ from, to }: Period, spoken: Located | undefined, unit: CalendarUnit, count: number): Located {
  const precision = spoken?.precision ?? 'day';
  const grain = precision === 'month' || precision === 'year' ? precision : 'day';
  const last = periodAround(grain, shiftDay(to, unit, count)).to;
  return { precision: grain, from: shiftDay(from, unit, count), to: last };
}

const nowOf = (setting: Setting): Located | undefined =>
  setting.today === undefined ? undefined : { precision: 'day', ...single(setting.today) };

/** "later this year" runs from the article's day to the year's end, "earlier this year" from its start to the article's day. */
function locateRest(expression: Extract<Expression, { kind: 'rest' }>, setting: Setting): Located {
  const { unit, side } = expression;
  const precision: TimePrecision =
    unit === 'year' ? 'part-of-year' : unit === 'month' ? 'part-of-month' : unitPrecision[unit];
  if (setting.today === undefined) return { precision };
  const whole = periodAround(unit, setting.today);
  return side === 'later'
    ? { precision, from: setting.today, to: whole.to }
    : { precision, from: whole.from, to: setting.today };
}

/** The day of a time of day that names none: without one spoken of nearby, that of the article, but not for what has happened: that may have been the day before. */
const clockDayOf = (setting: Setting): Located | undefined =>
  setting.clockDay ?? (setting.direction() === 'past' ? undefined : nowOf(setting));

function locateClock(expression: Extract<Expression, { kind: 'clock' }>, setting: Setting): Located {
  return clockOn(expression, expression.on === undefined ? clockDayOf(setting) : locate(expression.on, setting));
}
