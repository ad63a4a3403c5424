import type { Atom } from '#main/reading/article/atoms.ts';
import type { Expression } from './expression.ts';
import { between, isDayLike, type Piece } from './piece.ts';

/** A time of day and what stands beside it: its day, or how many minutes from it are meant. */
export const joinClock = (left: Piece, right: Piece, gap: readonly string[]): Piece | undefined =>
  clockAndDay(left, right, gap) ?? clockOffset(left, right, gap);

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

/** "at 5.40pm and again at 6.15pm on 12 September": clocks side by side are of one day where only the last says which. */
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

/** A time of day on its day; "6 o’clock this afternoon" is 18:00. */
function onDay(clock: Extract<Expression, { kind: 'clock' }>, day: Expression): Expression {
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
