import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { Quotation, Timex } from '#shared/model/finding.ts';
import { contains, type Span } from '#shared/model/span.ts';
import type { Event, Statement } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import { lowerAt } from './antecedent.ts';
import { type Clause, clauseOf } from './clause.ts';
import { countedEvents } from './counted.ts';
import { datedIn, isAheadOf } from './dating.ts';
import { withDenial } from './denied.ts';
import { orderedEvent } from './order.ts';
import { type Line, type Range, rangeOf, spanOf, type Words } from './page.ts';
import { claimHolding, clauseWithin, isDenied, isOpinion, sayingOf } from './spoken.ts';
import { fine } from './status.ts';

/** A clause with its time and the words that give it. */
export type Candidate = {
  readonly rule: string;
  readonly clause: Clause;
  readonly time: Time;
  readonly when: Span;
  readonly certainty: Event['certainty'];
  /** It is told in the words of the event before it, with a time of its own. */
  readonly joined?: true;
};

/** The clauses that hold a point in time; the two ends of a range are one time. */
export function dated(
  line: Line,
  words: Words,
  statements: readonly Statement[],
  quotations: readonly Quotation[],
  today: string | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const points = withoutWider(line, line.times.filter(isPoint));
  for (let index = 0; index < points.length; index += 1) {
    const timex = points[index] as Timex;
    const end = points[index + 1];
    const ranged = timex.rule.endsWith('start of a range') && end?.rule.endsWith('end of a range') === true;
    const when = ranged && end !== undefined ? { ...timex.span, end: end.span.end } : timex.span;
    if (ranged) index += 1;
    const claim = claimHolding(statements, when);
    const within = claim === undefined ? undefined : clauseWithin(line, when, claim, words);
    const date = rangeOf(line, when);
    if (isMeasuredBy(line, date) || isAskedAbout(line, date)) continue;
    const time = ranged && end !== undefined ? joined(timex.value, end.value) : timex.value;
    const whole = within ?? clauseOf(line, date, words);
    const clause = whole && datedIn(line, whole, date, isAheadOf(time, today), words);
    if (clause === undefined || isDenied(line, clause, date.from)) continue;
    if (isOfSomethingPast(line, clause, date, time, today)) continue;
    if (isQuoted(quotations, when) && isOpinion(line, clause, date, time, words)) continue;
    found.push({
      rule: clause.verb === undefined ? 'dated happening' : 'dated clause',
      clause: withDenial(line, clause, date, words),
      time,
      when,
      certainty: timex.certainty,
    });
  }
  return withoutSayings(line, withoutTwins(line, found), statements);
}

/** "will save £310 compared with 2025 prices": what another time is measured against, not when something happened. */
function isMeasuredBy({ atoms }: Line, { from }: Range): boolean {
  const before = lowerAt(atoms, from - 1) === 'the' ? from - 2 : from - 1;
  return /^(?:with|to)$/.test(lowerAt(atoms, before)) && lowerAt(atoms, before - 1) === 'compared';
}

/** "would repeat the mistakes of 2015": a past time behind "of", in a clause that speaks of what is to come, is that of a thing and not of the clause. */
function isOfSomethingPast(
  { atoms }: Line,
  { verb }: Clause,
  { from }: Range,
  { to }: Time,
  today: string | undefined,
): boolean {
  const looksAhead = verb !== undefined && /^(?:will|would|modal)$/.test(verb.tense);
  return (
    looksAhead &&
    lowerAt(atoms, from - 1) === 'of' &&
    to !== undefined &&
    today !== undefined &&
    to.slice(0, 10) < today
  );
}

