import { isSpeechForm } from '#main/reading/findings/quotes/speech.ts';
import type { Item } from './frame.ts';
import {
  type Grammar,
  isAdverb,
  isAuxiliary,
  isCapital,
  isConjunction,
  isDay,
  isDeterminer,
  isPreposition,
  isRelative,
  isSubjectPronoun,
  isSubordinator,
  periodWords,
} from './grammar.ts';
import { headOf, isDescribing, isStop, type Phrase } from './phrase.ts';

/** The noun phrase whose last word stands at `end`. */
export function phraseEnding(items: readonly Item[], end: number, grammar: Grammar, floor: number): Phrase | undefined {
  let from = end + 1;
  let bracket = 0;
  for (let index = end; index >= floor; index -= 1) {
    const item = items[index] as Item;
    if (item.lower === ')') bracket += 1;
    if (bracket > 0) {
      if (item.lower === '(') bracket -= 1;
      from = index;
      continue;
    }
    if (isStop(item)) break;
    if (item.lower === 'that' && isHeadless(items, index)) break;
    if (isSubordinator(item) && !/^(?:that|as|so|once)$/.test(item.lower)) break;
    // "turned sour after Ann Lee (said)": a name or pronoun behind it is the subject of a clause
    if (/^(?:after|before)$/.test(item.lower) && index < end && end - index <= 3 && isCapital(items[index + 1])) break;
    if (item.lower === 'as' && !isCapital(items[index + 1]) && index < end && !isRoleAs(items, index, grammar)) break;
    if (
      index < end &&
      isSpeechForm(item) &&
      grammar.finite(items, index) &&
      !relativeBefore(items, index, floor) &&
      !isDescribing(items, index) &&
      !(item.lower.endsWith('s') && isPreposition(items[index + 1]) && isPluralVerb(items[end + 1]))
    )
      break;
    from = index;
    if (index < end && isConjunction(item) && clauseBefore(items, index, grammar, floor)) {
      from = index + 1;
      break;
    }
  }
  return trimmed(items, from, end, grammar);
}

/** "Reports on social media (say)": the verb agrees with what looks like a verb before it. */
const isPluralVerb = (item: Item | undefined): boolean =>
  /^(?:say|suggest|claim|indicate|show)$/.test(item?.lower ?? '');

/** "that" that opens a clause, not "that man". */
const isHeadless = (items: readonly Item[], index: number): boolean => {
  const next = items[index + 1];
  return (
    next !== undefined && (isDeterminer(next) || isSubjectPronoun(next) || isCapital(next) || next.lower.endsWith('s'))
  );
};

/** "as a judge", "her tenure as secretary of state" */
const isRoleAs = (items: readonly Item[], index: number, { person }: Grammar): boolean => {
  const next = items[index + 1]?.lower ?? '';
  return next === 'a' || next === 'an' || (person(next) && !next.endsWith('s'));
};

/** "the man who said so", within a few words. */
function relativeBefore(items: readonly Item[], index: number, floor: number): boolean {
  for (let back = index - 1; back >= Math.max(floor, index - 3); back -= 1) if (isRelative(items[back])) return true;
  return false;
}

/** Whether a finite verb stands between the clause's beginning and a conjunction: then what follows the conjunction is a clause of its own. */
function clauseBefore(items: readonly Item[], conjunction: number, grammar: Grammar, floor: number): boolean {
  for (let index = conjunction - 1; index >= floor; index -= 1) {
    if (isStop(items[index])) return false;
    if (grammar.finite(items, index)) return true;
  }
  return false;
}

