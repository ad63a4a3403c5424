import type { Item } from './frame.ts';
import {
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

/** "an official briefed on the plan": a participle that says what kind of source it is. */
export const isDescribing = (items: readonly Item[], at: number): boolean =>
  describing.has(items[at]?.lower ?? '') && isPreposition(items[at + 1]);

const describing = new Set('briefed involved based employed trained named quoted cited'.split(' '));

/** The last word before a preposition, a relative or a participle: "director" of "the director of the institute". */
export function headOf(items: readonly Item[], from: number, end: number): number {
  let head = from;
  for (let index = from; index <= end; index += 1) {
    const item = items[index] as Item;
    // "Pan American Health Organization (PAHO) Director Ann Lee"
    if (item.lower === '(' && items[index + 2]?.lower === ')') {
      index += 2;
      continue;
    }
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
    // "the five trusts", "all three"
    const counts = index === from + 1 && isDeterminer(items[from]);
    if (index > from && isDeterminer(item) && !chained && !inside && !counts) break;
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
