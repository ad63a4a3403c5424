import type { TimeModifier, TimePrecision } from '#shared/model/time.ts';
import { civil, type Day, dayNumber } from './calendar.ts';
import type { Located } from './edtf.ts';

/** A third of a longer unit, or the whole with its modifier where a third says nothing. */
export function stretch(whole: Located, modifier: TimeModifier): Located {
  const { from, to, precision } = whole;
  const named: TimePrecision =
    precision === 'month' ? 'part-of-month' : precision === 'year' ? 'part-of-year' : precision;
  if (modifier === 'about' || from === undefined || to === undefined || from === to)
    return { ...whole, precision: modifier === 'about' ? precision : named, modifier };
  const [start, end] = third(from, to, modifier, precision);
  return { ...whole, precision: named, modifier, from: start, to: end };
}

/** Days 1–10, 11–20, 21– of a month; January–April, May–August, September–December of a year; years 0–3, 4–6, 7–9 of a decade. */
function third(from: Day, to: Day, modifier: TimeModifier, precision: TimePrecision): [Day, Day] {
  const { year, month } = civil(from);
  const cuts: readonly [Day, Day] =
    precision === 'month'
      ? [from + 10, from + 20]
      : precision === 'year'
        ? [dayNumber(year, 5, 1), dayNumber(year, 9, 1)]
        : precision === 'decade'
          ? [dayNumber(year + 4, 1, 1), dayNumber(year + 7, 1, 1)]
          : precision === 'quarter' || precision === 'season'
            ? [dayNumber(year, month + 1, 1), dayNumber(year, month + 2, 1)]
            : [from + Math.round((to - from + 1) / 3), from + Math.round((2 * (to - from + 1)) / 3)];
  if (modifier === 'early') return [from, cuts[0] - 1];
  return modifier === 'mid' ? [cuts[0], cuts[1] - 1] : [cuts[1], to];
}
