import type { Item } from '#main/reading/statements/frame/frame.ts';
import { type Grammar, isAdverb, isAuxiliary, isCapital, isRelative } from '#main/reading/statements/frame/grammar.ts';
import { isDash, type Phrase } from '#main/reading/statements/frame/phrase.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { hasVerb } from './finite.ts';

export const isEnd = (item: Item | undefined): boolean =>
  item === undefined || (item.shape === 'mark' && /^[.!?]+$/.test(item.lower));

const ownVoice = new Set(['although', 'though', 'while', 'whereas', 'but', 'despite', 'yet', 'even', 'however']);

/** Where what is attributed ends: the clause's end, or the reporter's own words, another source or another saying before it. */
export function rightEnd(draft: Draft, start: number, cue: Cue | undefined, quoteLed: boolean): number {
  const { items, grammar } = draft;
  for (let at = start; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.quote !== undefined) {
      const next = items[at + 1];
      if (
        next !== undefined &&
        next.quote === undefined &&
        item.pause === true &&
        ((next.shape === 'lower' && next.lower.endsWith('ing')) ||
          startsCue(draft, at + 1, cue) ||
          ownVoice.has(next.lower))
      )
        return at + 1;
      continue;
    }
    if (item.lower === ';' || (isEnd(item) && at >= items.length - 1)) return at;
    if (isEnd(item) && items[at - 1]?.quote !== undefined) return at;
    if (isSource(items, at)) return items[at - 1]?.lower === ',' ? at - 1 : at;
    const breaks = item.lower === ',' || isDash(item);
    const next = items[at + 1];
    if (breaks && next !== undefined) {
      if (ownVoice.has(next.lower) && items[at + 2]?.lower !== 'that') return at;
      if (next.lower === 'according' || (next.lower === 'per' && at > start)) return at;
      if (quoteLed && !next.quote && next.lower !== 'and') return at;
      if (at > start && startsCue(draft, at + 1, cue)) return at;
      if (cue !== undefined && inRelative(items, cue) && grammar.finite(items, at + 1)) return at;
      if (
        next.lower === 'who' &&
        !quoteAhead(items, at + 1) &&
        !isSubject(items, start, at, grammar) &&
        !isInserted(items, at)
      )
        return at;
      if (items[at - 1]?.quote !== undefined && next.shape === 'lower' && next.lower.endsWith('ing')) return at;
      if ((next.lower === 'and' || next.lower === 'as') && startsCue(draft, at + 2, cue)) return at;
      if (next.lower === 'and' && urgesToo(draft, at + 1, cue)) return at;
      if (items[start]?.lower === 'to' && /^(?:and|but|while)$/.test(next.lower) && anotherSays(draft, at + 2, cue))
        return at;
    }
    if (
      (item.lower === 'and' || item.lower === 'but') &&
      at > start &&
      (startsCue(draft, at + 1, cue) || leavesQuote(draft, at, cue) || endsPredicate(items, at, cue, grammar))
    )
      return at;
  }
  return items.length;
}

/** "said “…” and promised an inquiry": the verb after a quotation has the speaker for its subject, not what is quoted. */
const leavesQuote = ({ items, cues }: Draft, at: number, own: Cue | undefined): boolean =>
  items[at - 1]?.quote !== undefined &&
  own !== undefined &&
  cues.some(({ at: verb, before, form }) => before === at && verb > at && form.tense === own.form.tense);

/** "said its members were tired, and urged the company to talk": after a pause the speaker's own next doing in words. */
const urgesToo = ({ cues }: Draft, and: number, own: Cue | undefined): boolean =>
  cues.some(
    ({ before, form }) =>
      before === and && form.tense === own?.form.tense && (form.class === 'urge' || form.class === 'want'),
  );

/** "agreed to send two ships, and the minister promised to pay": an infinitive joins no clause of its own subject, so that somebody else's doing in words is theirs. */
const anotherSays = ({ cues, subjects }: Draft, at: number, own: Cue | undefined): boolean =>
  cues.some((cue, index) => cue !== own && !cue.participle && subjects[index]?.from === at);

