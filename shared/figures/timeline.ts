import type { EventStatus } from '../model/statement.ts';
import { dayOf, timeScale } from './scale.ts';
import { type Drawing, fitLines, type Ground, type Part, partOf, type Shape } from './shapes.ts';
import { legend, mark, nowLine, own } from './signs.ts';

/** An event of a timeline: its date as printed, what happens, and the days (ISO, inclusive) it may fall on; one day where both are the same. */
export type TimelineEvent = {
  readonly id: string;
  readonly when: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly status: EventStatus;
  /** Known only roughly: "about", "early", "late". */
  readonly rough: boolean;
};

export type TimelineData = {
  readonly events: readonly TimelineEvent[];
  /** The article's date, ISO, where it is known: a line across the figure. */
  readonly asOf: string | undefined;
  /** Rows of the table that have no date of their own and are not drawn. */
  readonly undrawn: number;
  /** Whose signs are explained below: those drawn here where absent; none where the rest of the figure, which is drawn apart, does it. */
  readonly explained?: readonly TimelineEvent[];
};

/** Shares of the width: of the dates and words at the left of the axis, and of the dates alone. */
const wordsShare = 0.68;
const datesShare = 0.3;
/** Words that need more than their lines beside the dates stand under them, where that is narrower than this, in ems. */
const leastWords = 17;
/** How full lines come out. */
const filled = 0.9;
/** Lines of words at an event; the table says the rest. */
const mostLines = 2;
const rowLeading = 1.62;
const lineLeading = 1.18;

type Row = { readonly when: readonly string[]; readonly what: readonly string[] };

/**
 * A row for each event in order of time: date and words at the left, its place in time at the right. A day is a point, anything longer a
 * bar as long as the source leaves it open; the past is solid, what is scheduled is hollow, what is projected or conditional dashed. A date is
 * never cut; where words have too little room beside the dates, they stand under them.
 */
export function drawTimeline({ events, asOf, undrawn, explained = events }: TimelineData, ground: Ground): Drawing {
  const { width, size, measure } = ground;
  const top = size * 1.9;
  const dates = Math.min(width * datesShare, Math.max(...events.map(({ when }) => measure(when, 'strong'))));
  const axisLeft = width * wordsShare;
  const beside = axisLeft - dates - size * 1.9;
  const isLong = events.some(({ what }) => measure(what, 'plain') > beside * mostLines * filled);
  const isOver = beside < size * leastWords && isLong;
  const wordsLeft = isOver ? 0 : dates + size * 0.9;
  const room = axisLeft - wordsLeft - size;
  const rows = events.map(
    ({ when, what }): Row => ({
      when: fitLines(when, isOver ? room : dates, 'strong', ground, Number.POSITIVE_INFINITY),
      what: fitLines(what, room, 'plain', ground, mostLines),
    }),
  );
  const linesOf = ({ when, what }: Row): number =>
    isOver ? when.length + what.length : Math.max(when.length, what.length);
  const heights = rows.map((row) => size * (rowLeading + (linesOf(row) - 1) * lineLeading));
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, top));
  const axisRight = width - size * 0.5;
  const days = events.flatMap(({ from, to }) => [dayOf(from), dayOf(to) + (from === to ? 0 : 1)]);
  const now = asOf === undefined ? undefined : dayOf(asOf);
  const scale = timeScale(now === undefined ? days : [...days, now]);
  const inset = size * 0.6;
  const x = (value: number): number => axisLeft + inset + scale.at(value) * (axisRight - axisLeft - 2 * inset);
  const foot = heights.reduce((sum, height) => sum + height, top);
  const shapes: Shape[] = [...axis(events, x, { left: axisLeft, right: axisRight, y: top, foot }, ground)];
  for (const at of scale.breaks) {
    const middle = axisLeft + inset + at * (axisRight - axisLeft - 2 * inset);
    for (const side of [-1.4, 1.4])
      shapes.push({
        kind: 'line',
        from: [middle + side - 1.6, top + 3],
        to: [middle + side + 1.6, top - 3],
        weight: 0.7,
        ink: 'quiet',
      });
  }
  if (now !== undefined) shapes.push(nowLine(x(now), top, foot + 2));
  events.forEach((event, i) => {
    const { when, what } = rows[i] ?? { when: [], what: [] };
    const middle = (tops[i] ?? top) + size * (rowLeading / 2 + 0.12);
    const base = middle + size * 0.34;
    const [from, to] = [x(dayOf(event.from)), x(dayOf(event.to) + (event.from === event.to ? 0 : 1))];
    const words = (lines: readonly string[], left: number, below: number, role: 'strong' | 'plain'): Shape[] =>
      lines.map((text, n) => ({
        kind: 'words',
        at: [left, base + (below + n) * size * lineLeading],
        text,
        role,
        align: 'left',
      }));
    shapes.push(
      ...partOf(event.id, [
        ...words(when, 0, 0, 'strong'),
        ...words(what, wordsLeft, isOver ? when.length : 0, 'plain'),
        { kind: 'line', from: [axisLeft, middle], to: [axisRight, middle], weight: 0.25, ink: 'hairline' },
        ...mark(event, from, to, middle, size),
      ]),
    );
  });
  const parts = events.map(
    (event, i): Part => ({
      id: event.id,
      says: saidOf(event),
      of: [event.id],
      box: { x: 0, y: tops[i] ?? top, width, height: heights[i] ?? 0 },
    }),
  );
  const signs = legend(explained, now !== undefined && explained.length > 0, undrawn, foot, ground);
  const all = [...shapes, ...signs.shapes];
  return { width, height: signs.foot, shapes: all, parts, alt: altOf({ events, asOf, undrawn }) };
}

