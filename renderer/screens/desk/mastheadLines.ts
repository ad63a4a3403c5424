import type { Masthead } from '#shared/model/briefing.ts';

/** The lines of the masthead in the order in which they print. */
export const mastheadLines = [
  'to',
  'from',
  'reference',
  'date',
  'cutoff',
  'purpose',
] as const satisfies readonly (keyof Masthead)[];
