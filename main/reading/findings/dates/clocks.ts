import type { Atom } from '#main/reading/article/atoms.ts';
import type { Located } from './edtf.ts';
import type { Expression } from './expression.ts';
import { between, isDayLike, type Piece } from './piece.ts';
import { zones } from './vocabulary.ts';

/** A time of day and what stands beside it: its day, or how many minutes from it are meant. */
export const joinClock = (left: Piece, right: Piece, gap: readonly string[]): Piece | undefined =>
  clockAndDay(left, right, gap) ?? clockOffset(left, right, gap) ?? clockOfRate(left, right, gap);

/** "at 5 a.m. each day" comes again. */
const clockOfRate = (left: Piece, right: Piece, gap: readonly string[]): Piece | undefined =>
  left.expression.kind === 'clock' && right.expression.kind === 'set' && gap.length === 0
    ? { from: left.from, to: right.to, rule: 'set', expression: right.expression }
    : undefined;

/** "6:40 p.m. on 17 October", "Tuesday at 14:30 GMT", "2:30 the next day". */
function clockAndDay(left: Piece, right: Piece, gap: readonly string[]): Piece | undefined {
  const { from } = left;
  const { to } = right;
  const rule = 'time of day';
  const day = (e: Expression): Expression => (e.kind === 'part' ? e.on : e);
  if (left.expression.kind === 'clock' && left.expression.on === undefined && isDayLike(day(right.expression)))
    return between(gap, ['on', ',', 'of', 'the', '('])
      ? { from, to, rule, expression: onDay(left.expression, right.expression) }
      : undefined;
  if (right.expression.kind === 'clock' && right.expression.on === undefined && isDayLike(day(left.expression)))
    return between(gap, ['at', ',', 'around', 'about', 'by', '(', 'from']) && gap.length < 3
      ? { from, to, rule, expression: onDay(right.expression, left.expression) }
      : undefined;
  return undefined;
}

const joinsClocks = new Set([
  '(',
  ')',
  'and',
  'or',
  'then',
  'again',
  'at',
  'to',
  'until',
  'till',
  ',',
  '–',
  '—',
  '-',
  'about',
  'around',
]);

/** "at 5.40pm and again at 6.15pm on 12 September", "14.06 local time (13.06 GMT) on Saturday": clocks side by side are of one day where only the last says which. */
export function sharingDays(atoms: readonly Atom[], pieces: readonly Piece[]): Piece[] {
  const shared = [...pieces];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const piece = shared[index] as Piece;
    const next = shared[index + 1] as Piece;
    if (piece.expression.kind !== 'clock' || piece.expression.on !== undefined) continue;
    if (next.expression.kind !== 'clock' || next.expression.on === undefined) continue;
    if (next.from - piece.to > 4 || !atoms.slice(piece.to, next.from).every(({ lower }) => joinsClocks.has(lower)))
      continue;
    shared[index] = { ...piece, expression: onDay(piece.expression, next.expression.on) };
  }
  return shared;
}

/** In atoms: "its 8.55pm sailing from Dublin to Holyhead on Monday". */
const farthestDay = 9;

/** A time of day that describes a thing is of the day told behind that: "the 8.55pm sailing from Dublin on Monday". */
export const ofItsThing = (atoms: readonly Atom[], pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => {
    const { expression, from, to } = piece;
    const next = pieces[index + 1];
    if (expression.kind !== 'clock' || expression.on !== undefined || next === undefined) return piece;
    const isOfThing = /^(?:the|its|a|an|their)$/.test(atoms[from - 1]?.lower ?? '') && atoms[to]?.kind === 'word';
    if (!isOfThing || !isDayLike(next.expression) || next.from - to > farthestDay) return piece;
    const gap = atoms.slice(to, next.from);
    return gap.at(-1)?.lower === 'on' && gap.every(({ kind }) => kind === 'word')
      ? { ...piece, expression: onDay(expression, next.expression) }
      : piece;
  });

