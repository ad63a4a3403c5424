import type { Item } from './frame.ts';
import {
  type Grammar,
  isAdverb,
  isAuxiliary,
  isCapital,
  isConjunction,
  isDay,
  isDeterminer,
  isPlainAdverb,
  isPreposition,
  isRelative,
  isSubjectPronoun,
  isSubordinator,
  periodWords,
} from './grammar.ts';

/** A noun phrase: items `[from, to)`; `head` is the index of its head word; `also` is the appositive beside it that says its name. */
export type Phrase = {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly also?: { readonly from: number; readonly to: number };
};

const stops = /^[,;:()[\]—–―-]+$|^--+$|^[.!?…]+$/;

export const isStop = (item: Item | undefined): boolean =>
  item === undefined || item.quote !== undefined || (item.shape === 'mark' && stops.test(item.lower));

export const isDash = (item: Item | undefined): boolean =>
  item?.shape === 'mark' && /^(?:—|–|―|--+|-)$/.test(item.lower);

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
    const said = grammar.speech.get(item.lower);
    if (
      said !== undefined &&
      index < end &&
      grammar.finite(items, index) &&
      !relativeBefore(items, index, floor) &&
      !isDescribing(items, index)
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
    const tight = tightEnding(items, end, from);
    if (tight === undefined) return undefined;
    return { from: isClauseWithoutThat(items, tight, end, grammar) ? end : tight, to: end + 1, head: end };
  }
  return { from, to: end + 1, head: headOf(items, from, end) };
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

/** "an official briefed on the plan": a participle that says what kind of source it is. */
export const isDescribing = (items: readonly Item[], at: number): boolean =>
  describing.has(items[at]?.lower ?? '') && isPreposition(items[at + 1]);

const describing = new Set('briefed involved based employed trained named quoted cited'.split(' '));

/** The shortest noun phrase that ends at `end`: a pronoun, or a name or noun with what stands right before it. */
function tightEnding(items: readonly Item[], end: number, floor: number): number | undefined {
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
  return from;
}

/** The last word before a preposition, a relative or a participle: "director" of "the director of the institute". */
function headOf(items: readonly Item[], from: number, end: number): number {
  let head = from;
  for (let index = from; index <= end; index += 1) {
    const item = items[index] as Item;
    if (index > from && (isPreposition(item) || isRelative(item) || isStop(item) || item.lower === 'that')) break;
    if (
      index > from &&
      item.shape === 'lower' &&
      /(?:ing|ed|^seen|^shown|^known|^written|^given|^held|^sent)$/.test(item.lower) &&
      !isDeterminer(items[index - 1]) &&
      ((index === end && !isSubjectPronoun(items[index - 1])) ||
        isPreposition(items[index + 1]) ||
        isDay(items[index + 1]))
    )
      break;
    // "judges handling such lawsuits"
    if (index > from && index < end && isDoing(items, index)) break;
    if (isConjunction(item) && index > from && isCapital(items[index - 1])) break;
    if (index > from && /^(?:close|familiar|aware|privy|loyal|involved|present|opposed)$/.test(item.lower)) break;
    if (!isPlainAdverb(item)) head = index;
  }
  return items[head]?.lower === "'s" ? Math.max(from, head - 1) : head;
}

/** A participle behind a plural noun, and its object behind it. */
const isDoing = (items: readonly Item[], index: number): boolean =>
  items[index]?.shape === 'lower' &&
  items[index]?.lower.endsWith('ing') === true &&
  !isDeterminer(items[index - 1]) &&
  /[^s']s$/.test(items[index - 1]?.lower ?? '');

/** The noun phrase that begins at `start`, for "said the mayor of London, who …" and "told reporters": undefined where none begins there. */
export function phraseFrom(items: readonly Item[], start: number, limit: number): Phrase | undefined {
  let from = start;
  while (from < limit && isAdverb(items[from]) && !isDeterminer(items[from])) from += 1;
  const first = items[from];
  if (
    first === undefined ||
    from >= limit ||
    isStop(first) ||
    (isPreposition(first) && !isCapital(first)) ||
    (isSubordinator(first) && !isDeterminer(first)) ||
    /^(?:that|what)$/.test(first.lower) ||
    isAuxiliary(first) ||
    isRelative(first)
  )
    return undefined;
  if (
    isSubjectPronoun(first) ||
    (/^(?:him|her|them|me|us|himself|herself|themselves)$/.test(first.lower) && !isNounAfter(items, from))
  )
    return { from, to: from + 1, head: from };
  let to = from;
  let chained = false;
  for (let index = from; index < limit; index += 1) {
    const item = items[index] as Item;
    if (item.lower === '(') {
      let close = index;
      while (close < limit && items[close]?.lower !== ')') close += 1;
      if (close < limit) {
        index = close;
        to = index + 1;
        continue;
      }
    }
    if (
      isStop(item) ||
      isRelative(item) ||
      item.lower === 'that' ||
      isSubjectPronoun(item) ||
      (isAuxiliary(item) && !(isCapital(items[index - 1]) && isCapital(items[index + 1])))
    )
      break;
    if (index > from && isNearTime(items, index)) break;
    if (index > from && isDay(item) && items[index - 1]?.lower !== "'s") break;
    // "the early hours", "the other hand": an adjective between the article and its noun
    const inside = index > from && /^(?:early|late|other)$/.test(item.lower) && isDeterminer(items[index - 1]);
    if (index > from && (isSubordinator(item) || (isAdverb(item) && !inside))) break;
    if (index > from && isDeterminer(item) && !chained && !inside) break;
    if (isPreposition(item)) {
      if (!/^(?:of|for|at|with|in)$/.test(item.lower)) break;
      chained = true;
      continue;
    }
    chained = isConjunction(item);
    if (!chained) to = index + 1;
  }
  return to > from ? { from, to, head: headOf(items, from, to - 1) } : undefined;
}

/** "(told) MPs last Thursday", "(told) reporters this week": when, not whom. */
const isNearTime = (items: readonly Item[], at: number): boolean =>
  /^(?:last|this|next)$/.test(items[at]?.lower ?? '') &&
  !isDeterminer(items[at - 1]) &&
  (isDay(items[at + 1]) || periodWords.has(items[at + 1]?.lower ?? ''));

const isNounAfter = (items: readonly Item[], from: number): boolean =>
  items[from]?.lower === 'her' &&
  items[from + 1] !== undefined &&
  items[from + 1]?.shape !== 'mark' &&
  !isPreposition(items[from + 1]) &&
  !isSubordinator(items[from + 1]);
