import { hasQuote, isAttributable, isDash, isEnd, isSource, type Range, rightContent, rightEnd } from './content.ts';
import { type Cue, verbCues } from './cues.ts';
import type { Item, Unit } from './frame.ts';
import { conjunctions, type Grammar, isAdverb, isCapital, isDay, prepositions, subordinators } from './grammar.ts';
import { clauseSubject, type Phrase, phraseFrom, subjectBefore } from './subject.ts';

/** What one cue of a unit attributes, still in items. `phrase` is who says it; none for "it is believed that". */
export type RawClaim = {
  readonly rule: string;
  readonly cue?: Cue;
  /** The cue's own words. */
  readonly words?: Range;
  readonly phrase?: Phrase;
  readonly content: readonly Range[];
  readonly addressee?: Range;
  /** Further sources, of what already has a speaker. */
  readonly carriers: readonly Phrase[];
  readonly certain: boolean;
};

/** Everything the frame of a unit attributes, in the order of the cues. */
export function claimsOf(unit: Unit, grammar: Grammar): RawClaim[] {
  const { items } = unit;
  const cues = verbCues(items, grammar.speech);
  const subjects = cues.map((cue, index) => subjectOf(items, cue, cues[index - 1], grammar));
  const claims: RawClaim[] = [];
  for (const [index, cue] of cues.entries()) {
    const claim = claimOf(items, cue, index, cues, subjects, claims, grammar);
    if (claim !== undefined) claims.push(claim);
  }
  return withSources(items, claims, cues, subjects, grammar);
}

function subjectOf(items: readonly Item[], cue: Cue, previous: Cue | undefined, grammar: Grammar): Phrase | undefined {
  const floor = previous === undefined ? 0 : previous.at + 1;
  if (cue.participle) {
    const before = items[cue.at - 1];
    if (before === undefined || before.quote !== undefined || before.shape === 'mark' || conjunctions.has(before.lower) || prepositions.has(before.lower) || subordinators.has(before.lower)) return undefined;
    return subjectBefore(items, cue.before, grammar, floor);
  }
  const before = items[cue.before];
  if (before !== undefined && conjunctions.has(before.lower)) return undefined;
  return subjectBefore(items, cue.before, grammar, floor);
}

const speaking = new Set(['say', 'voice', 'tell', 'think', 'show']);

