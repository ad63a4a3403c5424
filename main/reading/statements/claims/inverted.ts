import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isCapital,
  isDay,
  isDeterminer,
  isPreposition,
  isRelative,
  isSubjectPronoun,
  isSubordinator,
} from '#main/reading/statements/frame/grammar.ts';
import { isDash, type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { rightEnd } from './clause-end.ts';
import type { Cue } from './cues.ts';
import { byVerb, type Draft, type Range, type RawClaim } from './draft.ts';
import { hasVerb } from './finite.ts';
import { leftContent } from './left.ts';

/** Verbs that may stand after what they attribute. */
export const speaking = new Set(['say', 'voice', 'tell', 'think', 'show', 'urge']);

/** "The ship was near the reef, when it was hit, said Jane Roe, …": what stands before the verb is a clause of its own, no aside of a subject. */
export function closesClause(items: readonly Item[], { at, before }: Cue, grammar: Grammar): boolean {
  if (before !== at - 1 || items[before]?.lower !== ',' || !isCapital(items[at + 1])) return false;
  const from =
    items.findLastIndex((item, index) => index < before && (item.lower === ',' || item.quote !== undefined)) + 1;
  return (
    from > 0 &&
    /^(?:when|while|after|before|because|since|until|although|though|but|and|so)$/.test(items[from]?.lower ?? '') &&
    hasVerb(items, { from, to: before }, grammar) &&
    hasVerb(items, { from: 0, to: from }, grammar)
  );
}

/** The subject of “…,” said X. */
export function invertedSubject({ items, grammar }: Draft, cue: Cue): Phrase | undefined {
  const before = items[cue.before];
  if (cue.participle || !speaking.has(cue.form.class) || cue.form.tense === 'ing') return undefined;
  // "…, saw their ratings fall": who perceives is not told behind the verb
  if (/^(?:see|hear|feel|find|know|consider|regard|view)$/.test(cue.form.lemma)) return undefined;
  const follows = before !== undefined && (before.quote !== undefined || before.lower === ',' || isDash(before));
  if (!follows && cue.at > 0) return undefined;
  const phrase = phraseFrom(items, cue.at + 1, items.length);
  if (phrase === undefined || isDay(items[phrase.from])) return undefined;
  if (items[phrase.to] !== undefined && grammar.finite(items, phrase.to)) return undefined;
  // “…”, said it “acted alone”: the pronoun belongs to what is said
  if (isSubjectPronoun(items[phrase.head]) && items[phrase.to]?.quote !== undefined) return undefined;
  const also = nameAfter(items, phrase);
  return also === undefined ? phrase : { ...phrase, also };
}

/** In items, "retired chief justice". */
const longestTitle = 3;

/** “…,” said her coach, Ann Lee (or retired judge Ann Lee): the name that a comma sets after a noun, up to the next pause. */
function nameAfter(items: readonly Item[], { head, to }: Phrase): Range | undefined {
  if (items[to]?.lower !== ',' || isCapital(items[head])) return undefined;
  let name = to + 1;
  while (items[name]?.shape === 'lower' && !opensClause(items[name])) name += 1;
  let end = name;
  while (isCapital(items[end])) end += 1;
  const stops = items[end] === undefined || /^[,.;:]$/.test(items[end]?.lower ?? '');
  return end > name && name <= to + 1 + longestTitle && stops ? { from: to + 1, to: end } : undefined;
}

const opensClause = (item: Item | undefined): boolean =>
  isPreposition(item) || isDeterminer(item) || isRelative(item) || isSubordinator(item);

/** “…,” said X, who leads the party, and “…,” said X, “…”, and "Said X: “…”". */
export function invertedClaim(draft: Draft, cue: Cue, phrase: Phrase): RawClaim | undefined {
  const { items } = draft;
  const before = leftContent(draft, cue.before);
  if (before === undefined && cue.at > 0) return undefined;
  const left = before === undefined ? [] : [before];
  const claim = { ...byVerb(cue), rule: 'claim-inverted', phrase };
  for (let at = phrase.to; at < items.length - 1; at += 1)
    if (/^[,:—–]$/.test(items[at]?.lower ?? '') && items[at + 1]?.quote !== undefined)
      return { ...claim, content: [...left, { from: at + 1, to: rightEnd(draft, at + 2, cue, true) }] };
  return before === undefined ? undefined : { ...claim, content: left };
}
