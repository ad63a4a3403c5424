import type { Cue } from './cues.ts';
import type { Item } from './frame.ts';
import { conjunctions, determiners, type Grammar, isAdverb, isCapital, isDay, isRelative, periodWords, prepositions, subjectPronouns, subordinators } from './grammar.ts';
import { type Phrase, phraseFrom } from './subject.ts';

/** Items `[from, to)`. */
export type Range = { readonly from: number; readonly to: number };

/** What a cue attributes: one range or two ("The plan, she said, is dead"), and the place or person it was said to. */
export type Content = { readonly ranges: readonly Range[]; readonly addressee?: Range; readonly after: number };

const isEnd = (item: Item | undefined): boolean => item === undefined || /^[.!?]+$/.test(item.lower);
const isDash = (item: Item | undefined): boolean => item !== undefined && /^(?:—|–|―|--+)$/.test(item.lower);
const ownVoice = new Set(['although', 'though', 'while', 'whereas', 'but', 'despite', 'yet', 'even']);
const clauseOnly = new Set(
  'say state add write read post tweet put answer hold rule point observe maintain reply respond recall remark comment email text blog relay estimate calculate find show know learn hear feel realize realise understand think wonder decide agree assume guess remember forget judge argue report see imagine reveal demonstrate prove illustrate record establish discover determine conclude indicate signal project suggest'.split(' '),
);

/** What stands on the right of a cue: nothing where the sentence or clause ends there. `from` is the first item after verb, addressee and adjuncts. */
export function rightContent(items: readonly Item[], cue: Cue, start: number, cues: readonly Cue[], subjects: readonly (Phrase | undefined)[], grammar: Grammar): { range?: Range; addressee?: Range; paused: boolean; at: number } {
  const kind = cue.form.class;
  let at = start;
  let addressee: Range | undefined;
  if (kind === 'tell' || ((cue.form.lemma === 'ask' || cue.form.lemma === 'assure') && kind !== 'stand')) {
    const phrase = phraseFrom(items, at, grammar, items.length);
    if (phrase !== undefined) {
      addressee = { from: phrase.from, to: phrase.to };
      at = phrase.to;
    }
  }
  if (kind === 'say' || kind === 'tell' || kind === 'voice' || kind === 'show') at = skipAdjuncts(items, at, grammar);
  const extra = addressee === undefined ? {} : { addressee };
  let item = items[at];
  if (item?.lower === '(') {
    while (at < items.length && items[at]?.lower !== ')') at += 1;
    at += 1;
    item = items[at];
  }
  if (isEnd(item)) return { ...extra, paused: false, at };
  if (item?.lower === ',' || isDash(item) || item?.lower === ';') {
    const next = items[at + 1];
    if (next?.quote !== undefined) return { ...extra, range: { from: at + 1, to: rightEnd(items, at + 2, cue, cues, subjects, true) }, paused: false, at };
    if (next?.lower === 'that') return { ...extra, range: { from: at + 2, to: rightEnd(items, at + 2, cue, cues, subjects, false) }, paused: false, at };
    return { ...extra, paused: item?.lower === ',', at };
  }
  if (item?.lower === ':') at += 1;
  if (items[at]?.lower === 'that' && !isEnd(items[at + 1])) at += 1;
  if (at >= items.length) return { ...extra, paused: false, at };
  const to = rightEnd(items, at, cue, cues, subjects, false);
  return to > at ? { ...extra, range: { from: at, to }, paused: false, at } : { ...extra, paused: false, at };
}

/** Past "on Tuesday", "last week", "in a statement", "to reporters": where the words that are attributed may begin. */
function skipAdjuncts(items: readonly Item[], start: number, grammar: Grammar): number {
  let at = start;
  for (;;) {
    const item = items[at];
    if (item === undefined) return at;
    if (isDay(item) || (isAdverb(item) && !determiners.has(item.lower))) at += 1;
    else if (/^(?:last|this|next|earlier|late|early|that)$/.test(item.lower) && periodWords.has(items[at + 1]?.lower ?? '')) at += 2;
    else if (/^(?:last|this|next|earlier|late|early)$/.test(item.lower) && (isDay(items[at + 1]) || items[at + 1]?.lower === 'this' || items[at + 1]?.lower === 'on')) at += 1;
    else if (item.shape === 'number' && isDay(items[at - 1])) at += 1;
    else if (prepositions.has(item.lower) && item.lower !== 'per' && item.lower !== 'like' && item.lower !== 'since' && item.lower !== 'until' && items[at + 1]?.quote === undefined) {
      const phrase = phraseFrom(items, at + 1, grammar, items.length);
      if (phrase === undefined) return at;
      at = phrase.to;
    } else return at;
  }
}