function claimOf(items: readonly Item[], cue: Cue, index: number, cues: readonly Cue[], subjects: (Phrase | undefined)[], claims: readonly RawClaim[], grammar: Grammar): RawClaim | undefined {
  if (cue.negated && cue.form.class !== 'think' && cue.form.class !== 'want') return undefined;
  if (cue.passive) return passiveClaim(items, cue, cues, subjects, grammar);
  if (cue.modal && !hasQuote(items, { from: cue.at, to: items.length })) return undefined;
  const base = { cue, words: { from: cue.at, to: cue.at + 1 }, carriers: [] as Phrase[], certain: true };
  let phrase = subjects[index];
  let start = cue.at + 1;
  if (cue.form.lemma === 'call' && /^(?:for|on|upon)$/.test(items[start]?.lower ?? '')) start += 1;
  if (/^(?:point|spell|set|lay)$/.test(cue.form.lemma) && items[start]?.lower === 'out') start += 1;
  const inverted = phrase === undefined && !cue.participle && speaking.has(cue.form.class) ? invertedSubject(items, cue, grammar) : undefined;
  if (inverted !== undefined) {
    subjects[index] = inverted;
    const left = leftContent(items, cue.before, claims, grammar);
    if (left === undefined) return undefined;
    const after = afterInversion(items, inverted, cue, cues, subjects);
    return { ...base, rule: 'claim-inverted', phrase: inverted, content: after === undefined ? [left] : [left, after] };
  }
  if (phrase === undefined) phrase = sharedSubject(items, cue, index, cues, subjects, claims, grammar);
  const right = rightContent(items, cue, start, cues, subjects, grammar);
  const extra = right.addressee === undefined ? {} : { addressee: right.addressee };
  const from = cue.participle ? cue.at : (subjects[index]?.from ?? cue.at);
  const tied = !cue.participle && subjects[index] !== undefined && speaking.has(cue.form.class);
  const quoteLeft = tied && from > 0 && items[leftEdge(items, from)]?.quote !== undefined;
  if (quoteLeft) {
    const left = leftContent(items, from - 1, claims, grammar);
    const both = right.range !== undefined && items[right.range.from]?.quote !== undefined && /^[,:—–]/.test(items[right.range.from - 1]?.lower ?? '');
    if (left !== undefined && phrase !== undefined)
      return { ...base, ...extra, rule: 'claim-after-quote', phrase, content: both && right.range !== undefined ? [left, right.range] : [left] };
  }
  if (right.range !== undefined && isAttributable(items, cue, right.range, grammar)) {
    if (phrase === undefined) return undefined;
    return { ...base, ...extra, rule: `claim-${cue.form.class}`, phrase, content: [right.range] };
  }
  if (tied && right.range === undefined && phrase !== undefined && from > 0 && /^(?:,|—|–|―|--)$/.test(items[from - 1]?.lower ?? '')) {
    const left = leftContent(items, from - 1, claims, grammar);
    if (left === undefined) return undefined;
    const rest = right.paused ? { from: right.at + 1, to: rightEnd(items, right.at + 1, cue, cues, subjects, false) } : undefined;
    const goesOn = rest !== undefined && rest.to > rest.from && continues(items, rest, grammar);
    const whole = grammarHasVerb(items, left, grammar) || goesOn;
    if (!whole && !hasQuote(items, left)) return undefined;
    return { ...base, ...extra, rule: 'claim-post-posed', phrase, content: goesOn && rest !== undefined ? [left, rest] : [left] };
  }
  return undefined;
}

/** Index of the item left of `from` that is not the comma. */
const leftEdge = (items: readonly Item[], from: number): number => (items[from - 1]?.lower === ',' ? from - 2 : from - 1);

/** “…,” said X. */
function invertedSubject(items: readonly Item[], cue: Cue, grammar: Grammar): Phrase | undefined {
  const before = items[cue.before];
  if (before === undefined || !(before.quote !== undefined || before.lower === ',' || isDash(before))) return undefined;
  if (cue.form.tense === 'ing') return undefined;
  const phrase = phraseFrom(items, cue.at + 1, grammar, items.length);
  if (phrase === undefined) return undefined;
  const next = items[phrase.to];
  if (next !== undefined && grammar.finite(items, phrase.to)) return undefined;
  return phrase;
}

/** “…,” said X, who leads the party. “…” or “…,” said X, “…”. */
function afterInversion(items: readonly Item[], phrase: Phrase, cue: Cue, cues: readonly Cue[], subjects: readonly (Phrase | undefined)[]): Range | undefined {
  for (let at = phrase.to; at < items.length - 1; at += 1) {
    const next = items[at + 1];
    if (/^[,:—–]$/.test(items[at]?.lower ?? '') && next?.quote !== undefined) return { from: at + 1, to: rightEnd(items, at + 2, cue, cues, subjects, true) };
  }
  return undefined;
}

