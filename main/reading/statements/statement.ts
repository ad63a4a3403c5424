import type { Article } from '#main/reading/article/article.ts';
import { oncePer } from '#main/reading/once.ts';
import { hasQuote } from '#main/reading/statements/claims/attributable.ts';
import type { Range, RawClaim } from '#main/reading/statements/claims/draft.ts';
import type { Item, Unit } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isDay, isDeterminer, isPreposition } from '#main/reading/statements/frame/grammar.ts';
import { phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { findingId, type Quotation, type Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { gradeOf } from './grade.ts';
import { hedgesIn } from './hedges.ts';

/** A claim in the source's own offsets, before it becomes statements. */
export type Claim = {
  readonly unit: Unit;
  readonly raw: RawClaim;
  readonly speaker?: Voice;
  readonly carriers: readonly Voice[];
  readonly quotes: readonly Quotation[];
  /** The speaker is a paper, an agency or a broadcaster: it reports, and does not speak. */
  readonly reported?: boolean;
  readonly venue?: Span;
};

/** Statements by their sentence, made once for each reading. */
export const bySentence = oncePer(
  (statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> =>
    Map.groupBy(statements, ({ sentence }) => sentence),
);

export const quotesIn = (items: readonly Item[], ranges: readonly Range[]): Quotation[] =>
  ranges.flatMap(({ from, to }) => items.slice(from, to).flatMap((item) => item.quote ?? []));

export const cueSpan = (article: Article, { unit, raw }: Claim): Span | undefined =>
  raw.words === undefined ? undefined : spanOf(article, unit.items, raw.words);

export function spanOf(article: Article, items: readonly Item[], { from, to }: Range): Span | undefined {
  const first = items[from];
  const last = items[to - 1];
  return first === undefined || last === undefined || last.end <= first.start
    ? undefined
    : { source: article.source, start: first.start, end: last.end };
}

export function statementsOf(article: Article, unit: Unit, claims: readonly Claim[], grammar: Grammar): Statement[] {
  const made = claims.flatMap((claim) => claimStatement(article, claim) ?? []);
  const facts: Statement[] = [];
  for (let number = unit.first; number <= unit.last; number += 1) {
    const sentence = article.sentences[number];
    if (sentence === undefined) continue;
    facts.push(...ownWords(article, unit, number, made, grammar));
  }
  if (made.length === 0) return facts;
  return [...made, ...facts].sort(
    (a, b) => a.sentence - b.sentence || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function claimStatement(article: Article, claim: Claim): Statement | undefined {
  const { unit, raw, speaker, reported } = claim;
  const [first, ...rest] = raw.content.flatMap((range) => contentSpan(article, unit.items, range) ?? []);
  if (first === undefined) return undefined;
  const content = [first, ...rest] as const;
  const said = content.reduce(around);
  const told = raw.words === undefined ? said : around(said, spanOf(article, unit.items, raw.words));
  const spoken =
    raw.phrase === undefined || raw.shared === true ? told : around(told, spanOf(article, unit.items, raw.phrase));
  const span = raw.carriers.reduce(
    (whole, phrase) => around(whole, spanOf(article, unit.items, withLead(unit.items, phrase))),
    spoken,
  );
  // what stands in a transcript is the speaker’s own words, without marks
  const manner = raw.rule === 'turn' ? 'direct' : mannerOf(unit.items, raw.content);
  const cue = cueSpan(article, claim);
  const at = raw.cue === undefined ? (content[0]?.start ?? unit.start) : (unit.items[raw.cue.at]?.start ?? unit.start);
  return {
    kind: 'claim',
    id: findingId(`claim-${at}`, span),
    span,
    sentence: sentenceNumber(article, unit, content[0]?.start ?? at),
    content,
    manner,
    ...(speaker === undefined ? {} : { speaker }),
    ...(cue === undefined ? {} : { cue }),
    carriers: claim.carriers,
    ...(claim.venue === undefined ? {} : { venue: claim.venue }),
    quotations: claim.quotes.map(({ id }) => id),
    hedges: hedgesIn(article, span, unit.first, unit.last),
    grade: gradeOf(
      speaker,
      reported && manner === 'mixed' ? 'indirect' : manner,
      raw.cue?.form,
      inReport(unit.items, raw),
    ),
    certainty: raw.certain && speaker?.certainty !== 'worked-out' ? 'stated' : 'worked-out',
    rule: raw.rule,
  };
}

/** The stretch that holds both. */
const around = (one: Span, other: Span | undefined): Span =>
  other === undefined
    ? one
    : { source: one.source, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };

/** With the "according to" before a carrier. */
const withLead = (items: readonly Item[], { from, to }: Range): Range => {
  const said = isDeterminer(items[from - 1]) ? from - 1 : from;
  return items[said - 1]?.lower === 'to' && items[said - 2]?.lower === 'according'
    ? { from: said - 2, to }
    : { from, to };
};

const reports = new Set(['report', 'study', 'survey', 'analysis', 'assessment', 'outlook', 'audit', 'bulletin']);

/** "said in a report", "In its annual survey, … said": the words of a body that stand in a document. */
const inReport = (items: readonly Item[], { content }: RawClaim): boolean =>
  items.some(
    ({ lower }, at) => reports.has(lower) && isIn(items, at) && !content.some(({ from, to }) => from <= at && at < to),
  );

/** "in", a determiner and at most two words stand before it. */
const isIn = (items: readonly Item[], at: number): boolean =>
  [1, 2, 3, 4].some(
    (back) =>
      items[at - back]?.lower === 'in' &&
      isDeterminer(items[at - back + 1]) &&
      items.slice(at - back, at).every(({ shape }) => shape !== 'mark'),
  );

/** Without the commas at its ends. */
function contentSpan(article: Article, items: readonly Item[], range: Range): Span | undefined {
  let { from, to } = range;
  while (from < to && isEdge(items[from])) from += 1;
  while (to > from && isEdge(items[to - 1])) to -= 1;
  return from < to ? spanOf(article, items, { from, to }) : undefined;
}

const isEdge = (item: Item | undefined): boolean =>
  item?.shape === 'mark' && item.quote === undefined && /^(?:[,;:.•*]|—|–|-+)$/.test(item.lower);

function mannerOf(items: readonly Item[], ranges: readonly Range[]): 'direct' | 'mixed' | 'indirect' {
  if (!ranges.some((range) => hasQuote(items, range))) return 'indirect';
  const words = ranges.some(({ from, to }) =>
    items.slice(from, to).some((item) => item.quote === undefined && item.shape !== 'mark'),
  );
  return words ? 'mixed' : 'direct';
}

function sentenceNumber(article: Article, unit: Unit, offset: number): number {
  for (let number = unit.last; number > unit.first; number -= 1)
    if ((article.sentences[number]?.span.start ?? 0) <= offset) return number;
  return unit.first;
}

/** A clause of its own after a semicolon may be shorter: "; Tonga opposes it". */
const leastWords = { free: 4, afterSemicolon: 3 } as const;

/** Words that only lead on to the clause that a claim has taken. */
const dangling = /^(?:which|that|who|whom|where|when|in|on|at|of|to|and|but|or|as|with|from|by|for)$/;

/** What of a sentence no claim covers, where it is a clause; the whole sentence where no claim is in it. */
function ownWords(
  article: Article,
  unit: Unit,
  number: number,
  made: readonly Statement[],
  grammar: Grammar,
): Statement[] {
  const sentence = article.sentences[number];
  if (sentence === undefined) return [];
  const { span } = sentence;
  const inside = made.filter((claim) => claim.span.start < span.end && span.start < claim.span.end);
  if (inside.length === 0) {
    const start = number === unit.first ? (unit.items[0]?.start ?? span.start) : span.start;
    return [fact(article, number, { ...span, start }, 'fact-sentence')];
  }
  const facts: Statement[] = [];
  for (const [start, end] of gaps(
    span,
    inside.map((claim) => claim.span),
  )) {
    const own = unit.items.filter(
      (item) => item.start >= start && item.end <= end && (item.shape !== 'mark' || item.quote !== undefined),
    );
    while (dangling.test(own.at(-1)?.lower ?? '')) own.pop();
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined || own.length < leastOf(article, start)) continue;
    if (!isClause(unit, own, grammar) || isOnTerms(own)) continue;
    facts.push(
      fact(article, number, { source: article.source, start: first.start, end: last.end }, 'fact-beside-claim'),
    );
  }
  if (inside.every((claim) => claim.sentence !== number) && facts.length === 0) {
    const claim = inside[0] as Statement;
    const start = Math.max(claim.span.start, span.start);
    const end = Math.min(claim.span.end, span.end);
    const part = { source: article.source, start, end };
    const [first, ...rest] = claim.content.flatMap((span) => {
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      return from < to ? [{ source: article.source, start: from, end: to }] : [];
    });
    facts.push({
      ...claim,
      id: findingId('claim-part', part),
      span: part,
      content: first === undefined ? [part] : [first, ...rest],
      sentence: number,
      hedges: hedgesIn(article, part, number),
      rule: `${claim.rule}-part`,
    });
  }
  return facts;
}

const leastOf = ({ text }: Article, start: number): number =>
  /^\s?;/.test(text.slice(start, start + 2)) ? leastWords.afterSemicolon : leastWords.free;

/** "who asked not to be named": on what terms a source speaks is no statement. */
const isOnTerms = (own: readonly Item[]): boolean =>
  /^(?:who|speaking)$/.test(own[0]?.lower ?? '') &&
  own.some(({ lower }) => /^(?:named|identified|anonymity|anonymously)$/.test(lower));

/** A finite verb, or a participle at its head: "cementing one of his demands". */
function isClause(unit: Unit, own: readonly Item[], grammar: Grammar): boolean {
  const head = own[0];
  if (head?.shape === 'lower' && head.lower.endsWith('ing')) return true;
  const first = unit.items.indexOf(head as Item);
  const last = unit.items.indexOf(own.at(-1) as Item);
  if (isPreposition(head) && pastLead(unit.items, first) > last) return false;
  for (let at = first; at <= last; at += 1) if (grammar.finite(unit.items, at)) return true;
  return false;
}

/** Past the phrases that only lead in to what somebody says: "In its new forecast", "In a report published on Monday". */
function pastLead(items: readonly Item[], start: number): number {
  let at = start;
  while (isPreposition(items[at])) {
    at = phraseFrom(items, at + 1, items.length)?.to ?? at + 1;
    if (/(?:ed|seen|written|shown)$/.test(items[at]?.lower ?? '') && isPreposition(items[at + 1])) at += 1;
    while (isDay(items[at])) at += 1;
  }
  return at;
}

export function gaps(span: Span, taken: readonly Span[]): [number, number][] {
  const free: [number, number][] = [];
  let at = span.start;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) free.push([at, Math.min(start, span.end)]);
    at = Math.max(at, end);
  }
  if (at < span.end) free.push([at, span.end]);
  return free;
}

function fact(article: Article, sentence: number, span: Span, rule: string): Statement {
  return {
    kind: 'fact',
    id: findingId('fact', span),
    span,
    sentence,
    content: [span],
    manner: 'own',
    carriers: [],
    quotations: [],
    hedges: hedgesIn(article, span, sentence),
    grade: 'S6',
    certainty: 'stated',
    rule,
  };
}