/** A time of day on its day; "6 o’clock this afternoon" is 18:00. */
function onDay(clock: Clock, day: Expression): Expression {
  if (day.kind !== 'part') return { ...clock, on: day };
  const later = day.part !== 'morning' && clock.hour >= (day.part === 'night' ? 6 : 1) && clock.hour < 12;
  return { ...clock, hour: later ? clock.hour + 12 : clock.hour, on: day.on };
}

const dayMinutes = 24 * 60;

/** "20 minutes after midnight", "half an hour before noon": a time of day of the same day; before midnight is late on the day that midnight ends. */
function clockOffset(left: Piece, right: Piece, gap: readonly string[]): Piece | undefined {
  const length = left.expression.kind === 'duration' ? /^PT([\d.]+)([HM])$/.exec(left.expression.iso) : null;
  const clock = right.expression;
  const [side, ...more] = gap;
  if (length === null || clock.kind !== 'clock' || more.length > 0) return undefined;
  if (side !== 'after' && side !== 'past' && side !== 'before') return undefined;
  const shift = Math.round(Number(length[1]) * (length[2] === 'H' ? 60 : 1)) * (side === 'before' ? -1 : 1);
  const start = clock.hour * 60 + clock.minute;
  const at = start === 0 && shift < 0 ? dayMinutes + shift : start + shift;
  if (at < 0 || at >= dayMinutes) return undefined;
  const expression: Expression = { ...clock, hour: Math.floor(at / 60), minute: at % 60 };
  return { from: left.from, to: right.to, rule: 'time of day', expression };
}

/** The last time of day of a paragraph, and where its words end. */
export type Clocked = { readonly to: number; readonly located: Located };

const noon = 12 * 60;

/**
 * A time of day that names no day, behind a later one of the same day: "from 10 p.m. to 4 a.m.", "opened at 6 p.m. and ended shortly after midnight" run
 * into the next. Told apart from it, only midnight does: "at 9 p.m., though smoke had been seen at 8 a.m." looks back.
 */
export function pastMidnight(
  located: Located,
  piece: Piece,
  atoms: readonly Atom[],
  last: Clocked | undefined,
): Located {
  const { expression, from: at } = piece;
  const { from, minute } = located;
  if (expression.kind !== 'clock' || expression.on !== undefined || minute === undefined || from === undefined)
    return located;
  if (last === undefined || last.located.from !== from || (last.located.minute ?? 0) < noon || minute >= noon)
    return located;
  const isJoined = atoms.slice(last.to, at).every(({ lower }) => joinsClocks.has(lower));
  return minute < earlyHours || isJoined ? { ...located, from: from + 1, to: from + 1 } : located;
}

/** Minutes from midnight. */
const earlyHours = 60;

/** Lines of a live report that hold nothing but the time of an entry: "14:05", "23.10 CET", "2.05pm". */
const stamp = /^[ \t]*\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?[ \t]*$/gm;

/** Whether a text is kept while things happen, so that its times of day are of its own day. */
export const isLive = (text: string): boolean => (text.match(stamp)?.length ?? 0) > 1;

/** A time of day on its day; without one it keeps its precision and zone. */
export function clockOn({ hour, minute, zone }: Clock, day: Located | undefined): Located {
  const name = zone?.split(/[+-]/)[0]?.toLowerCase() ?? '';
  const signed = zone === undefined ? 0 : Number(zone.slice(name.length)) || 0;
  const offset = zones.get(name);
  return {
    precision: 'minute',
    ...(day?.from === undefined ? {} : { from: day.from, to: day.from, minute: hour * 60 + minute }),
    ...(zone === undefined ? {} : { zone }),
    ...(offset === undefined ? {} : { offset: offset + signed * 60 }),
  };
}

type Clock = Extract<Expression, { kind: 'clock' }>;
