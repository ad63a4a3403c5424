import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  isAuxiliary,
  isCapital,
  isConjunction,
  isDeterminer,
  isPlainAdverb,
  isPreposition,
} from '#main/reading/statements/frame/grammar.ts';

/** After a determiner, a possessive or a preposition stands no finite verb. */
export const nominalPlace = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.quote === undefined &&
  ((isDeterminer(item) &&
    !/^(?:that|this|these|those|all|both|some|many|others|several|few|most|each|another|none|one|any)$/.test(
      item.lower,
    )) ||
    item.lower === "'s" ||
    item.lower === "'" ||
    item.lower === '’' ||
    (isPreposition(item) && !/^(?:in|on|by|over|off|up|out)$/.test(item.lower)));

const singular = /^(?:he|she|it|who|which|that|everyone|someone|nobody)$/;

const plural = /^(?:i|we|you|they|who|people|some|many|others|most|both|critics|officials|few|several)$/;

/** A pronoun or a name right before the verb: "he plans", "Iran claims", "officials (who) claim". */
export function plainSubject(items: readonly Item[], before: number, isPlural: boolean): boolean {
  const item = items[before];
  if (item === undefined) return false;
  if (item.quote !== undefined) return true;
  if ((isPlural ? plural : singular).test(item.lower)) return true;
  if (item.lower === ')') return true;
  if (isPlural && isCapital(item) && items[before - 1]?.lower === 'and') return true;
  return isPlural
    ? item.shape === 'lower' &&
        item.lower.endsWith('s') &&
        item.lower !== "'s" &&
        !isPlainAdverb(item) &&
        items[before - 1]?.lower !== 'of'
    : isCapital(item) && !isCount(item) && items[before - 1]?.lower !== "'s" && !isPreposition(items[before - 1]);
}

/** "Several judges", "Twenty-seven states": a number or a determiner that opens the sentence counts a noun. */
const isCount = (item: Item): boolean =>
  isDeterminer(item) ||
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-|$)/.test(
    item.lower,
  );

export function pluralSubject(items: readonly Item[], before: number): boolean {
  const item = items[before];
  if (item === undefined || item.quote !== undefined) return false;
  if (plural.test(item.lower)) return true;
  if (item.lower === ')' || item.lower === ',') return true;
  if (isConjunction(item)) return true;
  return (
    item.shape !== 'mark' &&
    (item.lower.endsWith('s') ||
      isCapital(item) ||
      /^(?:people|men|women|children|police|media|staff|majority|half|percent)$/.test(item.lower)) &&
    item.lower !== "'s"
  );
}

/** ", saying", "a letter saying", "by saying". */
export function participlePlace(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1];
  if (previous === undefined) return true;
  if (previous.quote !== undefined) return true;
  if (/^(?:,|;|—|–|-|--|―|by|in|for|after|before|while|when|and|without|then|later|than|but)$/.test(previous.lower))
    return true;
  return (
    previous.shape !== 'mark' &&
    !isDeterminer(previous) &&
    !isPreposition(previous) &&
    previous.lower !== "'s" &&
    !isAuxiliary(previous)
  );
}
