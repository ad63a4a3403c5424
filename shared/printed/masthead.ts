import { type Briefing, kindNames } from '../model/briefing.ts';
import type { HouseStyle } from '../model/style.ts';
import { readableDate } from './dates.ts';

const labels = [
  ['to', 'to'],
  ['from', 'from'],
  ['reference', 'reference'],
  ['date', 'date'],
  ['cutoff', 'information cut-off'],
  ['purpose', 'purpose'],
] as const;

/** The title as printed; a briefing without one is called by its kind and its article. */
export const printedTitle = (briefing: Briefing): string =>
  briefing.title.trim() || briefing.sources[0]?.meta.title?.value || kindNames[briefing.kind];

/** The lines at the head of the first page, in order; those that are not given do not print. */
export const mastheadLines = (
  { masthead }: Briefing,
  form: HouseStyle['dates'],
): { readonly label: string; readonly value: string }[] =>
  labels.flatMap(([key, label]) => {
    const value = masthead[key].trim();
    if (value === '') return [];
    return [{ label, value: key === 'date' || key === 'cutoff' ? readableDate(value, form) : value }];
  });
