import type { Expression } from './expression.ts';

/** An expression found over the atoms `[from, to)`. `range` says that it is one end of a range whose other end is its neighbour. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly expression: Expression;
  readonly range?: 'start' | 'end';
};

export const isDay = (e: Expression): boolean =>
  ['day', 'near', 'weekday', 'movable'].includes(e.kind) || (e.kind === 'within' && e.of.kind === 'day');
export const isDayLike = (e: Expression): boolean =>
  isDay(e) || (e.kind === 'unit' && e.unit === 'day') || (e.kind === 'offset' && e.unit === 'day');

/** Only these words stand between two pieces. */
export const between = (gap: readonly string[], allowed: readonly string[]): boolean =>
  gap.every((word) => allowed.includes(word));
