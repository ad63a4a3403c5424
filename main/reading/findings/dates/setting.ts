import type { Atom } from '#main/reading/article/atoms.ts';
import type { Day, Period } from './calendar.ts';
import { isCompared } from './comparing.ts';
import type { Located } from './edtf.ts';
import type { Expression } from './expression.ts';
import type { Piece } from './piece.ts';
import { isAskedOf, isBegun, isOwed, isStillAhead } from './pointing.ts';
import { directionOf, governorOf, isConditionAhead, isPromised, type VerbForms } from './tense.ts';
import type { Setting } from './turns.ts';

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
  const clockDay = piece.expression.kind === 'clock' ? clockDayOf(told) : undefined;
  return {
    ...(today === undefined ? {} : { today }),
    ...(spoken === undefined ? {} : { spoken: spoken.located }),
    ...(spoken?.period === undefined ? {} : { period: spoken.period }),
    ...(spokenDay === undefined || piece.from !== sentence.first ? {} : { spokenDay: spokenDay.located }),
    ...(near && !compared && spoken.year !== undefined ? { year: spoken.year } : {}),
    ...(begun && { begun }),
    ...(compared && { compared }),
    ...(piece.range !== undefined && { runs: true }),
    ...(opensSentence(atoms, piece, sentence) && { opens: true as const }),
    ...(clockDay === undefined ? {} : { clockDay }),
    direction: () =>
      begun ? 'past' : isAhead(atoms, piece, sentence, forms) ? 'future' : wayOf(atoms, piece, sentence, forms),
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

/** Days: a day spoken of in an earlier paragraph is that of a time of day only where the article is about it. */
const recent = 7;

/** The day last spoken of in the same paragraph; else that of a report kept as things happen, or a recent one spoken of before. */
function clockDayOf({ today, paragraph, live, spokenDay }: Told): Located | undefined {
  if (spokenDay?.paragraph === paragraph) return spokenDay.located;
  if (live && today !== undefined) return { precision: 'day', from: today, to: today };
  const day = spokenDay?.located.from;
  const isNear = day !== undefined && (today === undefined || Math.abs(today - day) <= recent);
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
  if (isPromised(atoms, piece.from, governor) || isOwed(atoms, governor)) return 'future';
  if (isDeadline(atoms, piece)) return directionOf(governorOf(atoms, piece, sentence, forms, true)) ?? 'future';
  const isAlone =
    governor?.tense === 'infinitive' &&
    governor.at > sentence.first &&
    governorOf(atoms, piece, sentence, forms, true) === undefined;
  return isAlone ? 'future' : directionOf(governor);
}

/** "racing to meet the March 31 deadline": one that nobody is said to have met or missed is to come. */
const isDeadline = (atoms: readonly Atom[], { to }: Piece): boolean =>
  /^(?:deadline|cutoff)$/.test(atoms[to]?.lower ?? '');

/** "In January, 86 people were killed": but for its preposition the date comes first, and a comma or the subject next. */
const opensSentence = (atoms: readonly Atom[], { from }: Piece, { first }: Bounds): boolean =>
  from === first || (from === first + 1 && /^(?:in|on)$/.test(atoms[first]?.lower ?? ''));
