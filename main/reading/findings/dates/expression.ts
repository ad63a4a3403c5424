import type { Atom } from '#main/reading/article/atoms.ts';
import type { TimeModifier } from '#shared/model/time.ts';
import type { CalendarUnit } from './calendar.ts';
import type { DayPart } from './vocabulary.ts';

/**
 * What the words of a time say, before a calendar is opened: grammar makes these, `resolve` turns them into times.
 * `from: 'article'` counts from the article's date ("last year"), `from: 'text'` from a time the text spoke of ("the year before").
 */
export type Expression =
  | { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number; readonly to?: number }
  | { readonly kind: 'movable'; readonly name: MovableDay; readonly year?: number }
  | {
      readonly kind: 'month';
      readonly year?: number;
      readonly month: number;
      readonly shift?: Shift;
      readonly to?: number;
    }
  | { readonly kind: 'year'; readonly year: number; readonly to?: number; readonly fiscal?: boolean }
  | {
      readonly kind: 'within';
      readonly of: Extract<Expression, { kind: 'day' | 'month' | 'season' }>;
      readonly year: Expression;
    }
  /** The unit last spoken of, in another year: "the same month last year". */
  | { readonly kind: 'again'; readonly unit: CalendarUnit; readonly year: Expression }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'century'; readonly year: number }
  | { readonly kind: 'season'; readonly season: number; readonly year?: number; readonly shift?: Shift }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: YearRef }
  | { readonly kind: 'half'; readonly half: number; readonly year?: YearRef }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly shift?: Shift;
      readonly from?: 'text';
      readonly week?: Shift;
    }
  | { readonly kind: 'near'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: CalendarUnit; readonly shift: Shift; readonly from: 'article' | 'text' }
  | {
      readonly kind: 'offset';
      readonly unit: CalendarUnit;
      readonly count: number;
      /** `period`: the whole of a range just spoken of moves ("in the same period a year earlier"). */
      readonly from: 'article' | 'text' | 'period' | Expression;
    }
  | { readonly kind: 'rest'; readonly unit: CalendarUnit; readonly side: 'earlier' | 'later' }
  | { readonly kind: 'part'; readonly part: DayPart; readonly on: Expression }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly zone?: string;
      readonly on?: Expression;
    }
  | { readonly kind: 'stretch'; readonly modifier: TimeModifier; readonly of: Expression }
  | { readonly kind: 'deadline'; readonly of: Expression }
  | {
      readonly kind: 'duration';
      readonly iso: string;
      readonly length?: { readonly unit: CalendarUnit; readonly count: number };
      readonly event?: 'before' | 'after';
      /** "in" stands before it: with a verb that looks ahead it is a point ("will land in two weeks"). */
      readonly ahead?: true;
    }
  | { readonly kind: 'set'; readonly iso: string }
  | { readonly kind: 'vague'; readonly ref: 'past' | 'present' | 'future' };

export type Shift = -1 | 0 | 1;
export type YearRef = number | { readonly shift: Shift };
export type MovableDay =
  | 'easter'
  | 'good-friday'
  | 'easter-monday'
  | 'thanksgiving'
  | 'labor-day'
  | 'memorial-day'
  | 'martin-luther-king-day'
  | 'presidents-day';

/** A reading of the atoms from where the rule began up to `end`. */
export type Match = { readonly rule: string; readonly expression: Expression; readonly end: number };

/** One rule of the grammar: the lower-cased words it can begin with (or any number), and how it reads on from there. */
export type Rule = {
  readonly starts: readonly string[] | 'number';
  readonly read: (atoms: readonly Atom[], at: number, setting: Setting) => Match | undefined;
};

/** What the grammar may ask about the article: how it orders numeric dates, and who in it is named like a day or a month ("sunday eke"). */
export type Setting = { readonly order: 'day-first' | 'month-first'; readonly persons?: () => ReadonlySet<string> };

/** Whether the atom at `at` is one of the words. */
export const isOneOf = (
  atoms: readonly Atom[],
  at: number,
  words: ReadonlySet<string> | readonly string[],
): boolean => {
  const lower = atoms[at]?.lower;
  if (lower === undefined) return false;
  return Array.isArray(words) ? words.includes(lower) : (words as ReadonlySet<string>).has(lower);
};

/** No white space stands before the atom. */
export const isGlued = (atoms: readonly Atom[], at: number): boolean => atoms[at]?.gap === false;

/** The whole number at `at`, if digits stand there. */
export const digitsAt = (atoms: readonly Atom[], at: number): number | undefined => {
  const atom = atoms[at];
  return atom?.kind === 'number' && atom.lower.length <= 9 ? Number(atom.lower) : undefined;
};
