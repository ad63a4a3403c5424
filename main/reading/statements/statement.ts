import { type Article, perArticle } from '#main/reading/article/article.ts';
import { hasQuote } from '#main/reading/statements/claims/attributable.ts';
import type { Range, RawClaim } from '#main/reading/statements/claims/draft.ts';
import type { Item, Unit } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isDeterminer } from '#main/reading/statements/frame/grammar.ts';
import { findingId, type Quotation, type Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { gradeOf } from './grade.ts';
import { hedgesIn } from './hedges.ts';
import { ownWords } from './own.ts';

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

/** Statements by their sentence. */
export const bySentence = perArticle(
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
    grade: gradeOf(speaker, reported && manner === 'mixed' ? 'indirect' : manner, raw.cue?.form, () =>
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
