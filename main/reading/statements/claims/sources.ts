import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isAdverb,
  isCapital,
  isConjunction,
  isDay,
  isRelative,
} from '#main/reading/statements/frame/grammar.ts';
import { isDash, type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { hasQuote } from './attributable.ts';
import { isSource, rightEnd } from './clause-end.ts';
import type { Draft, Range, RawClaim } from './draft.ts';
import { hasVerb } from './finite.ts';

/**
 * "according to X", "per X", "X reported": a source of what has no speaker yet, the carrier of what has one. In "according to X, quoting Y" the
 * speaker is Y and X carries it.
 */
export function withSources(draft: Draft, claims: readonly RawClaim[]): readonly RawClaim[] {
  let found = claims;
  for (let at = 0; at < draft.items.length; at += 1)
    if (isSource(draft.items, at)) found = withSource(draft, found, at);
  return found;
}

/** The claims with the source whose "according to" or "per" stands at `at`. */
function withSource(draft: Draft, claims: readonly RawClaim[], at: number): readonly RawClaim[] {
  const { items, grammar } = draft;
  const start = items[at]?.lower === 'according' ? at + 2 : at + 1;
  const first = sourceFrom(items, start);
  if (first === undefined) return claims;
  const quoted = quotedBy(items, first);
  const phrase = quoted ?? first;
  const carriers = quoted === undefined ? [] : [first];
  const leading =
    !items.slice(0, at).some((item) => item.shape !== 'mark' || item.quote !== undefined) || clauseLeading(items, at);
  const carried = leading
    ? undefined
    : claims.findLast(
        (claim) =>
          claim.phrase !== undefined &&
          claim.content.some((range) => range.to <= at + 1) &&
          sameClause(items, claim, at),
      );
  if (carried !== undefined)
    return claims.map((claim) =>
      claim === carried ||
      (sameClause(items, claim, at) && claim.phrase !== undefined && overlapsContent(claim, carried))
        ? { ...claim, carriers: [...claim.carriers, phrase, ...carriers] }
        : claim,
    );
  const words = { from: at, to: start };
  const pause = pastAside(items, pastRelative(items, phrase.to), grammar);
  const told = leading ? speakingFrom(items, claims, pause) : undefined;
  if (told !== undefined)
    return claims.map((claim) =>
      isTold(claim, told) ? { ...claim, carriers: [...claim.carriers, phrase, ...carriers] } : claim,
    );
  const inside = isInRelative(items, at) && items[phrase.to]?.lower === ',';
  const left = leading || inside ? undefined : leftOfSource(items, at, grammar);
  const afterwards = leading || inside ? { from: pause, to: rightEnd(draft, pause, undefined, false) } : undefined;
  const content = left ?? afterwards;
  if (content === undefined || content.to <= content.from) return claims;
  return [...claims, { rule: 'claim-according-to', words, phrase, content: [content], carriers, certain: true }];
}

/** The first claim after "According to the Sun,", where its speaker stands right there: "…, Ann Lee said" is hers, and the Sun carries it. */
const speakingFrom = (items: readonly Item[], found: readonly RawClaim[], pause: number): RawClaim | undefined =>
  found.find(
    ({ phrase, cue }) =>
      phrase !== undefined &&
      cue !== undefined &&
      (/^(?:say|tell|call|urge)$/.test(cue.form.class) || /^(?:believe|think)$/.test(cue.form.lemma)) &&
      phrase.from >= pause &&
      items.slice(pause, phrase.from).every((item) => isAdverb(item) || isCapital(item)),
  );

const isTold = (claim: RawClaim, told: RawClaim): boolean => claim === told || claim.phrase === told.phrase;

/** Y of "according to X, quoting Y": who else speaks through a source. */
const quotedBy = (items: readonly Item[], { to }: Phrase): Phrase | undefined =>
  items[to]?.lower === ',' &&
  /^(?:quoting|citing)$/.test(items[to + 1]?.lower ?? '') &&
  items[to + 2]?.quote === undefined
    ? sourceFrom(items, to + 2)
    : undefined;

/** The source with what describes it up to the next pause: "a report by the University of Fribourg published last month". */
export function sourceFrom(items: readonly Item[], start: number): Phrase | undefined {
  const phrase = phraseFrom(items, start, items.length);
  if (phrase === undefined) return undefined;
  let { to } = phrase;
  for (;;) {
    const next = items[to];
    const participle = next?.shape === 'lower' && /(?:ed|seen|shown|known|written|given)$/.test(next.lower);
    if (next === undefined || !(participle || /^(?:by|from|on|about|of|to|in|at|with|for)$/.test(next.lower))) break;
    const more = phraseFrom(items, to + 1, items.length);
    if (more === undefined) {
      if (participle) to += 1;
      break;
    }
    to = more.to;
  }
  return { ...phrase, to };
}

/** "a study that the network commissioned last year, …": the relative clause right behind a source says which, up to its comma. */
function pastRelative(items: readonly Item[], to: number): number {
  if (!isRelative(items[to])) return to;
  const comma = items.findIndex((item, at) => at > to && (item.lower === ',' || item.quote !== undefined));
  return comma > 0 && items[comma]?.lower === ',' ? comma : to;
}

/** Past the comma after a source, and past what comes between two: "according to a report by the agency, published on 3 February, …". */
function pastAside(items: readonly Item[], to: number, grammar: Grammar): number {
  if (items[to]?.lower !== ',') return to;
  const aside = items[to + 1];
  const opens =
    isRelative(aside) || (aside?.shape === 'lower' && /(?:ed|seen|shown|known|written|given)$/.test(aside.lower));
  if (!opens) return to + 1;
  const close = items.findIndex((item, at) => at > to + 1 && item.lower === ',');
  return close > 0 && hasVerb(items, { from: close + 1, to: items.length }, grammar) ? close + 1 : to + 1;
}

const overlapsContent = (a: RawClaim, b: RawClaim): boolean =>
  a.content.some((x) => b.content.some((y) => x.from < y.to && y.from < x.to));

/** "boats which, according to AFP, the ministry turned away": the source of the clause alone, not of what it describes. */
const isInRelative = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.lower === ',' && /^(?:which|who|whom|that|where|when)$/.test(items[at - 2]?.lower ?? '');

function clauseLeading(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before !== undefined && (isConjunction(before) || before.lower === ';' || before.lower === 'that');
}

function sameClause(items: readonly Item[], claim: RawClaim, at: number): boolean {
  const end = Math.max(...claim.content.map((range) => range.to), claim.phrase?.to ?? 0, (claim.cue?.at ?? -1) + 1);
  if (end > at) return claim.content.some((range) => range.from <= at && at <= range.to);
  for (let index = end; index < at; index += 1) {
    const item = items[index] as Item;
    if (item.quote !== undefined || (item.shape !== 'mark' && !isDay(item) && !isAdverb(item)))
      return index - end < 6 && !isCapital(item) && !isConjunction(item);
    if (/^[;.]$/.test(item.lower)) return false;
  }
  return true;
}

function leftOfSource(items: readonly Item[], at: number, grammar: Grammar): Range | undefined {
  const end = items[at - 1]?.lower === ',' || isDash(items[at - 1]) ? at - 1 : at;
  let from = 0;
  for (let index = end - 1; index >= 0; index -= 1)
    if (/^[;:]$/.test(items[index]?.lower ?? '')) {
      from = index + 1;
      break;
    }
  while (from < end - 1 && (isConjunction(items[from]) || items[from]?.lower === ',')) from += 1;
  if (end <= from) return undefined;
  return hasVerb(items, { from, to: end }, grammar) || hasQuote(items, { from, to: end }) || end - from > 3
    ? { from, to: end }
    : undefined;
}
