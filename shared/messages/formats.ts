/** Numbers, days and times as a language writes them. What takes a `Date` shows it on the reader's own clock. */
export type Formats = {
  readonly number: (value: number) => string;
  /** Of an ISO date, which has no zone: `2025-12-04` → `4 December 2025`. */
  readonly day: (iso: string) => string;
  /** Of no year: `4 December`. */
  readonly dayInYear: (month: number, day: number) => string;
  /** `4 December 2025`. */
  readonly dayOf: (at: Date) => string;
  /** `14:02`. */
  readonly time: (at: Date) => string;
};

export function formats(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const days = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' });
  const yearless = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const localDays = new Intl.DateTimeFormat(locale, date);
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    number: (value) => numbers.format(value),
    day: (iso) => days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    // in a leap year every day is one
    dayInYear: (month, day) => yearless.format(Date.UTC(2000, month - 1, day)),
    dayOf: (at) => localDays.format(at),
    time: (at) => times.format(at),
  };
}