type Frame = { readonly left: number; readonly right: number; readonly y: number; readonly foot: number };

/** The axis with as many names of years and months as fit, from left to right. */
function axis(
  events: readonly TimelineEvent[],
  x: (day: number) => number,
  { left, right, y }: Frame,
  { size, measure }: Ground,
): Shape[] {
  const shapes: Shape[] = [{ kind: 'line', from: [left, y], to: [right, y], weight: 0.8, ink: 'ink' }];
  const ends = [...events].sort((a, b) => a.from.localeCompare(b.from));
  const names = new Map<string, number>();
  for (const { from, to } of ends) {
    const isYear = to.slice(0, 4) > from.slice(0, 4) || (from.endsWith('-01-01') && to.endsWith('-12-31'));
    const name = isYear ? from.slice(0, 4) : `${monthNames[Number(from.slice(5, 7)) - 1]} ${from.slice(0, 4)}`;
    if (!names.has(name)) names.set(name, x(dayOf(from)));
  }
  const placed: { readonly text: string; readonly at: number; readonly from: number; readonly to: number }[] = [];
  const all = [...names];
  const wanted = [all.at(-1), all[0], ...all.slice(1, -1)];
  for (const label of new Set(wanted)) {
    if (label === undefined) continue;
    const [text, at] = label;
    const wide = measure(text, 'quiet');
    const start = Math.min(Math.max(at - size * 0.3, left), right - wide);
    if (placed.some(({ from, to }) => start < to + size * 0.8 && from < start + wide + size * 0.8)) continue;
    placed.push({ text, at, from: start, to: start + wide });
  }
  for (const { text, at, from } of placed.toSorted((one, other) => one.from - other.from))
    shapes.push(
      { kind: 'words', at: [from, y - size * 0.7], text, role: 'quiet', align: 'left' },
      { kind: 'line', from: [at, y - size * 0.32], to: [at, y], weight: 0.6, ink: 'ink' },
    );
  return shapes;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** "May 2026 (scheduled): Talks are held" */
const saidOf = ({ when, what, status }: TimelineEvent): string =>
  `${when}${status === 'past' ? '' : ` (${status})`}: ${what.trim().replace(/\.$/, '')}`;

function altOf({ events, asOf, undrawn }: TimelineData): string {
  return [
    `Timeline of ${events.length} events${asOf === undefined ? '' : `, article of ${asOf}`}.`,
    `${events.map(saidOf).join('. ')}.`,
    ...(undrawn === 0 ? [] : [`${undrawn} more without ${own(undrawn)}.`]),
  ].join(' ');
}
