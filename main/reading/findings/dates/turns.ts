import { civil, type Day, type Period } from './calendar.ts';
import type { Located } from './edtf.ts';

/**
 * What a time is worked out from: the article's day, the time last spoken of before it, the year its own sentence spoke of, and the way its verb points.
 * `direction` is asked only where it decides.
 */
export type Setting = {
  readonly today?: Day;
  readonly spoken?: Located;
  /** The last day spoken of, for what opens its sentence ("A day earlier, …"): there a month or year in between was only mentioned. */
  readonly spokenDay?: Located;
  /** The range last spoken of, where nothing was spoken of since. */
  readonly period?: Period;
  readonly year?: number;
  /** It opens its sentence, so that the verb behind it is its own. */
  readonly opens?: true;
  /** It has begun, whatever its verb says: "since" stands before it. */
  readonly begun?: true;
  /** It is an end of a range: what is to run may have begun. */
  readonly runs?: true;
  /** It is the time of what a figure is measured against. */
  readonly compared?: true;
  /** It says of which time figures are, which have it behind them ("figures for the second quarter are due on 30 July"). */
  readonly ofFigures?: true;
  /** It only names a happening that nobody had put down for a day ("the Oct. 7 attacks"). */
  readonly bygone?: true;
  /** The day that a time of day without one belongs to. */
  readonly clockDay?: Located;
  readonly direction: () => 'past' | 'future' | undefined;
};

/** Of the same time in three neighbouring years, the nearest to `around`; the way the verb points outweighs up to half a year, a verb that looks ahead any time that is over. */
export function nearestYear(around: Day, setting: Setting, periodOf: (year: number) => Period): Period {
  const { year } = civil(around);
  const choices = [year - 1, year, year + 1].map(periodOf);
  if (setting.begun === true) return choices.findLast(({ from }) => from <= around) ?? periodOf(year - 1);
  const distance = ({ from, to }: Period): number => (around < from ? from - around : around > to ? around - to : 0);
  const nearest = choices.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  if (distance(nearest) === 0) return nearest;
  const direction = setting.direction();
  const near = setting.opens === true ? shortLeeway : leeway;
  if (distance(nearest) <= near && (direction !== 'future' || setting.runs === true)) return nearest;
  if (direction === 'future' && nearest.to < around) return choices.find(({ from }) => from > around) ?? nearest;
  if (direction === 'past' && nearest.from > around) return choices.findLast(({ to }) => to < around) ?? nearest;
  return nearest;
}

/** Days within which a date of no year is the nearest one though the verb looks back. */
const leeway = 60;
/** The same where the verb is sure to be that of the date. */
const shortLeeway = 14;

/** "last November", "this May", "next spring": the turn before, around or after today. */
export function shiftedTurn(today: Day, shift: -1 | 0 | 1, periodOf: (year: number) => Period): Period {
  const { year } = civil(today);
  const turns = [year - 2, year - 1, year, year + 1, year + 2].map(periodOf);
  if (shift === 0) {
    const current = turns.find(({ from, to }) => from <= today && today <= to);
    return current ?? periodOf(year);
  }
  const past = turns.findLast(({ to }) => to < today) as Period;
  const next = turns.find(({ from }) => from > today) as Period;
  return shift < 0 ? past : next;
}
