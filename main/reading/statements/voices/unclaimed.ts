import type { Article } from '#main/reading/article/article.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import { verbCues } from '#main/reading/statements/claims/cues.ts';
import type { RawClaim } from '#main/reading/statements/claims/draft.ts';
import { type Item, longestUnit, type Unit } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isCapital } from '#main/reading/statements/frame/grammar.ts';
import { isDash, type Phrase } from '#main/reading/statements/frame/phrase.ts';
import { clauseSubject, subjectBefore } from '#main/reading/statements/frame/subject.ts';
import type { Claim } from '#main/reading/statements/statement.ts';
import type { Quotation, Voice } from '#shared/model/finding.ts';
import type { Voices } from './voice.ts';

/** Where the quotations stand: the unit, its neighbours, its own claims and those before it. */
export type Place = {
  readonly unit: Unit;
  readonly previous: Unit | undefined;
  readonly next: Unit | undefined;
  readonly claims: readonly Claim[];
  readonly past: readonly Claim[];
};

/**
 * Quotations of a unit that no cue of its own attributes: after a colon, before a credit dash, going on with what somebody was saying, or a fragment
 * in a sentence whose subject it belongs to. What none of these reaches stays without a speaker.
 */
export function unclaimedQuotes(article: Article, place: Place, grammar: Grammar, voices: Voices): Claim[] {
  const { unit, claims } = place;
  const { items, quotes } = unit;
  const made: Claim[] = [];
  if (quotes.length === 0 || items.length > longestUnit) return made;
  const taken = new Set(claims.flatMap(({ quotes }) => quotes.map(({ id }) => id)));
  items.forEach((item, at) => {
    if (item.quote === undefined || taken.has(item.quote.id)) return;
    const found =
      named(article, place, at, voices) ??
      bySelf(unit, at, [...claims, ...made], grammar, voices) ??
      (onlyQuotesBefore(items, at) ? carriedOn(article, place, item, grammar, voices) : undefined);
    if (found === undefined) return;
    const raw: RawClaim = {
      rule: found.rule,
      content: [{ from: at, to: at + 1 }],
      carriers: [],
      certain: found.certain,
      ...(found.phrase === undefined ? {} : { phrase: found.phrase }),
    };
    made.push({ unit, raw, speaker: found.voice, carriers: found.carriers ?? [], quotes: [item.quote] });
  });
  return made;
}

type Found = {
  readonly voice: Voice;
  readonly rule: string;
  readonly certain: boolean;
  readonly phrase?: Phrase;
  readonly carriers?: readonly Voice[];
};

const onlyQuotesBefore = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).every((item) => item.quote !== undefined || item.shape === 'mark');

/** A credit after a dash (“…” – Jane Doe), in the unit or as a line of its own after it, or a name and colon within the marks of a transcript. */
function named(article: Article, { unit, next }: Place, at: number, voices: Voices): Found | undefined {
  const { items } = unit;
  const own = isDash(items[at + 1]) ? creditIn(items, at + 2, unit, voices) : undefined;
  if (own !== undefined) return own;
  if (at === items.length - 1 && next !== undefined && next.paragraph === unit.paragraph && isDash(next.items[0])) {
    const credit = creditIn(next.items, 1, next, voices);
    if (credit !== undefined) return { voice: credit.voice, rule: credit.rule, certain: true };
  }
  const quote = items[at]?.quote;
  return quote === undefined ? undefined : inTranscript(article, quote);
}

