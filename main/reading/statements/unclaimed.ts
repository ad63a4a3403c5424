import type { Voice } from '#shared/model/finding.ts';
import type { Article } from '../article/article.ts';
import type { Claim } from './attribute.ts';
import type { RawClaim } from './claims.ts';
import { isDash } from './content.ts';
import type { Item, Unit } from './frame.ts';
import { type Grammar, isCapital } from './grammar.ts';
import { clauseSubject, type Phrase } from './subject.ts';
import type { Voices } from './voice.ts';

/**
 * Quotations of a unit that no cue of its own attributes: after a colon, before a credit dash, going on with what somebody was saying, or a fragment
 * in a sentence whose subject it belongs to. What none of these reaches stays without a speaker.
 */
export function unclaimedQuotes(article: Article, unit: Unit, previous: Unit | undefined, claims: readonly Claim[], past: readonly Claim[], grammar: Grammar, voices: Voices): Claim[] {
  const { items } = unit;
  const taken = new Set(claims.flatMap(({ quotes }) => quotes.map(({ id }) => id)));
  const made: Claim[] = [];
  items.forEach((item, at) => {
    if (item.quote === undefined || taken.has(item.quote.id)) return;
    const found = bySelf(unit, at, [...claims, ...made], grammar, voices) ?? (at === 0 || onlyQuotesBefore(items, at) ? carriedOn(article, unit, previous, item, past) : undefined);
    if (found === undefined) return;
    const raw: RawClaim = { rule: found.rule, content: [{ from: at, to: at + 1 }], carriers: [], certain: found.certain, ...(found.phrase === undefined ? {} : { phrase: found.phrase }) };
    made.push({ unit, raw, speaker: found.voice, carriers: found.carriers ?? [], quotes: [item.quote] });
  });
  return made;
}

type Found = { readonly voice: Voice; readonly rule: string; readonly certain: boolean; readonly phrase?: Phrase; readonly carriers?: readonly Voice[] };

const onlyQuotesBefore = (items: readonly Item[], at: number): boolean => items.slice(0, at).every((item) => item.quote !== undefined || item.shape === 'mark');

function bySelf(unit: Unit, at: number, claims: readonly Claim[], grammar: Grammar, voices: Voices): Found | undefined {
  const { items } = unit;
  const dash = items[at + 1];
  if (isDash(dash) && isCapital(items[at + 2])) {
    let to = at + 2;
    while (to < items.length && isCapital(items[to])) to += 1;
    const phrase = { from: at + 2, to, head: to - 1 };
    const voice = voices.of(phrase, items, unit.paragraph);
    if (voice !== undefined && (to >= items.length || /^[,.(]/.test(items[to]?.lower ?? ''))) return { voice, rule: 'quote-credit', certain: true, phrase };
  }
  const near = claims.findLast((claim) => claim.speaker !== undefined && (claim.raw.cue?.at ?? 0) < at);
  if (near?.speaker !== undefined) return { voice: near.speaker, rule: 'quote-same-sentence', certain: false, carriers: near.carriers };
  if (at === 0) return undefined;
  const subject = clauseSubject(items, 0, at, grammar);
  if (subject === undefined) return undefined;
  const voice = voices.of(subject, items, unit.paragraph);
  if (voice === undefined || voice.rule === 'voice-pronoun-open') return undefined;
  const speaks = voice.kind === 'person' || voice.kind === 'organisation' || items[at - 1]?.lower === ':';
  return speaks ? { voice, rule: 'quote-subject', certain: false, phrase: subject } : undefined;
}

/** A quotation that opens its unit: it goes on with the utterance before it, or with the speaker of its paragraph, or answers a colon. */
function carriedOn(article: Article, unit: Unit, previous: Unit | undefined, item: Item, past: readonly Claim[]): Found | undefined {
  const quote = item.quote;
  if (quote === undefined || previous === undefined) return undefined;
  const last = past.findLast((claim) => claim.speaker !== undefined);
  if (last?.speaker === undefined) return undefined;
  const from = (rule: string, certain: boolean): Found | undefined => (last.speaker === undefined ? undefined : { voice: last.speaker, rule, certain, carriers: last.carriers });
  const sameUtterance = past.findLast((claim) => claim.quotes.some(({ utterance }) => utterance === quote.utterance));
  if (sameUtterance?.speaker !== undefined) return { voice: sameUtterance.speaker, rule: 'quote-utterance', certain: true, carriers: sameUtterance.carriers };
  if (/[:]$/.test(article.text.slice(previous.start, previous.end)) && last.unit === previous) return from('quote-colon-paragraph', true);
  if (last.unit === previous && previous.paragraph === unit.paragraph) return from('quote-same-paragraph', false);
  return undefined;
}
