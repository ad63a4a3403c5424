import type { Atom } from '#main/reading/article/atoms.ts';
import type { Match, Rule } from '#main/reading/findings/dates/expression.ts';
import { months, singleUnits, weekdays, wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { isoDuration, readAmount } from './amounts.ts';
import { setMatch } from './spans.ts';

const setAdverbs: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['hourly', 'PT1H'],
  ['nightly', 'P1D'],
  ['fortnightly', 'P2W'],
  ['biennial', 'P2Y'],
]);

/** "daily", "annual"; a capital mid-sentence is a name ("the Daily Mail"). */
function setAdverb(atoms: readonly Atom[], at: number): Match | undefined {
  const atom = atoms[at];
  const iso = setAdverbs.get(atom?.lower ?? '');
  if (iso === undefined || atom?.capital === true) return undefined;
  return { rule: 'set', end: at + 1, expression: { kind: 'set', iso } };
}

/** "every two years", "each day", "per week", "on Mondays". */
function repeated(atoms: readonly Atom[], at: number): Match | undefined {
  const amount = readAmount(atoms, at + 1);
  if (amount !== undefined && !amount.article) return setMatch(amount, amount.end);
  const unit = weekdays.has(atoms[at + 1]?.lower ?? '') ? 'week' : singleUnits.get(atoms[at + 1]?.lower ?? '');
  if (months.has(atoms[at + 1]?.lower ?? '') && atoms[at + 1]?.capital === true)
    return { rule: 'set', end: at + 2, expression: { kind: 'set', iso: 'P1Y' } };
  if (unit === undefined || unit === 'second') return undefined;
  return { rule: 'set', end: at + 2, expression: { kind: 'set', iso: isoDuration(unit, 1) } };
}

const weekdayPlurals: ReadonlySet<string> = wordSet(`
  sundays mondays tuesdays wednesdays thursdays fridays saturdays weekdays weekends
`);

/** Times that come again. */
export const rateRules: readonly Rule[] = [
  { starts: [...setAdverbs.keys()], read: setAdverb },
  { starts: ['every', 'each', 'per'], read: repeated },
  {
    starts: [...weekdayPlurals],
    read: (_atoms, at) => ({ rule: 'set', end: at + 1, expression: { kind: 'set', iso: 'P1W' } }),
  },
];