function creditIn(items: readonly Item[], from: number, unit: Unit, voices: Voices): Found | undefined {
  let to = from;
  while (to < items.length && isCapital(items[to])) to += 1;
  if (to === from || (to < items.length && !/^[,.(]/.test(items[to]?.lower ?? ''))) return undefined;
  const phrase = { from, to, head: to - 1 };
  const voice = voices.of(phrase, items, unit.paragraph);
  return voice === undefined ? undefined : { voice, rule: 'quote-credit', certain: true, phrase };
}

/** "SMITH: We did." */
function inTranscript(article: Article, quote: Quotation): Found | undefined {
  const first = firstFrom(article.tokens, quote.words.start);
  let last = first;
  while (article.tokens[last]?.shape === 'CAPS' && last - first < 4) last += 1;
  const start = article.tokens[first]?.start;
  const end = article.tokens[last - 1]?.end;
  if (last === first || article.tokens[last]?.lower !== ':' || start === undefined || end === undefined)
    return undefined;
  return {
    voice: {
      kind: 'person',
      span: { source: article.source, start, end },
      certainty: 'stated',
      rule: 'voice-transcript',
    },
    rule: 'quote-transcript',
    certain: true,
  };
}

function bySelf(unit: Unit, at: number, claims: readonly Claim[], grammar: Grammar, voices: Voices): Found | undefined {
  const { items } = unit;
  const near = claims.findLast((claim) => claim.speaker !== undefined && (claim.raw.cue?.at ?? 0) < at);
  const own = ownClause(unit, near?.raw.cue?.at ?? -1, at, grammar, voices);
  if (own !== undefined) return own;
  if (near?.speaker !== undefined)
    return { voice: near.speaker, rule: 'quote-same-sentence', certain: false, carriers: near.carriers };
  if (at === 0) return undefined;
  const subject = clauseSubject(items, 0, at, grammar);
  if (subject === undefined) return undefined;
  const voice = voices.of(subject, items, unit.paragraph);
  if (voice === undefined || voice.rule === 'voice-pronoun-open') return undefined;
  const speaks = voice.kind === 'person' || voice.kind === 'organisation' || items[at - 1]?.lower === ':';
  return speaks ? { voice, rule: 'quote-subject', certain: false, phrase: subject } : undefined;
}

/** "…, while Japan expressed “grave concern”": the subject of the clause that a contrast opens behind a comma and the last claim. */
function ownClause(unit: Unit, after: number, at: number, grammar: Grammar, voices: Voices): Found | undefined {
  const { items } = unit;
  const opener = items.findLastIndex(
    ({ lower }, index) =>
      index > after &&
      index < at &&
      (lower === ';' || (/^(?:while|whereas|but)$/.test(lower) && items[index - 1]?.lower === ',')),
  );
  if (opener < 0) return undefined;
  const phrase = clauseSubject(items, opener + 1, at, grammar);
  const voice = phrase === undefined ? undefined : voices.of(phrase, items, unit.paragraph);
  if (phrase === undefined || voice === undefined || (voice.kind !== 'person' && voice.kind !== 'organisation'))
    return undefined;
  return { voice, rule: 'quote-own-clause', certain: false, phrase };
}

/** How many claims back a quotation is carried on from. */
const nearClaims = 12;

/** A quotation that opens its unit: it goes on with the utterance before it, answers a colon, or goes on with the speaker of its paragraph. */
function carriedOn(
  article: Article,
  { unit, previous, past }: Place,
  item: Item,
  grammar: Grammar,
  voices: Voices,
): Found | undefined {
  const { quote } = item;
  if (quote === undefined || previous === undefined) return undefined;
  const same = past
    .slice(-nearClaims)
    .findLast((claim) => claim.quotes.some(({ utterance }) => utterance === quote.utterance));
  if (same?.speaker !== undefined)
    return { voice: same.speaker, rule: 'quote-utterance', certain: true, carriers: same.carriers };
  if (article.text[previous.end - 1] === ':') {
    const voice = introduced(previous, grammar, voices);
    if (voice !== undefined) return { voice, rule: 'quote-after-colon', certain: true };
  }
  const asked = askedIn(previous, quote, voices);
  if (asked !== undefined && previous.paragraph === unit.paragraph)
    return { voice: asked, rule: 'quote-answers-question', certain: false };
  const last = past.slice(-nearClaims).findLast((claim) => claim.speaker !== undefined);
  if (last?.speaker !== undefined && last.unit === previous && previous.paragraph === unit.paragraph)
    return { voice: last.speaker, rule: 'quote-same-paragraph', certain: false, carriers: last.carriers };
  const wholeParagraph = unit.items.length === 1 && quote.extent === 'full';
  if (last?.speaker !== undefined && last.unit === previous && wholeParagraph && last.quotes.length > 0)
    return { voice: last.speaker, rule: 'quote-next-paragraph', certain: false, carriers: last.carriers };
  return undefined;
}

/** "Why did she come? “…”": the one that the reporter's own question is about answers it with a whole sentence. */
function askedIn({ items, paragraph }: Unit, quote: Quotation, voices: Voices): Voice | undefined {
  if (items.at(-1)?.lower !== '?' || quote.extent !== 'full' || items.some((item) => item.quote !== undefined))
    return undefined;
  const at = items.findIndex(({ lower }) => lower === 'he' || lower === 'she');
  const voice = at < 0 ? undefined : voices.of({ from: at, to: at + 1, head: at }, items, paragraph);
  return voice?.entity === undefined ? undefined : voice;
}

/** Who a unit that ends in a colon introduces: the subject of its last speech verb, else of its clause. */
function introduced(unit: Unit, grammar: Grammar, voices: Voices): Voice | undefined {
  const { items } = unit;
  for (const cue of verbCues(items, grammar.speech).reverse()) {
    const phrase = cue.participle
      ? clauseSubject(items, 0, cue.at, grammar)
      : subjectBefore(items, cue.before, grammar, 0);
    const voice = phrase === undefined ? undefined : voices.of(phrase, items, unit.paragraph);
    if (voice !== undefined) return voice;
  }
  const subject = clauseSubject(items, 0, items.length, grammar);
  return subject === undefined ? undefined : voices.of(subject, items, unit.paragraph);
}
