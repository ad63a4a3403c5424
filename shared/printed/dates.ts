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
