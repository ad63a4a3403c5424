import type { Article } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { findingId, type Timex } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { contains } from '#shared/model/span.ts';
import type { Event, Statement } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import { type Clause, clauseOf } from './clause.ts';
import { countedEvents, isDay } from './counted.ts';
import { mergeTold, type Told } from './merge.ts';
import { orderedEvent } from './order.ts';
import { type Findings, type Line, linesOf, rangeOf, spanOf, type Words, wordsOf } from './page.ts';
import { castOf, mentionsOf } from './people.ts';
import { statusOf } from './status.ts';

/**
 * [F6] The events of the body, one per dated clause, in order of the text: when (the time found, worked out from a distance, or only an
 * order), how far along, who and where by entity id, and the statement that says so. What is told twice is one event.
 */
export function findEvents(article: Article, lexicon: Lexicon, findings: Findings): Event[] {
  const words = wordsOf(lexicon);
  const mentions = mentionsOf(findings.entities);
  const statements = bySentence(findings.statements);
  const told: Told[] = [];
  let spoken: Time | undefined;
  for (const line of linesOf(article, findings.times)) {
    const candidates = [...dated(line, words), ...placed(line, words, spoken)];
    for (const candidate of candidates) told.push(tell(article, line, words, candidate, mentions, statements));
    spoken = line.times.findLast(({ type, value }) => type !== 'duration' && isDay(value))?.value ?? spoken;
  }
  return mergeTold([...new Map(told.map((one) => [one.event.id, one])).values()]);
}

/** A clause with its time and the words that give it. */
type Candidate = {
  readonly rule: string;
  readonly clause: Clause;
  readonly time: Time;
  readonly when: Span;
  readonly certainty: Event['certainty'];
};

/** The clauses that hold a point in time; the two ends of a range are one time. */
function dated(line: Line, words: Words): Candidate[] {
  const found: Candidate[] = [];
  const points = line.times.filter(isPoint);
  for (let index = 0; index < points.length; index += 1) {
    const timex = points[index] as Timex;
    const end = points[index + 1];
    const ranged = timex.rule.endsWith('start of a range') && end?.rule.endsWith('end of a range') === true;
    const when = ranged && end !== undefined ? { ...timex.span, end: end.span.end } : timex.span;
    if (ranged) index += 1;
    const clause = clauseOf(line, rangeOf(line, when), words);
    if (clause === undefined) continue;
    const time = ranged && end !== undefined ? joined(timex.value, end.value) : timex.value;
    found.push({
      rule: clause.verb === undefined ? 'dated happening' : 'dated clause',
      clause,
      time,
      when,
      certainty: timex.certainty,
    });
  }
  return withoutTwins(found);
}

const isPoint = ({ type, rule, value }: Timex): boolean =>
  (type === 'date' || type === 'time') && !rule.startsWith('vague') && value.precision !== 'unknown';

/** From the first end's start to the second's end, as finely as the coarser of the two. */
function joined(first: Time, last: Time): Time {
  const { from } = first;
  const { to } = last;
  if (from === undefined || to === undefined || from > to) return first;
  return { precision: last.precision, from, to, edtf: `${from.slice(0, 10)}/${to.slice(0, 10)}` };
}

/** Two times in one clause make one event, dated by the finer. */
function withoutTwins(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const next of found) {
    const { from, to } = next.clause.range;
    const twin = kept.findIndex(({ clause }) => clause.range.from === from && clause.range.to === to);
    if (twin < 0) kept.push(next);
    else if (width(next.time) < width((kept[twin] as Candidate).time)) kept[twin] = next;
  }
  return kept;
}

const width = ({ from, to }: Time): number =>
  from === undefined || to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from);

/** The events known by a distance or an order alone. */
function placed(line: Line, words: Words, spoken: Time | undefined): Candidate[] {
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

function tell(
  article: Article,
  line: Line,
  words: Words,
  candidate: Candidate,
  mentions: ReturnType<typeof mentionsOf>,
  statements: ReadonlyMap<number, readonly Statement[]>,
): Told {
  const { clause, time, when, certainty, rule } = candidate;
  const bare = spanOf(line, clause.range);
  const verbAt = line.atoms[clause.verb?.at ?? clause.range.from]?.start ?? bare.start;
  const span = withSpeech(bare, verbAt, line, statements);
  const { who, place, named } = castOf(mentions, article.text, span, verbAt);
  const event: Event = {
    kind: 'event',
    id: findingId('event', span),
    span,
    sentence: line.sentence.number,
    time,
    when,
    status: rule === 'order only' ? 'past' : statusOf(line, clause.range, clause.verb, time, article.date),
    who,
    ...(place === undefined ? {} : { place }),
    statement: sayer(statements, line, when)?.id ?? '',
    also: [],
    certainty,
    rule,
  };
  const kinds = new Set(
    line.atoms.slice(clause.range.from, clause.range.to).flatMap(({ lower }) => words.happenings.get(lower) ?? []),
  );
  const weight =
    (rule === 'counted from another event' ? 0 : 100) + who.length + (span.end - span.start > 30 ? 0.5 : 0);
  return {
    event,
    kinds,
    named,
    weight,
    told: clause.verb !== undefined || rule !== 'dated happening' || isWhole(event, named),
  };
}

/** A happening that is only named says enough where it names who or where, or dates closer than a year ("the 2014 protests" does not). */
const isWhole = ({ time: { precision } }: Event, named: ReadonlySet<string>): boolean =>
  named.size > 0 || (precision !== 'year' && precision !== 'decade');

/** "She said on Monday" says nothing alone: a clause whose verb is one of speech is told with what was said in its sentence. */
function withSpeech(
  bare: Span,
  verbAt: number,
  { sentence }: Line,
  statements: ReadonlyMap<number, readonly Statement[]>,
): Span {
  const said = statements.get(sentence.number)?.find(({ cue }) => cue !== undefined && cue.start === verbAt);
  if (said === undefined) return bare;
  const inside = said.content.filter((span) => contains(sentence.span, span));
  if (inside.some((span) => contains(bare, span))) return bare;
  return {
    source: bare.source,
    start: Math.min(bare.start, ...inside.map(({ start }) => start)),
    end: Math.max(bare.end, ...inside.map(({ end }) => end)),
  };
}

/** Statements by their sentence. */
function bySentence(statements: readonly Statement[]): Map<number, Statement[]> {
  const map = new Map<number, Statement[]>();
  for (const statement of statements) {
    const here = map.get(statement.sentence);
    if (here === undefined) map.set(statement.sentence, [statement]);
    else here.push(statement);
  }
  return map;
}

/** The claim whose content holds the date; else the narrowest statement that covers it; else the sentence’s first. */
function sayer(statements: ReadonlyMap<number, readonly Statement[]>, line: Line, when: Span): Statement | undefined {
  const here = statements.get(line.sentence.number) ?? [];
  const content = here.find(({ kind, content }) => kind === 'claim' && content.some((span) => contains(span, when)));
  if (content !== undefined) return content;
  const covering = here.filter(({ span }) => contains(span, when));
  const size = ({ span }: Statement): number => span.end - span.start;
  return covering.sort((a, b) => size(a) - size(b))[0] ?? here[0];
}
