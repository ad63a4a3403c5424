import type { Atom } from '#main/reading/article/atoms.ts';
import type { VerbForms } from '#main/reading/findings/dates/tense.ts';
import type { Units } from './units.ts';

/**
 * A figure read over the atoms `[from, to)`: its hedge, number and unit or noun. `[number, numberEnd)` is the number as written with
 * its scale word, `[counted, to)` what it counts, where words say so.
 */
export type FigureRead = {
  readonly rule: string;
  readonly type: 'money' | 'percent' | 'quantity' | 'count';
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly numberEnd: number;
  readonly counted?: number;
  /** What it is of, behind it. */
  readonly whole?: { readonly from: number; readonly to: number };
  readonly value: number;
  readonly unit: string;
};

/** What a figure is read in: the paragraph's atoms, which of them belong to a time, units and verb forms. */
export type Page = {
  readonly atoms: readonly Atom[];
  readonly inTime: readonly boolean[];
  readonly units: Units;
  readonly forms: VerbForms;
};
