import type { Masthead } from '#shared/model/briefing.ts';

/** The lines of the masthead in the order in which they print. */
export const mastheadLines: readonly {
  readonly field: keyof Masthead;
  readonly label: string;
  readonly hint?: string;
}[] = [
  { field: 'to', label: 'To' },
  { field: 'from', label: 'From' },
  { field: 'reference', label: 'Reference' },
  { field: 'date', label: 'Date' },
  { field: 'cutoff', label: 'Information cut-off', hint: 'Up to when what is said here was known.' },
  { field: 'purpose', label: 'Purpose' },
];