/** The words left of a cue that it attributes, up to item `end` (a comma or a quotation), back to the clause's beginning. */
function leftContent(items: readonly Item[], end: number, claims: readonly RawClaim[], grammar: Grammar): Range | undefined {
  const to = items[end]?.quote !== undefined ? end + 1 : end;
  const last = items[to - 1];
  if (last === undefined) return undefined;
  let floor = 0;
  for (let at = to - 1; at >= 0; at -= 1) {
    const item = items[at] as Item;
    if (at < to - 1 && item.quote === undefined && (/^[;:.!?]+$/.test(item.lower) || isDash(item) && items[to - 1]?.quote !== undefined)) {
      floor = at + 1;
      break;
    }
  }
  for (const claim of claims) {
    const claimed = claim.cue;
    const covered = claim.content.some((range) => range.to > floor && range.from < to);
    if (!covered && claimed !== undefined && claimed.at >= floor && claimed.at < to) {
      const after = items.findIndex((item, at) => at > claimed.at && item.lower === ',');
      if (after >= 0 && after < to) floor = after + 1;
    }
  }
  if (last.quote !== undefined && (last.quote.extent === 'full' || to - 1 === floor)) {
    const tail = items[to - 2];
    if (to - 1 === floor || tail === undefined || /^[,:;.!?—–-]/.test(tail.lower)) return { from: to - 1, to };
  }
  let from = floor;
  while (from < to - 1 && (conjunctions.has(items[from]?.lower ?? '') || items[from]?.lower === ',')) from += 1;
  if (last.quote !== undefined || grammarHasVerb(items, { from, to }, grammar)) return from < to ? { from, to } : undefined;
  return to - from > 1 ? { from, to } : undefined;
}

function grammarHasVerb(items: readonly Item[], { from, to }: Range, grammar: Grammar): boolean {
  for (let at = from; at < to; at += 1) if (grammar.finite(items, at)) return true;
  return false;
}

/** "The plan, she said, is dead": a verb, a preposition or a conjunction goes on after the pause; a participle, a relative or a new subject does not. */
function continues(items: readonly Item[], rest: Range, grammar: Grammar): boolean {
  const first = items[rest.from];
  if (first === undefined || first.quote !== undefined || isEnd(first)) return false;
  if (first.shape === 'lower' && first.lower.endsWith('ing')) return false;
  if (isSource(items, rest.from)) return false;
  return grammar.finite(items, rest.from) || /^(?:because|if|unless|when|until|in|with|for|to|by|and)$/.test(first.lower) || (isAdverb(first) && grammar.finite(items, rest.from + 1));
}

/** The subject of ", adding …" and of "and said …": that of the attribution before it, else of the clause. */
function sharedSubject(items: readonly Item[], cue: Cue, index: number, cues: readonly Cue[], subjects: readonly (Phrase | undefined)[], claims: readonly RawClaim[], grammar: Grammar): Phrase | undefined {
  const before = items[cue.before];
  const joins = cue.participle || before === undefined || conjunctions.has(before.lower) || before.lower === ',';
  if (!joins) return undefined;
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const other = cues[earlier] as Cue;
    const subject = subjects[earlier];
    if (other.passive || subject === undefined) continue;
    const inside = claims.some((claim) => claim.cue !== other && claim.content.some((range) => range.from <= other.at && other.at < range.to) && !claim.content.some((range) => range.from <= cue.at && cue.at < range.to));
    if (!inside) return subject;
  }
  return clauseSubject(items, 0, cue.at, grammar);
}

const reported = new Set('believe think say report expect know consider understand allege rumor announce estimate fear hope assume note suggest claim describe see view regard call accuse'.split(' '));

/** "He is believed to …", "it was reported that …": nobody in particular says it, unless a "by" names who. */
function passiveClaim(items: readonly Item[], cue: Cue, cues: readonly Cue[], subjects: readonly (Phrase | undefined)[], grammar: Grammar): RawClaim | undefined {
  if (!reported.has(cue.form.lemma)) return undefined;
  const next = items[cue.at + 1];
  const base = { cue, words: { from: cue.at, to: cue.at + 1 }, carriers: [] as Phrase[], certain: true };
  const end = rightEnd(items, cue.at + 1, cue, cues, subjects, false);
  if (next?.lower === 'by') {
    const agent = phraseFrom(items, cue.at + 2, grammar, items.length);
    const subject = subjects[cues.indexOf(cue)];
    if (agent === undefined || subject === undefined) return undefined;
    return { ...base, rule: 'claim-passive-agent', phrase: agent, content: [{ from: subject.from, to: subject.to }, ...(agent.to < end ? [{ from: agent.to, to: end }] : [])] };
  }
  const subject = subjects[cues.indexOf(cue)];
  const it = subject !== undefined && items[subject.head]?.lower === 'it' && subject.to - subject.from === 1;
  if (it && (next?.lower === 'that' || hasFinite(items, cue.at + 1, end, grammar))) return { ...base, rule: 'claim-passive-it', content: [{ from: next?.lower === 'that' ? cue.at + 2 : cue.at + 1, to: end }] };
  if (next?.lower === 'to' && subject !== undefined && !/^(?:see|call|accuse|describe|view|regard)$/.test(cue.form.lemma) && end > cue.at + 2)
    return { ...base, rule: 'claim-passive', content: [{ from: subject.from, to: subject.to }, { from: cue.at + 1, to: end }] };
  return undefined;
}

