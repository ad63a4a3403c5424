import { type Day, dayNumber, easterSunday, weekdayNumber } from './calendar.ts';
import type { MovableDay } from './expression.ts';

/** The day of a feast or holiday that moves from year to year; the American ones by American rules. */
export function movableDay(name: MovableDay, year: number): Day {
  switch (name) {
    case 'easter':
      return easterSunday(year);
    case 'good-friday':
      return easterSunday(year) - 2;
    case 'easter-monday':
      return easterSunday(year) + 1;
    case 'thanksgiving':
      return nthWeekday(year, 11, 4, 4);
    case 'labor-day':
      return nthWeekday(year, 9, 1, 1);
    case 'memorial-day':
      return dayNumber(year, 5, 31) - ((weekdayNumber(dayNumber(year, 5, 31)) + 6) % 7);
    case 'martin-luther-king-day':
      return nthWeekday(year, 1, 1, 3);
    case 'presidents-day':
      return nthWeekday(year, 2, 1, 3);
  }
}

/** The nth of a weekday in a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayNumber(first) + 7) % 7) + 7 * (nth - 1);
}
