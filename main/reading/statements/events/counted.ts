import { addMonths, dayOfIso, isoOfDay, periodAround } from '#main/reading/findings/dates/calendar.ts';
import { timeOf } from '#main/reading/findings/dates/edtf.ts';
import type { Timex } from '#shared/model/finding.ts';
import type { Time } from '#shared/model/time.ts';
import type { Clause } from './clause.ts';
import { happeningIn, type Line, rangeOf, type Words } from './page.ts';

/** An event dated only by its distance from another: "four days following a preceding conference" told of talks on a known day. */
type Counted = { readonly clause: Clause; readonly time: Time; readonly when: Timex };

const joints: readonly (readonly [words: readonly string[], sign: 1 | -1])[] = [
  [['after'], -1],
  [['following'], -1],
  [['subsequent', 'to'], -1],
  [['since'], -1],
  [['before'], 1],
  [['prior', 'to'], 1],
  [['ahead', 'of'], 1],
];

const pointers: ReadonlySet<string> = new Set(['these', 'this', 'those', 'that', 'the', 'it', 'they']);
const ends: ReadonlySet<string> = new Set([',', ';', '.', '–', '—', ':', '!', '?', '(', ')']);

/**
 * The event that a length of time is counted from. Its day is worked out from the point in the same sentence, or, where the sentence opens by
 * pointing back to a happening ("These talks …"), from `spoken`, the last day the text spoke of.
 */
export function countedEvents(line: Line, words: Words, spoken: Time | undefined): Counted[] {
  return line.times.flatMap((timex) => {
    if (timex.type !== 'duration' || timex.duration === undefined) return [];
    const { from: length, to: after } = rangeOf(line, timex.span);
    // "postponed by a week after the ship was held up": by how much, not how long after
    if (line.atoms[length - 1]?.lower === 'by') return [];
    const joint = joints.find(([phrase]) => phrase.every((word, index) => line.atoms[after + index]?.lower === word));
    if (joint === undefined) return [];
    const base = dayOfLine(line, timex) ?? (pointsBack(line, words) ? spoken : undefined);
    const time = base === undefined ? undefined : counted(base, timex.duration, joint[1]);
    const from = after + joint[0].length;
    const range = { from, to: phraseEnd(line, from) };
    if (time === undefined || happeningIn(line, range, words) < 0) return [];
    if (
      line.times.some(
        ({ span }) => span.start >= (line.atoms[from]?.start ?? 0) && span.start < (line.atoms[range.to - 1]?.end ?? 0),
      )
    )
      return [];
    return [{ clause: { range }, time, when: timex }];
  });
}

/** The point of time nearest before the length in its own sentence. */
function dayOfLine({ times }: Line, duration: Timex): Time | undefined {
  const points = times.filter(
    ({ type, value, span }) =>
      (type === 'date' || type === 'time') && value.from !== undefined && span.end <= duration.span.start,
  );
  return points.at(-1)?.value;
}

const pointsBack = (line: Line, words: Words): boolean =>
  pointers.has(line.atoms[0]?.lower ?? '') &&
  happeningIn(line, { from: 0, to: Math.min(5, line.atoms.length) }, words) >= 0;

function phraseEnd({ atoms }: Line, from: number): number {
  let quoted = false;
  let end = from;
  while (end < atoms.length) {
    const word = atoms[end]?.lower ?? '';
    if (word === '"') quoted = !quoted;
    if (!quoted && ends.has(word)) break;
    end += 1;
  }
  return end;
}

/** A base day moved by whole days or weeks, or a base's month or year moved by months or years. */
function counted(base: Time, duration: string, sign: 1 | -1): Time | undefined {
  const read = /^P(\d+)([DWMY])$/.exec(duration);
  if (read === null || base.from === undefined) return undefined;
  const count = sign * Number(read[1]);
  const day = dayOfIso(base.from);
  const single = base.from.slice(0, 10) === base.to?.slice(0, 10);
  if (read[2] === 'D' || read[2] === 'W') {
    if (!single) return undefined;
    const to = day + count * (read[2] === 'W' ? 7 : 1);
    return timeOf({ precision: 'day', from: to, to });
  }
  const unit = read[2] === 'Y' ? 'year' : 'month';
  if (unit === 'month' && base.precision === 'year') return undefined;
  return timeOf({ precision: unit, ...periodAround(unit, addMonths(day, count * (unit === 'year' ? 12 : 1))) });
}

/** Whether a time is one known day. */
export const isDay = ({ from, to }: Time): boolean =>
  from !== undefined && to !== undefined && isoOfDay(dayOfIso(from)) === isoOfDay(dayOfIso(to));
