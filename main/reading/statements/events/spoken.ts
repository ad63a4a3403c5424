import { isPastForm } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { Span } from '#shared/model/span.ts';
import { contains } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import { lowerAt } from './antecedent.ts';
import { type Clause, clauseOf } from './clause.ts';
import { datesTheSaying } from './dating.ts';
import { type Line, type Range, rangeOf, spanOf, type Words } from './page.ts';

/** The claim whose content holds a stretch of its sentence. */
export const claimHolding = (statements: readonly Statement[], when: Span): Statement | undefined =>
  statements.find(({ kind, content }) => kind === 'claim' && content.some((span) => contains(span, when)));

/**
 * The clause of a date that stands in what somebody is said to say: read within those words, so that it begins with its own subject and not with
 * "The bank said". Undefined where they hold no verb with a subject before it ("plans to meet on Monday").
 */
export function clauseWithin(line: Line, when: Span, claim: Statement, words: Words): Clause | undefined {
  const content = claim.content.find((span) => contains(span, when));
  if (content === undefined) return undefined;
  const { from, to } = rangeOf(line, content);
  if (from === 0 || to <= from || datesTheSaying(line, rangeOf(line, when), { from, to }, claim, words))
    return undefined;
  const inner: Line = { ...line, atoms: line.atoms.slice(from, to) };
  const clause = clauseOf(inner, rangeOf(inner, when), words);
  if (clause?.verb === undefined || clause.verb.at <= clause.range.from) return undefined;
  return {
    range: { from: from + clause.range.from, to: from + clause.range.to },
    verb: { ...clause.verb, at: from + clause.verb.at },
  };
}

/** The claim that a clause only brings ("the ministry said on Tuesday"): its verb is the clause's, and the date is not in what is said. */
export function sayingOf(
  line: Line,
  { clause, when }: { clause: Clause; when: Span },
  statements: readonly Statement[],
): Statement | undefined {
  if (clause.verb === undefined) return undefined;
  const { start } = spanOf(line, { from: clause.verb.at, to: clause.verb.at + 1 });
  return statements.find(({ cue, content }) => cue?.start === start && !content.some((span) => contains(span, when)));
}

/** States of mind and of things, which last and do not happen. */
const states: ReadonlySet<string> = wordSet(`
  be have had has was were is are wish want need think know believe feel hope love like hate regret seem look sound mean understand remember
  miss deserve
`);
const between: ReadonlySet<string> = wordSet('not never only still all also always just ever');

/**
 * A dated clause in somebody's own words that tells nothing to put into a timeline: what should or might be ("nobody should water a lawn in
 * July"), what only hangs on an "if", or a state that a month or a year is said to be in ("April will be cruel", "in 2012 we had one war").
 */
export function isOpinion(
  { atoms }: Line,
  { range, verb }: Clause,
  date: Range,
  time: Time,
  { forms }: Words,
): boolean {
  if (verb === undefined) return false;
  if (verb.tense === 'modal' || verb.tense === 'would') return true;
  for (let at = Math.max(0, range.from - 1); at < range.to; at += 1)
    if (lowerAt(atoms, at) === 'if' || lowerAt(atoms, at) === 'unless') return true;
  if (days.has(time.precision)) return false;
  const subject = /^(?:we|they|i|it|he|she|you|there)$/.test(lowerAt(atoms, date.to)) ? date.to + 1 : -1;
  if (states.has(lowerAt(atoms, subject))) return true;
  let main = verb.tense === 'will' ? verb.at + 1 : verb.at;
  while (between.has(lowerAt(atoms, main))) main += 1;
  const next = between.has(lowerAt(atoms, main + 1)) ? main + 2 : main + 1;
  const acts = isPastForm(atoms, next, forms) || lowerAt(atoms, next).endsWith('ing');
  return states.has(lowerAt(atoms, main)) && !acts;
}

const days: ReadonlySet<string> = new Set(['minute', 'part-of-day', 'day']);

/** "cannot release more water before the summer": it says until when nothing happens. */
export function isDenied({ atoms }: Line, { range }: Clause, date: number): boolean {
  const lead = lowerAt(atoms, date - 1) === 'the' ? date - 2 : date - 1;
  if (lowerAt(atoms, lead) !== 'before' && lowerAt(atoms, date) !== 'before') return false;
  return atoms.slice(Math.max(range.from, date - nearDenial), date).some(({ lower }) => denials.has(lower));
}

/** In atoms, from "not" to the date. */
const nearDenial = 10;
const denials: ReadonlySet<string> = new Set(['not', 'cannot', 'never', 't']);