/** Drops what introduces a clause before its subject, then finds the head. */
function trimmed(items: readonly Item[], start: number, end: number, grammar: Grammar): Phrase | undefined {
  let from = start;
  while (from <= end) {
    const item = items[from] as Item;
    if ((isRelative(item) || item.lower === 'what') && from < end && item.lower !== 'that') from += 1;
    else if (item.lower === 'such' && items[from + 1]?.lower === 'as') from += 2;
    else if (
      isConjunction(item) ||
      (isAdverb(item) && !isDeterminer(item)) ||
      (isSubordinator(item) && !isDeterminer(item)) ||
      (isDay(item) && from < end)
    )
      from += 1;
    // "There are people (who say)", "has surprised investors (who feared)"
    else if (isAuxiliary(item) && from < end)
      from += grammar.pastForm(items[from + 1]?.lower ?? '') && from + 1 < end ? 2 : 1;
    else break;
  }
  if (from > end) return undefined;
  if (isClauseWithoutThat(items, from, end, grammar)) from = end;
  const first = items[from] as Item;
  if (
    isPreposition(first) ||
    startsWithTime(items, from, end) ||
    (first.lower.endsWith('ing') && first.shape === 'lower') ||
    hasVerb(items, from, end, grammar)
  ) {
    const ending = tightEnding(items, end, from, grammar);
    if (ending === undefined) return undefined;
    const tight = speakerFor(items, ending, from, grammar) ?? ending;
    if (tight < ending) return { from: tight, to: end + 1, head: headOf(items, tight, end) };
    return { from: isClauseWithoutThat(items, tight, end, grammar) ? end : tight, to: end + 1, head: end };
  }
  return { from, to: end + 1, head: headOf(items, from, end) };
}

/** In items, "a senior government". */
const longestDescription = 4;

/** "After the meeting a spokesman for the bank (said)": where who speaks for it begins. */
function speakerFor(items: readonly Item[], at: number, floor: number, grammar: Grammar): number | undefined {
  if (!/^(?:for|of|from|at|with)$/.test(items[at - 1]?.lower ?? '') || !grammar.person(items[at - 2]?.lower ?? ''))
    return undefined;
  for (let back = at - 3; back >= Math.max(floor + 1, at - 3 - longestDescription); back -= 1) {
    if (/^(?:an?|one|another|the)$/.test(items[back]?.lower ?? '')) return back;
    const item = items[back] as Item;
    if (item.shape !== 'lower' || isPreposition(item) || isAuxiliary(item) || isAdverb(item)) return undefined;
    if (grammar.pastForm(item.lower)) return undefined;
  }
  return undefined;
}

/** "a move fans (have described as …)": one thing, and right behind it the people of whom the clause says what they do with it. */
const isClauseWithoutThat = (items: readonly Item[], from: number, end: number, grammar: Grammar): boolean =>
  end - from === 2 &&
  /^an?$/.test(items[from]?.lower ?? '') &&
  items[from + 1]?.shape === 'lower' &&
  !/^(?:few|couple|dozen|number|hundred|thousand|lot)$/.test(items[from + 1]?.lower ?? '') &&
  /[^s]s$/.test(items[end]?.lower ?? '') &&
  grammar.person(items[end]?.lower ?? '');

const startsWithTime = (items: readonly Item[], from: number, end: number): boolean => {
  const first = items[from] as Item;
  return (
    /^(?:last|this|next|earlier)$/.test(first.lower) && from + 1 < end && periodWords.has(items[from + 1]?.lower ?? '')
  );
};

function hasVerb(items: readonly Item[], from: number, end: number, grammar: Grammar): boolean {
  for (let index = from + 1; index < end; index += 1)
    if (grammar.finite(items, index) && !relativeBefore(items, index, from) && !isDescribing(items, index)) return true;
  return false;
}

/** The shortest noun phrase that ends at `end`: a pronoun, or a name or noun with what stands right before it. */
function tightEnding(items: readonly Item[], end: number, floor: number, grammar: Grammar): number | undefined {
  const last = items[end] as Item;
  if (isStop(last) || isPreposition(last) || isAuxiliary(last)) return undefined;
  if (isSubjectPronoun(last)) return end;
  let from = end;
  let seenLower = !isCapital(last);
  for (let index = end - 1; index >= floor; index -= 1) {
    const item = items[index] as Item;
    if (isStop(item) || isPreposition(item) || isSubjectPronoun(item) || isAuxiliary(item)) break;
    if (isConjunction(item) || (isSubordinator(item) && !isDeterminer(item))) break;
    if (/^(?:what|which|whom)$/.test(item.lower)) break;
    if (isAdverb(item) && !isCapital(item)) break;
    if (
      isCapital(item) &&
      seenLower &&
      index < end - 1 &&
      items[index + 1]?.lower !== "'s" &&
      !isCapital(items[index + 1])
    ) {
      from = index;
      continue;
    }
    if (item.shape === 'lower' && !isDeterminer(item)) seenLower = true;
    from = index;
    if (isDeterminer(item)) break;
  }
  // "has surprised investors": the participle is the verb's
  return from < end && isAuxiliary(items[from - 1]) && grammar.pastForm(items[from]?.lower ?? '') ? from + 1 : from;
}
