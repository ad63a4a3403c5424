const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Month 1–12 of an English month name, whole or cut to three letters ("Sept" too), else undefined. */
export function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = lower === 'sept' ? 8 : Math.max(months.indexOf(lower), fullMonths.indexOf(lower));
  return index === -1 ? undefined : index + 1;
}

/**
 * The date that words state: ISO 8601 date or date-time (kept with its offset, as the publisher's clock had it), else
 * `YYYY-MM-DD` from "December 4, 2025", "Thu, 04 Dec 2025 10:00:00 GMT", "04.12.2025", "20251204". Undefined where no
 * full date is stated, where two are, where the calendar has no such day, and for "04/12/2025", which two countries read differently.
 */
export function publishedDate(words: string): string | undefined {
  const text = words.trim().slice(0, 100);
  return isoDate(text) ?? numericDate(text) ?? wordedDate(text);
}

function isoDate(text: string): string | undefined {
  const parts = text.match(
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i,
  );
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone] = parts;
  const date = calendar(Number(year), Number(month), Number(day));
  if (date === undefined || hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour}:${minute}:${second}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function numericDate(text: string): string | undefined {
  const compact = text.match(/^(\d{4})(\d\d)(\d\d)$/);
  if (compact !== null) return calendar(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = text.match(/^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/);
  if (parts === null) return undefined;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[2] === '.' || first > 12 || first === second) return calendar(year, second, first);
  return second > 12 ? calendar(year, first, second) : undefined;
}

function wordedDate(text: string): string | undefined {
  const words = text.match(/[A-Za-z]+|\d+/g) ?? [];
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const month = monthOf(word);
    if (month === undefined) continue;
    const before = words
      .slice(Math.max(0, at - 3), at)
      .filter((w) => !/^(st|nd|rd|th|of)$/i.test(w))
      .at(-1);
    const after = words.slice(at + 1, at + 4).filter((w) => !/^(st|nd|rd|th)$/i.test(w));
    const date =
      (isDay(before) && isYear(after[0]) ? calendar(Number(after[0]), month, Number(before)) : undefined) ??
      (isDay(after[0]) && isYear(after[1]) ? calendar(Number(after[1]), month, Number(after[0])) : undefined);
    if (date !== undefined) found.add(date);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

const isDay = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}$/.test(word);
const isYear = (word: string | undefined): boolean => word !== undefined && /^(1[6-9]|20|21)\d\d$/.test(word);

function calendar(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1600 || year > 2199 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
