import { type Item, longestUnit, type Unit } from '#main/reading/statements/frame/frame.ts';
import {
  conjunctions,
  type Grammar,
  isDay,
  prepositions,
  subordinators,
} from '#main/reading/statements/frame/grammar.ts';
import { isDash, type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { clauseSubject, subjectBefore } from '#main/reading/statements/frame/subject.ts';
import { hasQuote, isAttributable } from './attributable.ts';
import { type Range, rightEnd } from './clause-end.ts';
import { type Cue, verbCues } from './cues.ts';
import { continues, grammarHasVerb, leftContent, leftEdge } from './left.ts';
import { passiveClaim } from './passive.ts';
import { rightContent } from './right.ts';
import { withSources } from './sources.ts';

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
  /** The phrase stands with an earlier verb ("…, adding that"): it is not within this claim's words. */
  readonly shared?: boolean;
};

/** Everything the frame of a unit attributes, in the order of the cues. */
export function claimsOf(unit: Unit, grammar: Grammar): RawClaim[] {
  const { items } = unit;
  if (items.length > longestUnit) return [];
  const cues = verbCues(items, grammar.speech);
  const subjects = cues.map((cue) => subjectOf(items, cue, grammar));
  const claims: RawClaim[] = [];
  for (const [index, cue] of cues.entries()) {
    const claim = claimOf(items, cue, index, cues, subjects, claims, grammar);
    if (claim !== undefined) claims.push(claim);
  }
  return withSources(items, outermost(claims), cues, subjects, grammar);
}

/** What somebody says that others say, want or think is one claim: that of the outer speaker. */
function outermost(claims: readonly RawClaim[]): RawClaim[] {
  return claims.filter(
    (claim) =>
      !claims.some(
        (other) =>
          other !== claim &&
          other.content.some(
            (range) => claim.cue !== undefined && range.from <= claim.cue.at && claim.cue.at < range.to,
          ) &&
          !claim.content.some(
            (range) => other.cue !== undefined && range.from <= other.cue.at && other.cue.at < range.to,
          ),
      ),
  );
}

function subjectOf(items: readonly Item[], cue: Cue, grammar: Grammar): Phrase | undefined {
  if (cue.participle) {
    const before = items[cue.at - 1];
    if (
      before === undefined ||
      before.quote !== undefined ||
      before.shape === 'mark' ||
      conjunctions.has(before.lower) ||
      prepositions.has(before.lower) ||
      subordinators.has(before.lower)
    )
      return undefined;
    return subjectBefore(items, cue.before, grammar, 0);
  }
  const before = items[cue.before];
  if (before !== undefined && conjunctions.has(before.lower)) return undefined;
  return subjectBefore(items, cue.before, grammar, 0);
}

const speaking = new Set(['say', 'voice', 'tell', 'think', 'show', 'urge']);

