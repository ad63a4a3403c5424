import type { Article } from '#main/reading/article/article.ts';
import type { Atom } from '#main/reading/article/atoms.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { type Known, mentionsInOrder } from '#main/reading/statements/mentions.ts';
import { bySentence } from '#main/reading/statements/statement.ts';
import { findingId } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import { contains } from '#shared/model/span.ts';
import type { Event, Statement } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import { standingAlone } from './alone.ts';
import { type Candidate, dated, placed } from './candidates.ts';
import { isDay } from './counted.ts';
import { isAheadOf } from './dating.ts';
import { isRefused } from './denied.ts';
import { mergeTold, type Told } from './merge.ts';
import { withAntecedents } from './opening.ts';
import { type Findings, type Line, linesOf, type Range, spanOf, type Words, wordsOf } from './page.ts';
import { castOf } from './people.ts';
import { claimHolding } from './spoken.ts';
import { fine, statusOf } from './status.ts';

/**
 * [F6] The events of the body, one per dated clause, in order of the text: when (the time found, worked out from a distance, or only an
 * order), how far along, who and where by entity id, and the statement that says so. What is told twice is one event.
 */
export function findEvents(article: Article, lexicon: Lexicon, findings: Findings): Event[] {
  const words = wordsOf(lexicon);
  const mentions = mentionsInOrder(article, findings.entities);
  const statements = bySentence(article, findings.statements);
  const told: Told[] = [];
  let spoken: Time | undefined;
  for (const line of linesOf(article, findings.times)) {
    const here = statements.get(line.sentence.number) ?? [];
    const candidates = [...dated(line, words, here, findings.quotations, article.date), ...placed(line, words, spoken)];
    for (const candidate of candidates) {
      const clause = standingAlone(line, candidate.clause);
      if (clause === undefined || isRefused(line, clause, candidate.when, isAheadOf(candidate.time, article.date)))
        continue;
      told.push(tell(article, line, words, { ...candidate, clause }, mentions, statements));
    }
    spoken = line.times.findLast(({ type, value }) => type !== 'duration' && isDay(value))?.value ?? spoken;
  }
  const events = mergeTold([...new Map(told.map((one) => [one.event.id, one])).values()]);
  return withAntecedents(article, lexicon, findings.quotations, events).filter((event) => !isUntold(article, event));
}

/** "They sent a letter on Thursday", with nobody in sight whom "they" stands for. */
const isUntold = ({ text, sentences }: Article, { span, sentence, antecedent }: Event): boolean =>
  sentence > 0 &&
  antecedent === undefined &&
  span.start === sentences[sentence]?.span.start &&
  text.startsWith('They ', span.start);

function tell(
  article: Article,
  line: Line,
  words: Words,
  candidate: Candidate,
  mentions: readonly Known[],
  statements: ReadonlyMap<number, readonly Statement[]>,
): Told {
  const { clause, time, when, certainty, rule } = candidate;
  const bare = spanOf(line, clause.range);
  const verbAt = line.atoms[clause.verb?.at ?? clause.range.from]?.start ?? bare.start;
  const span = withSpeech(bare, verbAt, line, statements);
  const { who, place, named } = castOf(mentions, article.text, span, verbAt);
  const claim = claimHolding(statements.get(line.sentence.number) ?? [], when);
  const said = {
    claim,
    words: claim?.cue === undefined ? '' : article.text.slice(claim.cue.start, claim.cue.end).toLowerCase(),
  };
  const event: Event = {
    kind: 'event',
    id: findingId(candidate.joined === true ? `event-${when.start}` : 'event', span),
    span,
    sentence: line.sentence.number,
    time,
    when,
    status: rule === 'order only' ? 'past' : statusOf(line, clause.range, clause.verb, time, article.date, said),
    who,
    ...(place === undefined ? {} : { place }),
    statement: sayer(statements, line, when)?.id ?? '',
    also: [],
    certainty,
    rule,
  };
  const { kinds, gist } = saysOf(line, clause.range, when, words);
  const weight =
    (rule === 'counted from another event' ? 0 : 100) + who.length + (span.end - span.start > 30 ? 0.5 : 0);
  return {
    event,
    kinds,
    gist,
    named,
    weight,
    told: clause.verb !== undefined || rule !== 'dated happening' || isWhole(event, kinds, named),
  };
}

/** The kinds of happening that the words of a range name, but for those of its date, and its words that say something, but for names. */
function saysOf(
  { atoms, sentence }: Line,
  { from, to }: Range,
  when: Span,
  { happenings }: Words,
): { readonly kinds: Set<string>; readonly gist: Set<string> } {
  const kinds = new Set<string>();
  const gist = new Set<string>();
  for (let at = from; at < Math.min(to, atoms.length); at += 1) {
    const { start, kind, capital, lower } = atoms[at] as Atom;
    if (start >= when.start && start < when.end) continue;
    const happening = happenings.get(lower);
    if (happening !== undefined) kinds.add(happening);
    const isName = capital && start !== sentence.span.start;
    if (kind === 'word' && !isName && lower.length > 2 && !idle.has(lower)) gist.add(stemOf(lower));
  }
  return { kinds, gist };
}

const stemOf = (word: string): string =>
  word.slice(0, word.length - (word.endsWith('s') ? 1 : word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0));

const idle: ReadonlySet<string> = wordSet(`
  the and for was has had its her his our not all are who but out off one two now this that with from into which were will would have been said says
  after before their more than also when over about they there she him
`);

/**
 * A happening that is only named says enough where it names who or where, or dates closer than a year ("the 2014 protests" does not); a deadline
 * is a day, and "the March deadline" speaks of one told elsewhere.
 */
const isWhole = ({ time: { precision } }: Event, kinds: ReadonlySet<string>, named: ReadonlySet<string>): boolean =>
  named.size > 0 || (kinds.has('deadline') ? fine.has(precision) : precision !== 'year' && precision !== 'decade');

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

/** The claim whose content holds the date; else the narrowest statement that covers it; else the sentence’s first. */
function sayer(statements: ReadonlyMap<number, readonly Statement[]>, line: Line, when: Span): Statement | undefined {
  const here = statements.get(line.sentence.number) ?? [];
  const content = claimHolding(here, when);
  if (content !== undefined) return content;
  const covering = here.filter(({ span }) => contains(span, when));
  const size = ({ span }: Statement): number => span.end - span.start;
  return covering.sort((a, b) => size(a) - size(b))[0] ?? here[0];
}