/** "Asked whether the ship would sail this winter, he said …": what is asked is no event. */
function isAskedAbout({ atoms }: Line, { from }: Range): boolean {
  for (let at = from - 1; at > 0 && !/^[,;:"]$/.test(lowerAt(atoms, at)); at -= 1)
    if (/^(?:whether|if)$/.test(lowerAt(atoms, at)) && /^ask(?:s|ed|ing)?$/.test(lowerAt(atoms, at - 1))) return true;
  return false;
}

/** Whether a stretch lies in somebody's own words; quotations are in order and apart. */
function isQuoted(quotations: readonly Quotation[], { start }: Span): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.words.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const near = quotations[low - 1];
  return near !== undefined && near.use === 'speech' && start < near.words.end;
}

/**
 * "Forty died on Sunday, the ministry said on Tuesday" tells one event: that it was said is none, where what is said has a date of its own. To rule,
 * order or promise is to do something: that stands.
 */
const withoutSayings = (line: Line, found: readonly Candidate[], statements: readonly Statement[]): Candidate[] =>
  found.filter((candidate) => {
    const saying = sayingOf(line, candidate, statements);
    return (
      saying === undefined ||
      deeds.has(line.atoms[candidate.clause.verb?.at ?? -1]?.lower ?? '') ||
      !found.some((other) => other !== candidate && saying.content.some((span) => contains(span, other.when)))
    );
  });

const deeds: ReadonlySet<string> = wordSet(`
  ruled ordered decreed decided resolved voted agreed pledged promised vowed declared proclaimed
`);

const isPoint = ({ type, rule, value }: Timex): boolean =>
  (type === 'date' || type === 'time') &&
  !rule.startsWith('vague') &&
  !rule.endsWith('compared') &&
  value.precision !== 'unknown';

/** "on Waitangi Day - February 6 - this year": of two times with nothing but marks between them, one within the other, the finer says when. */
function withoutWider(line: Line, points: readonly Timex[]): readonly Timex[] {
  const wider = (one: Timex, other: Timex | undefined): boolean =>
    other !== undefined && isWithin(other.value, one.value) && areBeside(line, one.span, other.span);
  return points.filter((one, index) => !wider(one, points[index - 1]) && !wider(one, points[index + 1]));
}

function areBeside(line: Line, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = line.atoms.slice(rangeOf(line, first).to, rangeOf(line, second).from);
  return between.length < 3 && between.every(({ kind }) => kind === 'mark');
}

const isWithin = (inner: Time, outer: Time): boolean =>
  inner.from !== undefined &&
  inner.to !== undefined &&
  outer.from !== undefined &&
  outer.to !== undefined &&
  outer.from <= inner.from &&
  inner.to <= outer.to &&
  width(inner) < width(outer);

/** From the first end's start to the second's end, as finely as the coarser of the two. */
function joined(first: Time, last: Time): Time {
  const { from } = first;
  const { to } = last;
  if (from === undefined || to === undefined || from > to) return first;
  return { precision: last.precision, from, to, edtf: `${from.slice(0, 10)}/${to.slice(0, 10)}` };
}

/** Two times in one clause make one event, dated by the finer; two parts of it that "and" joins ("by 1 % this year and by 2 % in 2025") are two. */
function withoutTwins(line: Line, found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const next of found) {
    const { from, to } = next.clause.range;
    const twin = kept.findIndex(({ clause }) => clause.range.from === from && clause.range.to === to);
    if (twin < 0) kept.push(next);
    else if (areJoined(line, (kept[twin] as Candidate).when, next.when)) kept.push({ ...next, joined: true });
    else if (isFiner(next.time, (kept[twin] as Candidate).time)) kept[twin] = next;
  }
  return kept;
}

function areJoined(line: Line, first: Span, second: Span): boolean {
  const between = line.atoms.slice(rangeOf(line, first).to, rangeOf(line, second).from);
  return between.length > 2 && between[0]?.lower === 'and';
}

/** By how long it lasts; of times that nothing places on the calendar, a day or a part of one before what is longer. */
const isFiner = (one: Time, other: Time): boolean =>
  width(one) < width(other) || (width(one) === width(other) && fine.has(one.precision) && !fine.has(other.precision));

const width = ({ from, to }: Time): number =>
  from === undefined || to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from);

/** The events known by a distance or an order alone. */
export function placed(line: Line, words: Words, spoken: Time | undefined): Candidate[] {
  const counted = countedEvents(line, words, spoken).map(
    ({ clause, time, when }): Candidate => ({
      rule: 'counted from another event',
      clause,
      time,
      when: when.span,
      certainty: 'worked-out',
    }),
  );
  const ordered = orderedEvent(line, words);
  if (ordered === undefined) return counted;
  return [
    ...counted,
    {
      rule: 'order only',
      clause: ordered.clause,
      time: ordered.time,
      when: spanOf(line, ordered.when),
      certainty: 'stated',
    },
  ];
}