function claimOf(
  items: readonly Item[],
  cue: Cue,
  index: number,
  cues: readonly Cue[],
  subjects: (Phrase | undefined)[],
  claims: readonly RawClaim[],
  grammar: Grammar,
): RawClaim | undefined {
  if (cue.negated && cue.form.class !== 'think' && cue.form.class !== 'want') return undefined;
  if (cue.form.class === 'stand') return undefined;
  if (cue.passive) return passiveClaim(items, cue, cues, subjects, grammar);
  if (cue.modal && !hasQuote(items, { from: cue.at, to: items.length })) return undefined;
  const base = { cue, words: { from: cue.at, to: cue.at + 1 }, carriers: [] as Phrase[], certain: true };
  let phrase = subjects[index];
  let start = cue.at + 1;
  if (cue.form.lemma === 'call' && /^(?:for|on|upon)$/.test(items[start]?.lower ?? '')) start += 1;
  if (/^(?:point|spell|set|lay)$/.test(cue.form.lemma) && items[start]?.lower === 'out') start += 1;
  const inverted =
    phrase === undefined && !cue.participle && speaking.has(cue.form.class)
      ? invertedSubject(items, cue, grammar)
      : undefined;
  if (inverted !== undefined) {
    subjects[index] = inverted;
    const left = leftContent(items, cue.before, claims, grammar);
    if (left === undefined) return undefined;
    const after = afterInversion(items, inverted, cue, cues, subjects, grammar);
    return { ...base, rule: 'claim-inverted', phrase: inverted, content: after === undefined ? [left] : [left, after] };
  }
  const shared = phrase === undefined;
  if (phrase === undefined) phrase = sharedSubject(items, cue, index, cues, subjects, claims, grammar);
  const right = rightContent(items, cue, start, cues, subjects, grammar);
  const extra = right.addressee === undefined ? {} : { addressee: right.addressee };
  const from = cue.participle ? cue.at : (subjects[index]?.from ?? cue.at);
  const tied = !cue.participle && subjects[index] !== undefined && speaking.has(cue.form.class);
  const quoteLeft = tied && from > 0 && items[leftEdge(items, from)]?.quote !== undefined;
  if (quoteLeft) {
    const left = leftContent(items, from - 1, claims, grammar);
    const both =
      right.range !== undefined &&
      items[right.range.from]?.quote !== undefined &&
      /^[,:—–]/.test(items[right.range.from - 1]?.lower ?? '');
    if (left !== undefined && phrase !== undefined)
      return {
        ...base,
        ...extra,
        rule: 'claim-after-quote',
        phrase,
        content: both && right.range !== undefined ? [left, right.range] : [left],
      };
  }
  if (right.range !== undefined && isAttributable(items, cue, right.range, grammar)) {
    if (phrase === undefined) return undefined;
    const left =
      tied && items[right.range.from - 1]?.lower === ':' && items[from - 1]?.lower === ','
        ? leftContent(items, from - 1, claims, grammar)
        : undefined;
    if (left !== undefined && grammarHasVerb(items, left, grammar))
      return { ...base, ...extra, rule: 'claim-post-posed', phrase, content: [left, right.range] };
    return { ...base, ...extra, rule: `claim-${cue.form.class}`, phrase, shared, content: [right.range] };
  }
  if (
    tied &&
    right.range === undefined &&
    phrase !== undefined &&
    from > 0 &&
    /^(?:,|—|–|―|--)$/.test(items[from - 1]?.lower ?? '')
  ) {
    const left = leftContent(items, from - 1, claims, grammar);
    if (left === undefined) return undefined;
    const rest = right.paused
      ? { from: right.at + 1, to: rightEnd(items, right.at + 1, cue, cues, subjects, false, grammar) }
      : undefined;
    const goesOn = rest !== undefined && rest.to > rest.from && continues(items, rest, grammar);
    const whole = grammarHasVerb(items, left, grammar) || goesOn;
    if (!whole && !hasQuote(items, left)) return undefined;
    return {
      ...base,
      ...extra,
      rule: 'claim-post-posed',
      phrase,
      content: goesOn && rest !== undefined ? [left, rest] : [left],
    };
  }
  return undefined;
}

/** “…,” said X. */
function invertedSubject(items: readonly Item[], cue: Cue, grammar: Grammar): Phrase | undefined {
  const before = items[cue.before];
  if (before === undefined || !(before.quote !== undefined || before.lower === ',' || isDash(before))) return undefined;
  if (cue.form.tense === 'ing') return undefined;
  const phrase = phraseFrom(items, cue.at + 1, items.length);
  if (phrase === undefined || isDay(items[phrase.from])) return undefined;
  const next = items[phrase.to];
  if (next !== undefined && grammar.finite(items, phrase.to)) return undefined;
  return phrase;
}

/** “…,” said X, who leads the party. “…” or “…,” said X, “…”. */
function afterInversion(
  items: readonly Item[],
  phrase: Phrase,
  cue: Cue,
  cues: readonly Cue[],
  subjects: readonly (Phrase | undefined)[],
  grammar: Grammar,
): Range | undefined {
  for (let at = phrase.to; at < items.length - 1; at += 1) {
    const next = items[at + 1];
    if (/^[,:—–]$/.test(items[at]?.lower ?? '') && next?.quote !== undefined)
      return { from: at + 1, to: rightEnd(items, at + 2, cue, cues, subjects, true, grammar) };
  }
  return undefined;
}

/** The subject of ", adding …" and of "and said …": that of the attribution before it, else of the clause. */
function sharedSubject(
  items: readonly Item[],
  cue: Cue,
  index: number,
  cues: readonly Cue[],
  subjects: readonly (Phrase | undefined)[],
  claims: readonly RawClaim[],
  grammar: Grammar,
): Phrase | undefined {
  const before = items[cue.before];
  const joins = cue.participle || before === undefined || conjunctions.has(before.lower) || before.lower === ',';
  if (!joins) return undefined;
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const other = cues[earlier] as Cue;
    const subject = subjects[earlier];
    if (other.passive || subject === undefined) continue;
    const inside = claims.some(
      (claim) =>
        claim.cue !== other &&
        claim.content.some((range) => range.from <= other.at && other.at < range.to) &&
        !claim.content.some((range) => range.from <= cue.at && cue.at < range.to),
    );
    if (!inside) return subject;
  }
  return clauseSubject(items, 0, cue.at, grammar);
}
