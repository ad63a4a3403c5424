import type { Article } from '#main/reading/article/article.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { claimsOf } from '#main/reading/statements/claims/claims.ts';
import type { RawClaim } from '#main/reading/statements/claims/draft.ts';
import { longestUnit, type Unit, unitsOf } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, grammarOf, isSubjectPronoun, isSubordinator } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import { clauseSubject } from '#main/reading/statements/frame/subject.ts';
import { inList, jointly } from '#main/reading/statements/voices/joint.ts';
import { mediumOf, mediumTold } from '#main/reading/statements/voices/medium.ts';
import { type Turn, turnClaims } from '#main/reading/statements/voices/turn.ts';
import { turnsOf } from '#main/reading/statements/voices/turns.ts';
import { unclaimedQuotes } from '#main/reading/statements/voices/unclaimed.ts';
import { venueOf } from '#main/reading/statements/voices/venue.ts';
import { type Voices, voicesOf } from '#main/reading/statements/voices/voice.ts';
import type { Entity, Quotation, Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { type Claim, cueSpan, quotesIn, statementsOf } from './statement.ts';

/**
 * [F3] [F4] [F9] Who says what: the quotations with speaker, speech verb, carriers and venue, and the statements, at least one for every sentence
 * of the body, in the order of the text. What is said in the speech of others is theirs, the rest is the outlet's own.
 */
export function attribute(
  article: Article,
  lexicon: Lexicon,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): { quotations: Quotation[]; statements: Statement[] } {
  const grammar = grammarOf(lexicon);
  const units = unitsOf(article, quotations);
  const past: Claim[] = [];
  const hearing = {
    article,
    grammar,
    units,
    voices: voicesOf(article, entities),
    turns: turnsOf(article, entities),
    past,
  };
  const claimed: (readonly Claim[])[] = [];
  for (let index = 0; index < units.length; index += 1) claimed.push(claimsAt(hearing, index));
  const speakers = new Map<string, Claim>();
  for (const claim of past)
    if (claim.speaker !== undefined)
      for (const { utterance } of claim.quotes) if (!speakers.has(utterance)) speakers.set(utterance, claim);
  const spoken = new Map<string, Quotation>();
  const statements: Statement[] = [];
  for (const [index, unit] of units.entries()) {
    const claims = withUtterance(unit, claimed[index] ?? [], speakers);
    for (const claim of bySpeech(claims))
      for (const quote of claim.quotes)
        if (!spoken.has(quote.id)) spoken.set(quote.id, spokenBy(article, quote, claim));
    for (const statement of statementsOf(article, unit, claims, grammar)) statements.push(statement);
  }
  return {
    quotations: quotations.map((quotation) => settled(article, spoken.get(quotation.id) ?? quotation, grammar)),
    statements,
  };
}

/** What the units are heard with, one after the other; `past` grows. */
type Hearing = {
  readonly article: Article;
  readonly grammar: Grammar;
  readonly units: readonly Unit[];
  readonly voices: Voices;
  readonly turns: ReadonlyMap<number, Turn>;
  readonly past: Claim[];
};

/** The claims of the unit at `index`. */
function claimsAt({ article, grammar, units, voices, turns, past }: Hearing, index: number): readonly Claim[] {
  const unit = units[index] as Unit;
  const subject = mainSubject(unit, grammar, voices);
  if (subject !== undefined) voices.heard(subject, unit.paragraph);
  const claims = claimsIn(article, unit, grammar, voices);
  const place = { unit, previous: units[index - 1], next: units[index + 1], claims, past };
  const framed = [...claims, ...unclaimedQuotes(article, place, grammar, voices)];
  const turn = turns.get(unit.paragraph);
  const all = turn === undefined ? framed : turnClaims(unit, turn, framed);
  for (const { speaker } of bySpeech(all)) if (speaker !== undefined) voices.heard(speaker, unit.paragraph);
  const spoken = all.findLast((claim) => claim.speaker !== undefined && weight(claim) === 0)?.speaker;
  if (spoken !== undefined) voices.spoke(spoken, unit.paragraph, unit.end);
  for (const claim of all) past.push(claim);
  return all;
}

/** Quotations of a unit that nobody has spoken yet and whose utterance goes on to its speaker in a later unit ("My son is 15. [new paragraph] “…,” she said"). */
function withUtterance(unit: Unit, claims: readonly Claim[], speakers: ReadonlyMap<string, Claim>): readonly Claim[] {
  if (unit.quotes.length === 0) return claims;
  const taken = new Set(claims.flatMap(({ quotes }) => quotes.map(({ id }) => id)));
  const more = unit.items.flatMap(({ quote }, at): Claim[] => {
    if (quote === undefined || taken.has(quote.id)) return [];
    const later = speakers.get(quote.utterance);
    if (later?.speaker === undefined) return [];
    const raw = { rule: 'quote-utterance', content: [{ from: at, to: at + 1 }], carriers: [], certain: true };
    return [{ unit, raw, speaker: later.speaker, carriers: later.carriers, quotes: [quote] }];
  });
  return more.length === 0 ? claims : [...claims, ...more];
}

/** Who a sentence is about, where it names a person: what "he" in it or after it may lead to. */
function mainSubject(unit: Unit, grammar: Grammar, voices: Voices): Voice | undefined {
  const first = unit.items[0];
  if (first === undefined || isSubordinator(first)) return undefined;
  const phrase = clauseSubject(unit.items, 0, Math.min(unit.items.length, longestUnit), grammar);
  const head = phrase === undefined ? undefined : unit.items[phrase.head];
  if (phrase === undefined || head === undefined || isSubjectPronoun(head)) return undefined;
  const voice = voices.of(phrase, unit.items, unit.paragraph);
  return voice?.kind === 'person' && voice.entity !== undefined ? voice : undefined;
}

const fewWords = 3;

/** A few words in marks that no speech verb reaches are scare quotes, whatever the sentence around them says. */
function settled(article: Article, quotation: Quotation, grammar: Grammar): Quotation {
  if (
    quotation.use !== 'speech' ||
    quotation.extent === 'full' ||
    quotation.cue !== undefined ||
    quotation.speaker !== undefined
  )
    return quotation;
  const words = article.text.slice(quotation.words.start, quotation.words.end).trim();
  if (words.split(/\s/).length > fewWords || /[!?]$/.test(words) || isCalling(article, quotation, grammar))
    return quotation;
  const { speaker: _, ...rest } = quotation;
  return { ...rest, use: 'scare', carriers: [], rule: 'quote-no-verb-reaches' };
}

/** "calls people “losers”": a verb of calling with its object, though nobody is named who calls. */
function isCalling({ tokens }: Article, { span }: Quotation, { speech }: Grammar): boolean {
  const first = firstFrom(tokens, span.start);
  return [first - 2, first - 3].some((at) => {
    const form = speech.get(tokens[at]?.lower ?? '');
    return form?.lemma === 'call' && form.tense !== 'participle' && tokens[first - 1]?.shape !== 'mark';
  });
}

/** Who says something comes before who wants or thinks it: the first of several claims on a quotation is its speaker. */
const bySpeech = (claims: readonly Claim[]): readonly Claim[] =>
  claims.length < 2 ? claims : [...claims].sort((a, b) => weight(a) - weight(b));

const weight = ({ raw }: Claim): number =>
  raw.cue === undefined || /^(?:say|tell|voice|call|urge)$/.test(raw.cue.form.class) ? 0 : 1;

function claimsIn(article: Article, unit: Unit, grammar: Grammar, voices: Voices): Claim[] {
  const claims = claimsOf(unit, grammar).flatMap((raw): Claim[] => {
    const quotes = quotesIn(unit.items, raw.content);
    const said = quotes.map(({ words }) => words);
    const voice = raw.phrase === undefined ? undefined : voices.of(raw.phrase, unit.items, unit.paragraph, said);
    if (raw.phrase !== undefined && voice === undefined) return [];
    const speaker =
      raw.phrase === undefined || voice === undefined
        ? undefined
        : withOthers(voice, raw, raw.phrase, unit, grammar, voices);
    const carriers = raw.carriers.flatMap((phrase) => voices.of(phrase, unit.items, unit.paragraph) ?? []);
    const reported = speaker !== undefined && voices.isMedium(speaker);
    return [{ unit, raw, carriers, quotes, reported, ...(speaker === undefined ? {} : { speaker }) }];
  });
  const together = claims.find(({ speaker }) => speaker?.also !== undefined);
  const joined = claims.map((claim) =>
    together !== undefined && claim.speaker?.also === undefined && claim.raw.phrase === together.raw.phrase
      ? { ...claim, speaker: together.speaker as Voice }
      : claim,
  );
  return joined.map((claim) => {
    const venue = venueOf(article, unit, claim.raw, voices);
    return throughMedium(claim, venue !== undefined && isTheirs(claims, claim, venue) ? venue : undefined, voices);
  });
}

/** With those who speak together with the subject of a claim. */
function withOthers(voice: Voice, raw: RawClaim, phrase: Phrase, unit: Unit, grammar: Grammar, voices: Voices): Voice {
  const listed =
    raw.cue === undefined || phrase.from > raw.cue.at
      ? voice
      : inList(voice, raw.cue.before + 1, unit.items, voices, grammar);
  return listed.also === undefined ? jointly(voice, phrase, unit.items, voices) : listed;
}

/** No verb of another speaker stands between a claim's own and where it was said. */
function isTheirs(claims: readonly Claim[], { unit, raw, speaker }: Claim, venue: Span): boolean {
  const own = unit.items[raw.cue?.at ?? -1]?.start;
  if (own === undefined) return true;
  const [from, to] = own < venue.start ? [own, venue.start] : [venue.start, own];
  return !claims.some((other) => {
    const at = unit.items[other.raw.cue?.at ?? -1]?.start ?? 0;
    return from < at && at < to && (other.speaker?.entity !== speaker?.entity || speaker?.entity === undefined);
  });
}

/**
 * A claim with its venue and the news medium it was said to. What is told to a medium it carries first; an interview with one carries only what
 * nobody else does ("an interview with India Today, …, according to TASS" came through TASS).
 */
function throughMedium(claim: Claim, venue: Span | undefined, voices: Voices): Claim {
  const { unit, raw, speaker, carriers } = claim;
  const teller = raw.retold && mediumTold(unit, raw.retold, undefined, voices)?.medium;
  if (teller !== undefined) {
    const { retold: _, ...alone } = raw;
    return throughMedium({ ...claim, raw: alone, carriers: [...carriers, teller] }, venue, voices);
  }
  const heard =
    mediumTold(unit, raw, venue, voices) ??
    (venue === undefined || carriers.length > 0 ? undefined : mediumOf(unit, venue, voices));
  const where = heard === undefined ? venue : heard.venue;
  const placed = where === undefined ? claim : { ...claim, venue: where };
  if (heard === undefined || heard.medium.entity === speaker?.entity) return placed;
  const through = carriers.filter(({ entity }) => entity !== heard.medium.entity);
  const phrases = heard.phrase === undefined ? raw.carriers : [heard.phrase, ...raw.carriers];
  return { ...placed, raw: { ...raw, carriers: phrases }, carriers: [heard.medium, ...through] };
}

function spokenBy(article: Article, quote: Quotation, claim: Claim): Quotation {
  const cue = cueSpan(article, claim);
  return {
    ...quote,
    ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
    ...(cue === undefined ? {} : { cue }),
    ...(claim.venue === undefined ? {} : { venue: claim.venue }),
    carriers: claim.carriers,
  };
}