/** "criticised the plan and left": after a thing or an infinitive, "and" with a finite verb goes back to the speaker's own doings. */
function endsPredicate(items: readonly Item[], at: number, cue: Cue | undefined, grammar: Grammar): boolean {
  if (cue === undefined || !/^(?:call|urge|want|stand)$/.test(cue.form.class)) return false;
  const next = isAdverb(items[at + 1]) ? at + 2 : at + 1;
  const word = items[next];
  if (word === undefined || word.quote !== undefined || word.shape !== 'lower') return false;
  if (isAuxiliary(word)) return !/^(?:be|have|do)$/.test(word.lower);
  return cue.form.tense === 'past'
    ? grammar.pastForm(word.lower)
    : cue.form.tense === 's'
      ? grammar.thirdForm(word.lower)
      : false;
}

/** The verb stands in a relative clause: a finite verb after the next comma goes on with the main clause. */
const inRelative = (items: readonly Item[], cue: Cue): boolean => {
  for (let at = cue.before + 1; at >= Math.max(0, cue.before - 6); at -= 1) {
    if (items[at]?.lower === ',') return /^(?:who|which|whose)$/.test(items[at + 1]?.lower ?? '');
  }
  return false;
};

/** "according to", "per Reuters" (not "per cent", "per year"). */
export function isSource(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.lower === 'according') return items[at + 1]?.lower === 'to';
  return (
    (item?.lower === 'per' || item?.lower === 'via') &&
    (isCapital(items[at + 1]) || items[at + 1]?.lower === 'the') &&
    (at === 0 || items[at - 1]?.lower === ',' || items[at - 1]?.quote !== undefined)
  );
}

function quoteAhead(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at += 1) if (items[at]?.quote !== undefined) return true;
  return false;
}

/** A verb of speech; one that is a verb of speech only with a quotation ("put", "began", "laughed") has one ahead of it. */
const speaks = (items: readonly Item[], { at, form }: Cue): boolean =>
  form.class === 'voice' ? quoteAhead(items, at) : /^(?:say|tell|call)$/.test(form.class);

/** "said the mayor, who leads the port, left": up to `at` there stands a subject alone, whose verb comes behind its relative clause. */
function isSubject(items: readonly Item[], start: number, at: number, grammar: Grammar): boolean {
  if (hasVerb(items, { from: start, to: at }, grammar)) return false;
  const close = items.findIndex(({ lower }, index) => index > at && lower === ',');
  return (
    close > 0 && (grammar.finite(items, close + 1) || (isAdverb(items[close + 1]) && grammar.finite(items, close + 2)))
  );
}

/** "had pulled his daughter, who is six, out of the rubble": the clause goes on behind it with a preposition. */
function isInserted(items: readonly Item[], at: number): boolean {
  const close = items.findIndex(({ lower }, index) => index > at && lower === ',');
  return (
    close > 0 &&
    close - at <= longestInserted &&
    /^(?:out|into|onto|from|to|off|away|back)$/.test(items[close + 1]?.lower ?? '')
  );
}

/** In items, ", who is six". */
const longestInserted = 8;

/** "said that the navy, which leases the land, objected": the verb behind a relative clause goes on with the clause that is said. */
const goesOn = (items: readonly Item[], subject: Phrase | undefined, own: Cue | undefined, at: number): boolean =>
  subject !== undefined &&
  own !== undefined &&
  subject.from > own.at &&
  subject.to < at &&
  items[subject.to]?.lower === ',' &&
  isRelative(items[subject.to + 1]);

/** A later attribution of its own begins here: its participle, its verb with a shared subject, or its subject. */
function startsCue({ items, cues, subjects }: Draft, at: number, own: Cue | undefined): boolean {
  for (const [index, cue] of cues.entries()) {
    if (cue === own || cue.at < at || cue.modal) continue;
    const say = speaks(items, cue);
    if (cue.before + 1 === at && (say || cue.participle) && !goesOn(items, subjects[index], own, at)) return true;
    if (subjects[index]?.from === at && say) return true;
  }
  return false;
}
