import { verbAt } from '#main/reading/findings/dates/tense.ts';
import type { Statement } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import { lowerAt } from './antecedent.ts';
import type { Clause } from './clause.ts';
import { happeningBefore } from './nominal.ts';
import { type Line, type Range, rangeOf, type Words } from './page.ts';

/** What a verb takes behind whom it is said to: "accused Ann of …", "urged Ann to …", "warned Ann against …". */
const complements: ReadonlySet<string> = new Set(['of', 'to', 'for', 'against', 'over', 'about', 'with', 'that']);

/** "accused the firm on Monday of hiding a leak": the date stands between whom one speaks to or of and what is said, and dates the saying. */
export function datesTheSaying(line: Line, date: Range, content: Range, claim: Statement, words: Words): boolean {
  const { atoms } = line;
  if (claim.cue === undefined || !complements.has(lowerAt(atoms, date.to))) return false;
  const cue = rangeOf(line, claim.cue);
  if (
    cue.to !== content.from ||
    lowerAt(atoms, content.from) === 'that' ||
    !takesSomebody(lowerAt(atoms, cue.from), words)
  )
    return false;
  for (let at = content.from; at < date.from; at += 1)
    if (verbAt(atoms, at, content.from, words.forms) !== undefined || lowerAt(atoms, at) === ',') return false;
  return date.from > content.from + 1;
}

const takesSomebody = (verb: string, { speech }: Words): boolean =>
  ['tell', 'call', 'urge'].includes(speech.get(verb)?.class ?? '');

/** What sets a happening off from what the verb does: before it, whenever it was; around it only where it is still to come. */
const before: ReadonlySet<string> = new Set(['before', 'until']);
const around: ReadonlySet<string> = new Set(['after', 'at', 'during', 'over', 'about']);

/**
 * What a date belongs to in a clause whose verb is past: "resigned ahead of the election in August 2027" tells of an election. The clause itself
 * where it happened then, or sets the date ("called a vote for Friday", "agreed to meet on Friday"); nothing where it blames somebody and the date is
 * still to come.
 */
export function datedIn(line: Line, clause: Clause, date: Range, ahead: boolean, words: Words): Clause | undefined {
  const { atoms } = line;
  const { verb } = clause;
  if (verb?.tense !== 'past' || verb.at > date.from || lowerAt(atoms, verb.at + 1) === 'to') return clause;
  const from = happeningBefore(line, date, words);
  if (from !== undefined && from > verb.at + 1 && !setsDate.has(lowerAt(atoms, date.from - 1))) {
    const lead = lowerAt(atoms, from - 1);
    const isBefore = before.has(lead) || (lead === 'of' && lowerAt(atoms, from - 2) === 'ahead');
    if (isBefore || (ahead && around.has(lead))) return { range: { from, to: date.to } };
  }
  return ahead && words.speech.get(lowerAt(atoms, verb.at))?.class === 'call' ? undefined : clause;
}

/** "put off the start of the trial until Friday". */
const setsDate: ReadonlySet<string> = new Set(['until', 'till', 'to', 'for', 'from', 'by', 'before', 'after']);

/** Whether a time begins after the day the article appeared. */
export const isAheadOf = ({ from, to }: Time, today: string | undefined): boolean => {
  const start = from ?? to;
  return today !== undefined && start !== undefined && start.slice(0, 10) > today;
};
