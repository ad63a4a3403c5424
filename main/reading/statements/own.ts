import type { Article } from '#main/reading/article/article.ts';
import type { Item, Unit } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isDay, isPreposition } from '#main/reading/statements/frame/grammar.ts';
import { phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { findingId } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { hedgesIn } from './hedges.ts';

/** A clause of its own after a semicolon may be shorter: "; Tonga opposes it". */
const leastWords = { free: 4, afterSemicolon: 3 } as const;

/** Words that only lead on to the clause that a claim has taken. */
const dangling = /^(?:which|that|who|whom|where|when|in|on|at|of|to|and|but|or|as|with|from|by|for)$/;

/** What of a sentence no claim covers, where it is a clause; the whole sentence where no claim is in it. */
export function ownWords(
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

function gaps(span: Span, taken: readonly Span[]): [number, number][] {
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
