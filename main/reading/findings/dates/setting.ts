import type { Atom } from '#main/reading/article/atoms.ts';
import type { Day, Period } from './calendar.ts';
import { isCompared } from './comparing.ts';
import type { Located } from './edtf.ts';
import type { Expression } from './expression.ts';
import type { Piece } from './piece.ts';
import { isAskedOf, isBegun, isOwed, isStillAhead } from './pointing.ts';
import { directionOf, governorOf, isConditionAhead, isPromised, type VerbForms } from './tense.ts';
import type { Setting } from './turns.ts';
import { wordSet } from './vocabulary.ts';

/** The point last spoken of, and where. */
export type Spoken = {
  readonly located: Located;
  readonly sentence: number;
  readonly year: number | undefined;
  /** The whole of the range whose end it is. */
  readonly period?: Period | undefined;
};

/** The last day spoken of, the paragraph it stands in, and the time of day where it had one. */
export type SpokenDay = { readonly located: Located; readonly paragraph: number };

/** A sentence with the atoms `[first, last)` of its paragraph. */
export type Bounds = { readonly number: number; readonly first: number; readonly last: number };

/** What a time leans on, as far as the reading has come. */
export type Told = {
  readonly today: Day | undefined;
  readonly paragraph: number;
  /** The article is kept while things happen. */
  readonly live: boolean;
  /** Minutes from midnight: the stamp of the entry of a live report. */
  readonly stamp: number | undefined;
  /** The month, quarter or year last spoken of: what a figure of "a month earlier" is counted from, not the day that it was told on. */
  readonly spokenSpan: Located | undefined;
  readonly spoken: Spoken | undefined;
  readonly spokenDay: SpokenDay | undefined;
};

/** What the time of `piece` is worked out from. */
export function settingOf(
  told: Told,
  atoms: readonly Atom[],
  piece: Piece,
  sentence: Bounds,
  forms: VerbForms,
): Setting {
  const { today, spoken, spokenDay } = told;
  const near = spoken !== undefined && spoken.sentence === sentence.number;
  const compared = isComparedPoint(atoms, piece, sentence, forms);
  const begun = compared || isBegun(atoms, piece);
  const clock = clockOf(piece.expression);
  const clockDay = clock === undefined ? undefined : clockDayOf(told, isPluperfect(atoms, piece, sentence, forms));
  const before =
    compared && piece.expression.kind === 'offset' ? (told.spokenSpan ?? spoken?.located) : spoken?.located;
  const direction = (): 'past' | 'future' | undefined =>
    begun ? 'past' : isAhead(atoms, piece, sentence, forms) ? 'future' : wayOf(atoms, piece, sentence, forms);
  return {
    ...(today === undefined ? {} : { today }),
    ...(before === undefined ? {} : { spoken: before }),
    ...(spoken?.period === undefined ? {} : { period: spoken.period }),
    ...(spokenDay === undefined || piece.from !== sentence.first ? {} : { spokenDay: spokenDay.located }),
    ...(near && !compared && spoken.year !== undefined ? { year: spoken.year } : {}),
    ...(begun && { begun }),
    ...(compared && { compared }),
    ...(piece.range !== undefined && { runs: true }),
    ...(opensSentence(atoms, piece, sentence) && { opens: true as const }),
    ...(isOfFigures(atoms, piece) && { ofFigures: true as const }),
    ...(clockDay === undefined
      ? {}
      : { clockDay: isTomorrow(told, clock, clockDay) && direction() === 'future' ? dayAfter(clockDay) : clockDay }),
    direction,
  };
}

const isAhead = (atoms: readonly Atom[], piece: Piece, sentence: Bounds, forms: VerbForms): boolean =>
  isStillAhead(atoms, piece, sentence.first) ||
  isAskedOf(atoms, piece, sentence.first) ||
  isConditionAhead(atoms, piece, sentence, forms);

/** A length or rate of time is never one that something is measured against. */
const isComparedPoint = (atoms: readonly Atom[], piece: Piece, sentence: Bounds, forms: VerbForms): boolean =>
  piece.range === undefined &&
  isPoint(piece.expression) &&
  isCompared(atoms, piece, piece.expression, sentence.first, forms);

export const isPoint = ({ kind }: Expression): boolean => !['duration', 'set', 'vague'].includes(kind);

/** The time of day that an expression is, or is about. */
const clockOf = (expression: Expression): Extract<Expression, { kind: 'clock' }> | undefined =>
  expression.kind === 'clock' ? expression : expression.kind === 'stretch' ? clockOf(expression.of) : undefined;

