/** How finely a time is known. `order` is known only relative to something else. */
export type TimePrecision =
  | 'minute'
  | 'part-of-day'
  | 'day'
  | 'weekend'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'part-of-year'
  | 'year'
  | 'decade'
  | 'century'
  | 'order'
  | 'unknown';

export type TimeModifier = 'early' | 'mid' | 'late' | 'about' | 'before' | 'after';

/**
 * A time is an interval with a precision and, where the words had one, a modifier. `from` and `to` are inclusive ISO dates
 * (`YYYY-MM-DD`), or local date-times (`YYYY-MM-DDTHH:MM`) at `minute` precision; one of them may be missing for an open interval.
 * `edtf` is the value in ISO 8601-2 (EDTF) where that can say it. Without an article date a relative time has neither: its words stay.
 */
export type Time = {
  readonly precision: TimePrecision;
  readonly modifier?: TimeModifier;
  readonly from?: string;
  readonly to?: string;
  readonly edtf?: string;
  /** As written, e.g. "GMT", "+02:00". */
  readonly zone?: string;
};

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: one line reads better
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `2025-12-04` → `4 December 2025` (the form of BRIEFING.md). */
export function longDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

export const monthName = (month: number): string => months[month - 1] ?? '';

/** `2025-12-04` → `Thursday`. Proleptic Gregorian, no clock, no zone. */
export const weekdayOf = (iso: string): string => weekdays[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';

/** Orders two times for a timeline: by start, then the finer first; what has no date comes last. */
export function compareTimes(a: Time, b: Time): number {
  const start = (t: Time): string => t.from ?? t.to ?? '9999';
  return start(a).localeCompare(start(b)) || (a.to ?? '9999').localeCompare(b.to ?? '9999');
}

/** `August 2027`, `July to September 2012`, `December 2011 to February 2012`. */
function runOfMonths(from: string, to: string): string {
  const name = (iso: string): string => monthName(Number(iso.slice(5, 7)));
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.slice(0, 7) === to.slice(0, 7)) return `${name(from)} ${first}`;
  return first === last ? `${name(from)} to ${name(to)} ${first}` : `${name(from)} ${first} to ${name(to)} ${last}`;
}

/** `1st`, `2nd`, `13th`, `21st`. */
function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** The time in words: `4 December 2025`, `late November 2025`, `August 2027`, `2014`, `14:30 GMT, 4 December 2025`; `undefined` where only the source's words can say it. */
export function timeInWords(time: Time): string | undefined {
  const at = time.from ?? time.to;
  if (at === undefined) return undefined;
  const year = Number(at.slice(0, 4));
  const month = Number(at.slice(5, 7));
  // a limit without a start is told by its last day, which it holds
  const isLimit = time.modifier === 'before' && time.from === undefined;
  const lead = isLimit
    ? 'by '
    : time.modifier === undefined
      ? ''
      : `${time.modifier === 'mid' ? 'mid-' : `${time.modifier} `}`;
  switch (time.precision) {
    case 'minute':
      return `${lead}${at.slice(11, 16)}${time.zone === undefined ? '' : ` ${time.zone}`}, ${longDate(at)}`;
    case 'part-of-day':
    case 'day':
      if (time.from !== undefined && time.to !== undefined && time.from.slice(0, 10) !== time.to.slice(0, 10))
        return `${lead}${longDate(time.from)} to ${longDate(time.to)}`;
      return `${lead}${longDate(at)}`;
    case 'weekend':
    case 'week':
      return `${lead}${time.precision} of ${longDate(at)}`;
    case 'part-of-month':
      return `${lead}${monthName(month)} ${year}`;
    case 'month':
      return `${lead}${runOfMonths(at, time.to ?? at)}`;
    case 'quarter':
      return `${lead}${['first', 'second', 'third', 'fourth'][Math.floor((month - 1) / 3)]} quarter of ${year}`;
    case 'half':
      return `${lead}${month < 7 ? 'first' : 'second'} half of ${year}`;
    case 'season': {
      const name = month >= 12 || month < 3 ? 'winter' : month < 6 ? 'spring' : month < 9 ? 'summer' : 'autumn';
      return `${lead}${name} ${month >= 12 ? `${year}–${String(year + 1).slice(-2)}` : year}`;
    }
    case 'part-of-year':
      return `${lead}${year}`;
    case 'year': {
      const last = Number((time.to ?? at).slice(0, 4));
      return `${lead}${year}${last > year ? ` to ${last}` : ''}`;
    }
    case 'decade':
      return `${lead}${Math.floor(year / 10)}0s`;
    case 'century':
      return `${lead}${ordinal(Math.floor(year / 100) + 1)} century`;
    case 'order':
    case 'unknown':
      return undefined;
    default:
      return undefined;
  }
}