const hasFinite = (items: readonly Item[], from: number, to: number, grammar: Grammar): boolean => grammarHasVerb(items, { from, to }, grammar);

/** "according to X", "per X", "X reported": a source of what has no speaker yet, the carrier of what has one. */
function withSources(items: readonly Item[], claims: RawClaim[], cues: readonly Cue[], subjects: readonly (Phrase | undefined)[], grammar: Grammar): RawClaim[] {
  let found = claims;
  for (let at = 0; at < items.length; at += 1) {
    if (!isSource(items, at)) continue;
    const start = items[at]?.lower === 'according' ? at + 2 : at + 1;
    const phrase = phraseFrom(items, start, grammar, items.length);
    if (phrase === undefined) continue;
    const leading = !items.slice(0, at).some((item) => item.shape !== 'mark' || item.quote !== undefined) || clauseLeading(items, at);
    const carried = leading ? -1 : found.findLastIndex((claim) => claim.phrase !== undefined && claim.content.some((range) => range.to <= at + 1) && sameClause(items, claim, at));
    if (carried >= 0) {
      found = found.map((claim, index) => (index === carried || (sameClause(items, claim, at) && claim.phrase !== undefined && overlapsContent(claim, found[carried])) ? { ...claim, carriers: [...claim.carriers, phrase] } : claim));
      continue;
    }
    const words = { from: at, to: start };
    const pause = items[phrase.to]?.lower === ',' ? phrase.to + 1 : phrase.to;
    const left = leading ? undefined : leftOfSource(items, at, grammar);
    const afterwards = leading ? { from: skipAppositive(items, pause), to: rightEnd(items, skipAppositive(items, pause), undefined, cues, subjects, false) } : undefined;
    const content = left ?? afterwards;
    if (content === undefined || content.to <= content.from) continue;
    found = [...found, { rule: 'claim-according-to', words, phrase, content: [content], carriers: [], certain: true }];
  }
  return found;
}

const overlapsContent = (a: RawClaim, b: RawClaim | undefined): boolean =>
  b !== undefined && a.content.some((x) => b.content.some((y) => x.from < y.to && y.from < x.to));

/** ", according to X, a member of the team, the plan …" */
function skipAppositive(items: readonly Item[], start: number): number {
  return start;
}

function clauseLeading(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before !== undefined && (conjunctions.has(before.lower) || before.lower === ';' || before.lower === 'that');
}

function sameClause(items: readonly Item[], claim: RawClaim, at: number): boolean {
  const end = Math.max(...claim.content.map((range) => range.to), claim.phrase?.to ?? 0, (claim.cue?.at ?? -1) + 1);
  if (end > at) return claim.content.some((range) => range.from <= at && at <= range.to);
  for (let index = end; index < at; index += 1) {
    const item = items[index] as Item;
    if (item.quote !== undefined || (item.shape !== 'mark' && !isDay(item) && !isAdverb(item))) return index - end < 6 && !isCapital(item) && !conjunctions.has(item.lower);
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
  while (from < end - 1 && (conjunctions.has(items[from]?.lower ?? '') || items[from]?.lower === ',' )) from += 1;
  if (end <= from) return undefined;
  return grammarHasVerb(items, { from, to: end }, grammar) || hasQuote(items, { from, to: end }) || end - from > 3 ? { from, to: end } : undefined;
}
