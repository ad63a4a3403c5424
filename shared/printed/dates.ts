import type { PrintJob } from '../model/print.ts';
import { dateOf } from '../model/source.ts';
import type { HouseStyle } from '../model/style.ts';
import { longDate } from '../model/time.ts';

/** An ISO date or date-time as the date in the form that a house style asks for. */
export function dateIn(iso: string, form: HouseStyle['dates']): string {
  if (form === 'iso') return iso.slice(0, 10);
  if (form === 'day-month') return longDate(iso);
  const [day, month, year] = longDate(iso).split(' ');
  return `${month} ${day}, ${year}`;
}

/** An ISO date or date-time as a reader wants it; anything else as it was written. */
export function readableDate(value: string, form: HouseStyle['dates']): string {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (day.test(value)) return dateIn(value, form);
  const at = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.exec(value);
  if (at === null) return value;
  const [, date = '', time = '', zone] = at;
  return `${dateIn(date, form)}, ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`}`;
}

/** What a file without any date of its own is dated. */
const noDate = '2000-01-01';

/** The day, `YYYY-MM-DD`, that a file is dated: the briefing's, else its first dated article's, never the clock's [P6]. */
export function fileDay({ briefing, sources }: PrintJob): string {
  const dates = [briefing.masthead.date, ...sources.map((source) => dateOf(source.meta) ?? '')];
  const iso = dates.find((date) => /^\d{4}-\d{2}-\d{2}/.test(date) && !Number.isNaN(Date.parse(date.slice(0, 10))));
  return (iso ?? noDate).slice(0, 10);
}
