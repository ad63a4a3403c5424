import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isAdverb, isAuxiliary, isDay, isPlainAdverb, periodWords } from '#main/reading/statements/frame/grammar.ts';

const be = new Set("is are was were be been being am isn't aren't wasn't weren't 're 'm".split(' '));

const have = new Set("has have had having 've hasn't haven't hadn't".split(' '));

const modals = new Set(
  "would could might should may must can will shall 'll 'd won't wouldn't can't cannot couldn't shouldn't".split(' '),
);

const negations = /^(?:not|never|n't|neither|nor|.*n't|cannot|hardly|scarcely)$/;

type Chain = {
  before: number;
  negated: boolean;
  modal: boolean;
  auxiliary: boolean;
  /** The auxiliary (or "to") next to the verb. */
  after?: 'be' | 'have' | 'do' | 'modal' | 'to';
};

/** What "'s" after is more often "is" than a genitive: "she's saying", but "the board's thinking". */
const contracts = new Set('he she it who that what there here'.split(' '));

const beforeDays = new Set('on in late early last this'.split(' '));

/** Walks left from a verb over its auxiliaries, adverbs and times. */
export function chainBefore(items: readonly Item[], at: number): Chain {
  const chain: Chain = { before: at - 1, negated: false, modal: false, auxiliary: false };
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = items[index] as Item;
    const lower = item.lower;
    if (item.quote !== undefined) break;
    if ((isAuxiliary(item) || isPlainAdverb(item)) && negations.test(lower)) chain.negated = true;
    const kind =
      lower === 'to'
        ? 'to'
        : !isAuxiliary(item)
          ? undefined
          : be.has(lower)
            ? 'be'
            : have.has(lower)
              ? 'have'
              : modals.has(lower)
                ? 'modal'
                : 'do';
    if (lower === "'s" && contracts.has(items[index - 1]?.lower ?? '') && items[at]?.lower.endsWith('ing') === true) {
      chain.auxiliary = true;
      chain.after ??= 'be';
    } else if (kind === 'to' && index === at - 1) {
      chain.after = 'to';
      chain.before = index - 1;
      break;
    } else if (kind !== undefined && kind !== 'to') {
      chain.auxiliary = true;
      chain.after ??= kind;
      if (kind === 'modal' && !/^(?:will|'ll|can)$/.test(lower)) chain.modal = true;
    } else if (beforeDays.has(lower) && isDay(items[index + 1])) {
      // "on Tuesday" before the verb
    } else if (lower === 'long' && have.has(items[index - 1]?.lower ?? '')) {
      // "has long said"
    } else if (periodWords.has(lower) && /^(?:this|last|next)$/.test(items[index - 1]?.lower ?? '')) {
      index -= 1;
    } else if (!(isAdverb(item) || (isDay(item) && index < at))) break;
    chain.before = index - 1;
  }
  return chain;
}
