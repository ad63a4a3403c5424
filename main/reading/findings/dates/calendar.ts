/** A day as the count of days since 1970-01-01 in the proleptic Gregorian calendar. No clock, no zone. */
export type Day = number;

/** Both ends inclusive. */
export type Period = { readonly from: Day; readonly to: Day };

export type CalendarUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** In days: of four centuries, and from the first of March of the year 0 to 1970-01-01. */
const era = 146_097;
const epoch = 719_468;

/**
 * The day of a civil date; a month or day past its end runs on into the next (month 13 is January). Years begin in March, so that the leap day ends
 * them (Hinnant, "chrono-compatible low-level date algorithms"); a `Date` for each would cost a tenth of finding the times.
 */
export function dayNumber(year: number, month: number, day: number): Day {
  const march = year * 12 + month - 3;
  const years = Math.floor(march / 12);
  const before = Math.floor((153 * (march - 12 * years) + 2) / 5);
  return (
    years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + before + day - 1 - epoch
  );
}

export const dayOfIso = (iso: string): Day =>
  dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/** `YYYY-MM-DD`; years 0 to 9999. */
export function isoOfDay(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** A whole number with zeros before it. */
export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function civil(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const eras = Math.floor((day + epoch) / era);
  const inEra = day + epoch - eras * era;
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: eras * 400 + years + (month < 3 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayNumber = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const monthLength = (year: number, month: number): number => civil(dayNumber(year, month + 1, 0)).day;

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** The day `months` later; a day the month does not have becomes its last (31 January and a month is 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = civil(day);
  const first = civil(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(date, monthLength(first.year, first.month)));
}

export const monthPeriod = (year: number, month: number, months = 1): Period => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + months, 1) - 1,
});

export const yearPeriod = (year: number, years = 1): Period => monthPeriod(year, 1, 12 * years);

/** Northern seasons by whole months, 0 spring … 3 winter. Winter of a year begins in its December. */
export const seasonPeriod = (year: number, season: number): Period => monthPeriod(year, 3 + 3 * season, 3);

/** The calendar unit a day lies in. Weeks run from Monday (ISO 8601); a weekday's weekend is the one that ends its week. */
export function periodAround(unit: CalendarUnit, day: Day): Period {
  const { year, month } = civil(day);
  const monday = day - ((weekdayNumber(day) + 6) % 7);
  switch (unit) {
    case 'day':
      return { from: day, to: day };
    case 'week':
      return { from: monday, to: monday + 6 };
    case 'weekend':
      return { from: monday + 5, to: monday + 6 };
    case 'month':
      return monthPeriod(year, month);
    case 'quarter':
      return monthPeriod(year, month - ((month - 1) % 3), 3);
    case 'half':
      return monthPeriod(year, month < 7 ? 1 : 7, 6);
    case 'season':
      return seasonPeriod(month < 3 ? year - 1 : year, Math.floor(((month + 9) % 12) / 3));
    case 'year':
      return yearPeriod(year);
    case 'decade':
      return yearPeriod(year - (year % 10), 10);
    case 'century':
      return yearPeriod(year - (year % 100), 100);
  }
}

const unitMonths: Readonly<Partial<Record<CalendarUnit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day that many units away; fractions are rounded to whole days or months. */
export function shiftDay(day: Day, unit: CalendarUnit, count: number): Day {
  const months = unitMonths[unit];
  if (months !== undefined) return addMonths(day, Math.round(months * count));
  return day + Math.round((unit === 'day' ? 1 : 7) * count);
}

/** ISO 8601 week of a day; its year is that of the week's Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - ((weekdayNumber(day) + 6) % 7) + 3;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Easter Sunday of a year by the Gregorian computus. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + leaps) % 7;
  const offset = moon - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayNumber(year, month, offset + 28 - 31 * Math.floor(month / 4));
}
