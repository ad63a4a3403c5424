import type { Timex } from '#shared/model/finding.ts';
import { dayOfIso, isoWeek } from './calendar.ts';

/** A time as TimeML writes it: `value` and, where a period can be told as a pair of days, `from` and `to` as well. */
type Timex3 = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value?: string;
  readonly from?: string;
  readonly to?: string;
};

const types = { date: 'DATE', time: 'TIME', duration: 'DURATION', set: 'SET' } as const;
const partCodes: readonly (readonly [word: string, code: string])[] = [
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
];

/**
 * The TIMEX3 form of a found time: `2015-05-18`, `2015-W20`, `2015-Q2`, `2015-SU`, `199`, `PRESENT_REF`, `P2D`. A part of a day that the words
 * name by its day alone keeps its code ("this morning": `2015-05-18TMO`); a named day with a part ("Friday night") has the day's value, as far as EDTF goes.
 */
export function timex3Of(timex: Timex): Timex3 {
  const type = types[timex.type];
  if (timex.duration !== undefined) return { type, value: timex.duration };
  const value = timexValue(timex);
  const { from, to } = timex.value;
  return {
    type,
    ...(value === undefined ? {} : { value }),
    ...(from === undefined || to === undefined || timex.type === 'time' ? {} : { from, to }),
  };
}

function timexValue(timex: Timex): string | undefined {
  const { rule, value } = timex;
  if (rule.startsWith('vague')) return `${rule.slice(6).toUpperCase()}_REF`;
  if (rule.startsWith('fiscal year')) return `FY${rule.slice(12, 16)}`;
  const at = value.from ?? value.to;
  if (at === undefined) return undefined;
  const year = at.slice(0, 4);
  const month = Number(at.slice(5, 7));
  switch (value.precision) {
    case 'minute':
      return value.zone === 'GMT' || value.zone === 'UTC' ? `${at}Z` : at;
    case 'part-of-day':
      return (
        at.slice(0, 10) +
        (rule.startsWith('part of a near day') ? (partCodes.find(([word]) => rule.endsWith(word))?.[1] ?? '') : '')
      );
    case 'day':
      return value.from === undefined || value.to === undefined || value.from === value.to ? at : undefined;
    case 'week':
      return weekOf(at);
    case 'weekend':
      return `${weekOf(at)}-WE`;
    case 'month':
    case 'part-of-month':
      return at.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${year}-H${month < 7 ? 1 : 2}`;
    case 'season':
      return `${year}-${['WI', 'SP', 'SU', 'FA'][Math.floor((month % 12) / 3)]}`;
    case 'year':
    case 'part-of-year':
      return year;
    case 'decade':
      return year.slice(0, 3);
    case 'century':
      return year.slice(0, 2);
    default:
      return undefined;
  }
}

const weekOf = (iso: string): string => {
  const { year, week } = isoWeek(dayOfIso(iso));
  return `${year}-W${String(week).padStart(2, '0')}`;
};