/** Where what is attributed ends: the clause's end, or the reporter's own words, another source or another saying before it. */
export function rightEnd(items: readonly Item[], start: number, cue: Cue | undefined, cues: readonly Cue[], subjects: readonly (Phrase | undefined)[], quoteLed: boolean): number {
  for (let at = start; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.quote !== undefined) {
      const next = items[at + 1];
      if (next !== undefined && next.quote === undefined && pausesInside(item) && (next.shape === 'lower' && next.lower.endsWith('ing') || startsCue(at + 1, cue, cues, subjects) || ownVoice.has(next.lower))) return at + 1;
      continue;
    }
    if (item.lower === ';' || (isEnd(item) && at >= items.length - 1)) return at;
    if (isEnd(item) && items[at - 1]?.quote !== undefined) return at;
    if (isSource(items, at)) return items[at - 1]?.lower === ',' ? at - 1 : at;
    const breaks = item.lower === ',' || isDash(item);
    const next = items[at + 1];
    if (breaks && next !== undefined) {
      if (ownVoice.has(next.lower) && items[at + 2]?.lower !== 'that') return at;
      if (next.lower === 'according' || next.lower === 'per' && at > start) return at;
      if (quoteLed && !next.quote && next.lower !== 'and') return at;
      if (at > start && startsCue(at + 1, cue, cues, subjects)) return at;
      if (isRelative(next) && (next.lower === 'which' || next.lower === 'who') && !quoteAhead(items, at + 1)) return at;
      if (items[at - 1]?.quote !== undefined && next.shape === 'lower' && next.lower.endsWith('ing')) return at;
      if ((next.lower === 'and' || next.lower === 'as') && startsCue(at + 2, cue, cues, subjects)) return at;
    }
    if ((item.lower === 'and' || item.lower === 'but') && at > start && (startsCue(at + 1, cue, cues, subjects) )) return at;
  }
  return items.length;
}

/** The quotation ends in a comma of the reporter's, set inside its marks. */
const pausesInside = (item: Item): boolean => item.pause === true;

/** "according to", "per TASS" (not "per cent", "per year"). */
export function isSource(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.lower === 'according') return items[at + 1]?.lower === 'to';
  return (item?.lower === 'per' || item?.lower === 'via') && (isCapital(items[at + 1]) || items[at + 1]?.lower === 'the') && (at === 0 || items[at - 1]?.lower === ',' || items[at - 1]?.quote !== undefined) ;
}

function quoteAhead(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at += 1) if (items[at]?.quote !== undefined) return true;
  return false;
}

/** A later attribution of its own begins here: its participle, its verb with a shared subject, or its subject. */
function startsCue(at: number, own: Cue | undefined, cues: readonly Cue[], subjects: readonly (Phrase | undefined)[]): boolean {
  for (const [index, cue] of cues.entries()) {
    if (cue === own || cue.at < at || cue.modal) continue;
    const say = cue.form.class === 'say' || cue.form.class === 'tell' || cue.form.class === 'voice' || cue.form.class === 'call';
    if (cue.before + 1 === at && (say || cue.participle)) return true;
    if (subjects[index]?.from === at && say) return true;
  }
  return false;
}

/** Whether a right content is one that the verb can attribute: a clause, a quotation, an infinitive, or a thing where the verb takes one. */
export function isAttributable(items: readonly Item[], cue: Cue, range: Range, grammar: Grammar): boolean {
  const first = items[range.from];
  if (first === undefined || (conjunctions.has(first.lower) && first.quote === undefined)) return false;
  const kind = cue.form.class;
  const that = items[range.from - 1]?.lower === 'that' || items[range.from - 1]?.lower === ':';
  const quote = hasQuote(items, range);
  if (that || (first.quote !== undefined)) return true;
  if (kind === 'voice') return quote;
  if (/^(?:whether|if|how|why|what|who|where|when)$/.test(first.lower)) return true;
  if (kind === 'want') return first.lower === 'to' || (/^(?:want|seek|plan|intend|promise|pledge|offer|threaten|vow|propose)$/.test(cue.form.lemma) && (determiners.has(first.lower) || isCapital(first) || first.shape === 'lower' && !prepositions.has(first.lower)));
  const clause = hasClause(items, range, grammar);
  if (kind === 'think') return clause || first.lower === 'to' || (/^(?:consider|regard|view|see|expect|fear|anticipate|envision|envisage|doubt)$/.test(cue.form.lemma) && range.to - range.from > 1);
  if (clauseOnly.has(cue.form.lemma) && !quote) return clause || first.lower === 'to' && cue.form.lemma === 'agree';
  if (kind === 'say' || kind === 'show') return clause || quote || (!prepositions.has(first.lower) && range.to - range.from > 1);
  if (kind === 'tell') return true;
  return range.to - range.from > 1 || quote || isCapital(first) || subjectPronouns.has(first.lower);
}

const hasQuote = (items: readonly Item[], { from, to }: Range): boolean => {
  for (let at = from; at < to; at += 1) if (items[at]?.quote !== undefined) return true;
  return false;
};

function hasClause(items: readonly Item[], { from, to }: Range, grammar: Grammar): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (isRelative(items[at]) && items[at]?.lower !== 'that') return false;
    if (grammar.finite(items, at)) return true;
    if (at > from + 14) return false;
    if (subordinators.has(items[at]?.lower ?? '') && items[at]?.lower !== 'as') return false;
  }
  return false;
}

export { isEnd, isDash, hasClause, hasQuote };