/** An entry of a live report stamped 21.15 that speaks of what is to come at 2am. */
const isTomorrow = (
  { today, stamp }: Told,
  clock: Extract<Expression, { kind: 'clock' }> | undefined,
  { from }: Located,
): boolean => stamp !== undefined && clock !== undefined && from === today && clock.hour * 60 + clock.minute < stamp;

const dayAfter = (day: Located): Located =>
  day.from === undefined ? day : { ...day, from: day.from + 1, to: day.from + 1 };

/** "her brother had called at 8:40 p.m.": some day before that of the story. */
const isPluperfect = (atoms: readonly Atom[], piece: Piece, sentence: Bounds, forms: VerbForms): boolean => {
  const governor = governorOf(atoms, piece, sentence, forms);
  return (
    governor?.tense === 'past' &&
    [governor.at, governor.at - 1].some((at) => at >= sentence.first && atoms[at]?.lower === 'had')
  );
};

/** "figures for the second quarter", "growth in the third quarter". */
const isOfFigures = (atoms: readonly Atom[], { from, expression }: Piece): boolean =>
  (expression.kind === 'quarter' || expression.kind === 'half') &&
  /^(?:for|of|on)$/.test(atoms[from - 2]?.lower ?? '') &&
  figures.has(atoms[from - 3]?.lower ?? '');

const figures: ReadonlySet<string> = wordSet(
  'figures data results numbers estimate estimates report earnings profit profits growth gdp reading accounts sales output statistics',
);

/** Days: a day spoken of in an earlier paragraph is that of a time of day only where the article is about it. */
const recent = 7;

/** The day last spoken of in the same paragraph, told with a time of day where the verb looks back from it; else that of a report kept as things happen, or a recent one spoken of before. */
function clockDayOf({ today, paragraph, live, spokenDay }: Told, pluperfect: boolean): Located | undefined {
  if (pluperfect && spokenDay?.located.minute === undefined) return undefined;
  if (spokenDay?.paragraph === paragraph) return spokenDay.located;
  if (today === undefined) return undefined;
  if (live) return { precision: 'day', from: today, to: today };
  const day = spokenDay?.located.from;
  const isNear = day !== undefined && Math.abs(today - day) <= recent;
  return isNear ? spokenDay?.located : undefined;
}

/** The way the verb of a time points; an infinitive that is its sentence's only verb looks ahead ("Minister to visit on Friday"). */
function wayOf(
  atoms: readonly Atom[],
  piece: Piece,
  sentence: Bounds,
  forms: VerbForms,
): 'past' | 'future' | undefined {
  const governor = governorOf(atoms, piece, sentence, forms);
  if (isPromised(atoms, piece.from, governor) || isOwed(atoms, governor, atoms[piece.from - 1]?.lower ?? ''))
    return 'future';
  if (governor?.tense === 'scheduled' && dated.has(piece.expression.kind) && isOverdue(atoms, governor.at))
    return undefined;
  if (isWeekend(piece.expression) && governor?.tense === 'modal' && atoms[governor.at + 1]?.lower !== 'not')
    return 'future';
  if (isDeadline(atoms, piece)) return directionOf(governorOf(atoms, piece, sentence, forms, true)) ?? 'future';
  const isAlone =
    governor?.tense === 'infinitive' &&
    governor.at > sentence.first &&
    governorOf(atoms, piece, sentence, forms, true) === undefined;
  return isAlone ? 'future' : directionOf(governor);
}

const isWeekend = (expression: Expression): boolean => expression.kind === 'unit' && expression.unit === 'weekend';

/** "had been set for 1 July", "a pilot that was due to end in December": a plan that was, for a day on either side of now. */
const isOverdue = (atoms: readonly Atom[], at: number): boolean =>
  (/^(?:was|were)$/.test(atoms[at - 1]?.lower ?? '') && /^(?:that|which)$/.test(atoms[at - 2]?.lower ?? '')) ||
  (atoms[at - 1]?.lower === 'been' && atoms[at - 2]?.lower === 'had');

const dated: ReadonlySet<Expression['kind']> = new Set(['day', 'month', 'season', 'quarter', 'half'] as const);

/** "racing to meet the March 31 deadline": one that nobody is said to have met or missed is to come. */
const isDeadline = (atoms: readonly Atom[], { to }: Piece): boolean =>
  /^(?:deadline|cutoff)$/.test(atoms[to]?.lower ?? '');

/** "In January, 86 people were killed": but for its preposition the date comes first, and a comma or the subject next. */
const opensSentence = (atoms: readonly Atom[], { from }: Piece, { first }: Bounds): boolean =>
  from === first || (from === first + 1 && /^(?:in|on)$/.test(atoms[first]?.lower ?? ''));
