import type { Time, TimeModifier, TimePrecision } from '#shared/model/time.ts';
import { civil, type Day, isoOfDay, pad } from './calendar.ts';

/** A time on the calendar, before it is written out. `minute` counts from midnight of `from`, local to `zone`. */
export type Located = {
  readonly precision: TimePrecision;
  readonly from?: Day;
  readonly to?: Day;
  readonly modifier?: TimeModifier;
  readonly minute?: number;
  readonly zone?: string;
  readonly offset?: number;
};

/** Writes a located time as the shared record, with its EDTF value where there is one. */
export function timeOf(located: Located): Time {
  const { precision, from, to, modifier, zone, minute } = located;
  const clock = minute === undefined ? '' : `T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
  const edtf = edtfOf(located, clock);
  return {
    precision,
    ...(modifier === undefined ? {} : { modifier }),
    ...(from === undefined ? {} : { from: isoOfDay(from) + clock }),
    ...(to === undefined ? {} : { to: isoOfDay(to) + clock }),
    ...(edtf === undefined ? {} : { edtf }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** ISO 8601-2:2019 (EDTF): `2025-12-04`, `2025-11`, `2014~`, `199X`, `2015-33` (first quarter), `2025-11-21/2025-11-30`. */
function edtfOf(located: Located, clock: string): string | undefined {
  const { from, to, modifier, precision } = located;
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) return `../${isoOfDay(to as Day)}`;
  if (to === undefined) return `${isoOfDay(from)}/..`;
  const interval = from === to ? isoOfDay(from) : `${isoOfDay(from)}/${isoOfDay(to)}`;
  const whole = wholeUnit(precision, from, to);
  if (precision === 'minute') return `${isoOfDay(from)}${clock}:00${offsetText(located.offset)}`;
  if (modifier === 'before') return `../${isoOfDay(to)}`;
  if (modifier === 'after') return `${isoOfDay(from)}/..`;
  if (modifier === 'about') return whole === undefined ? undefined : `${whole}~`;
  return modifier === undefined ? (whole ?? interval) : interval;
}

const offsetText = (offset: number | undefined): string => {
  if (offset === undefined) return '';
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

/** The one EDTF value of a calendar unit that `from` to `to` fills, or undefined where only an interval can say it. */
function wholeUnit(precision: TimePrecision, from: Day, to: Day): string | undefined {
  const { year, month } = civil(from);
  const end = civil(to);
  switch (precision) {
    case 'minute':
    case 'part-of-day':
    case 'day':
      return from === to ? isoOfDay(from) : undefined;
    case 'month':
      return end.year === year && end.month === month ? `${pad(year, 4)}-${pad(month)}` : undefined;
    case 'quarter':
      return `${pad(year, 4)}-${33 + Math.floor((month - 1) / 3)}`;
    case 'half':
      return `${pad(year, 4)}-${month < 7 ? 40 : 41}`;
    case 'season':
      return `${pad(year, 4)}-${21 + (Math.floor((month + 9) / 3) % 4)}`;
    case 'year':
      return end.year === year ? pad(year, 4) : `${pad(year, 4)}/${pad(end.year, 4)}`;
    case 'decade':
      return `${pad(Math.floor(year / 10), 3)}X`;
    case 'century':
      return `${pad(Math.floor(year / 100))}XX`;
    default:
      return undefined;
  }
}
