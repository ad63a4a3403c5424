import type { Atom } from '#main/reading/article/atoms.ts';
import type { TimeModifier } from '#shared/model/time.ts';
import { joinClock, ofItsThing, sharingDays } from './clocks.ts';
import { type Expression, isOneOf } from './expression.ts';
import { readJoint } from './grammar/fields.ts';
import { between, isDay, isDayLike, type Piece } from './piece.ts';
import { dayParts } from './vocabulary.ts';

/** Joins what stands side by side, in the order that the wider form needs the narrower one first. */
export function compose(atoms: readonly Atom[], found: readonly Piece[]): Piece[] {
  const parts = found.map((piece) => withDayPart(atoms, piece));
  const joined = sharingDays(atoms, ofItsThing(atoms, joinNeighbours(atoms, parts)))
    .map(inThisYear)
    .map(inAnotherYear);
  const modified = joined.map((piece) => withModifier(atoms, piece));
  return markRanges(atoms, modified);
}

/** "Wednesday night", "the morning of 4 December". */
function withDayPart(atoms: readonly Atom[], piece: Piece): Piece {
  if (!isDayLike(piece.expression)) return piece;
  const after = dayParts.get(atoms[piece.to]?.lower ?? '');
  if (after !== undefined)
    return {
      ...piece,
      to: piece.to + 1,
      rule: 'part of day',
      expression: { kind: 'part', part: after, on: piece.expression },
    };
  const skip = isOneOf(atoms, piece.from - 1, ['the']) ? piece.from - 2 : piece.from - 1;
  const before =
    atoms[skip]?.lower === 'of' || atoms[skip]?.lower === 'on' ? dayParts.get(atoms[skip - 1]?.lower ?? '') : undefined;
  if (before === undefined) return piece;
  return {
    ...piece,
    from: skip - 1,
    rule: 'part of day',
    expression: { kind: 'part', part: before, on: piece.expression },
  };
}

function joinNeighbours(atoms: readonly Atom[], pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const merged = last === undefined ? undefined : joinTwo(atoms, last, piece);
    if (merged === undefined) joined.push(piece);
    else joined[joined.length - 1] = merged;
  }
  return joined;
}

function joinTwo(atoms: readonly Atom[], left: Piece, right: Piece): Piece | undefined {
  const gap = atoms.slice(left.to, Math.min(right.from, left.to + 4)).map(({ lower }) => lower);
  if (right.from - left.to > 3) return undefined;
  const owned = atoms[right.to]?.lower === "'" && gap.length > 0;
  return (
    (owned ? undefined : weekdayOfWeek(left, right, gap)) ??
    (atoms[right.to]?.lower === "'" ? undefined : ofYear(left, right, gap)) ??
    joinClock(left, right, gap) ??
    offsetFrom(atoms, left, right, gap)
  );
}

/** "Thursday last week", "Monday of next week". */
function weekdayOfWeek(left: Piece, right: Piece, gap: readonly string[]): Piece | undefined {
  const day = left.expression;
  const week = right.expression;
  if (day.kind !== 'weekday' || week.kind !== 'unit' || week.unit !== 'week' || !between(gap, ['of'])) return undefined;
  return { from: left.from, to: right.to, rule: 'weekday of a week', expression: { ...day, week: week.shift } };
}

/** "June 16 of last year", "in May last year": a date without a year of its own, and the year right behind it. */
function ofYear(left: Piece, right: Piece, gap: readonly string[]): Piece | undefined {
  const expression = gap.length > 1 || !between(gap, ['of']) ? undefined : within(left.expression, right.expression);
  if (expression === undefined || (gap.length === 0 && isThisYear(right.expression))) return undefined;
  return { from: left.from, to: right.to, rule: `${left.rule}, year`, expression };
}

function within(of: Expression, year: Expression): Expression | undefined {
  if (year.kind !== 'unit' || year.unit !== 'year') return undefined;
  if ((of.kind !== 'day' && of.kind !== 'month' && of.kind !== 'season') || of.year !== undefined) return undefined;
  return of.kind !== 'day' && of.shift !== undefined ? undefined : { kind: 'within', of, year };
}

const isThisYear = (e: Expression): boolean => e.kind === 'unit' && e.shift === 0;

/** "runs through March 11 this year": the year stays a time of its own, and the date is of it. */
const inThisYear = (piece: Piece, index: number, pieces: readonly Piece[]): Piece => {
  const next = pieces[index + 1];
  if (next === undefined || next.from !== piece.to || !isThisYear(next.expression)) return piece;
  const expression = within(piece.expression, next.expression);
  return expression === undefined ? piece : { ...piece, expression };
};

/** "in the same month last year", "the same quarter of 2025": the year stays a time of its own. */
const inAnotherYear = (piece: Piece, index: number, pieces: readonly Piece[]): Piece => {
  const { expression } = piece;
  const next = pieces[index + 1];
  if (expression.kind !== 'unit' || expression.from !== 'text' || expression.shift !== 0) return piece;
  if (!/^(?:week|month|quarter|half)$/.test(expression.unit) || next === undefined || next.from - piece.to > 1)
    return piece;
  const year = next.expression;
  const isYear =
    year.kind === 'year' ||
    (year.kind === 'unit' && year.unit === 'year' && year.shift !== 0) ||
    (year.kind === 'offset' && year.unit === 'year' && typeof year.from === 'string');
  return isYear ? { ...piece, expression: { kind: 'again', unit: expression.unit, year } } : piece;
};

/** "two days before Christmas": an amount of time and the point it is counted from. A point that only describes an event ("Monday’s vote") is none. */
function offsetFrom(atoms: readonly Atom[], left: Piece, right: Piece, gap: readonly string[]): Piece | undefined {
  const { expression } = left;
  if (expression.kind !== 'duration' || expression.event === undefined || expression.length === undefined)
    return undefined;
  const { unit, count } = expression.length;
  const words = ['after', 'following', 'since', 'subsequent', 'to', 'before', 'prior', 'ahead', 'of', 'the'];
  if (!between(gap, words) || atoms[right.to]?.lower === "'" || atoms[right.to]?.kind === 'word') return undefined;
  if (!isDay(right.expression)) return undefined;
  return {
    from: left.from,
    to: right.to,
    rule: 'offset',
    expression: { kind: 'offset', unit, count: expression.event === 'before' ? -count : count, from: right.expression },
  };
}

const stretchWords: ReadonlyMap<string, TimeModifier> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['end', 'late'],
  ['close', 'late'],
  ['turn', 'early'],
  ['about', 'about'],
  ['around', 'about'],
  ['circa', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
]);

const edges = ['beginning', 'start', 'end', 'close', 'middle', 'turn'];

/** "late November", "mid-August", "early in 2016", "the end of the year", "around 1990". */
function withModifier(atoms: readonly Atom[], piece: Piece): Piece {
  const { kind } = piece.expression;
  if (['duration', 'set', 'vague', 'stretch', 'deadline', 'rest'].includes(kind)) return piece;
  let at = piece.from - 1;
  for (let steps = 0; steps < 3 && isOneOf(atoms, at, ['the', 'of', 'in', '-', 'on']); steps += 1) at -= 1;
  const word = atoms[at]?.lower ?? '';
  const modifier = stretchWords.get(word);
  if (modifier === undefined) return piece;
  const linked = atoms.slice(at + 1, piece.from).map(({ lower }) => lower);
  if (edges.includes(word) && !linked.includes('of')) return piece;
  if (!edges.includes(word) && linked.includes('of')) return piece;
  if (modifier === 'about' && (linked.length > 0 || !['year', 'decade', 'clock', 'month'].includes(kind))) return piece;
  const deadline =
    word === 'end' && isOneOf(atoms, atoms[at - 1]?.lower === 'the' ? at - 2 : at - 1, ['by', 'before', 'until']);
  const of = piece.expression;
  const expression: Expression = deadline ? { kind: 'deadline', of } : { kind: 'stretch', modifier, of };
  const from = edges.includes(word) && atoms[at - 1]?.lower === 'the' ? at - 1 : at;
  return { ...piece, from, rule: `${piece.rule}, ${modifier}`, expression };
}

const ends = ['day', 'within', 'month', 'year', 'weekday', 'near', 'clock', 'stretch', 'movable', 'quarter', 'part'];

/** "from January 23 through March 9", "between 2014 and 2016": both ends stay points; the first takes its year from the second. */
function markRanges(atoms: readonly Atom[], pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces];
  for (let index = 0; index + 1 < marked.length; index += 1) {
    const left = marked[index] as Piece;
    const right = marked[index + 1] as Piece;
    if (!ends.includes(left.expression.kind) || !ends.includes(right.expression.kind) || !joins(atoms, left, right))
      continue;
    const { expression } = right;
    if (
      left.expression.kind === 'clock' &&
      left.expression.on === undefined &&
      expression.kind === 'clock' &&
      expression.on !== undefined
    ) {
      marked[index] = { ...left, expression: { ...left.expression, on: expression.on }, range: 'start' };
      marked[index + 1] = { ...right, range: 'end' };
      continue;
    }
    const year = expression.kind === 'day' || expression.kind === 'month' ? expression.year : undefined;
    const takes =
      (left.expression.kind === 'day' || left.expression.kind === 'month') && left.expression.year === undefined;
    const start =
      takes && year !== undefined
        ? { ...left.expression, year: earlierYear(left.expression, expression, year) }
        : left.expression;
    marked[index] = { ...left, expression: start as Expression, range: 'start' };
    marked[index + 1] = { ...right, range: 'end' };
  }
  return marked;
}

const earlierYear = (left: Expression, right: Expression, year: number): number =>
  'month' in left && 'month' in right && left.month > right.month ? year - 1 : year;

function joins(atoms: readonly Atom[], left: Piece, right: Piece): boolean {
  const lead = atoms[left.from - 1]?.lower ?? '';
  const the = (at: number): number => (atoms[at]?.lower === 'the' || atoms[at]?.lower === 'on' ? at + 1 : at);
  const word = atoms[left.to]?.lower ?? '';
  if (lead === 'between' && word === 'and') return the(left.to + 1) === right.from;
  const joint = word === 'until' || word === 'till' ? left.to + 1 : readJoint(atoms, left.to);
  if (joint === undefined || the(joint) !== right.from) return false;
  return word !== 'to' || lead === 'from' || left.expression.kind !== 'year';
}
