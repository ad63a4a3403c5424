import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isAdverb, isDay, isDeterminer, isPreposition, periodWords } from '#main/reading/statements/frame/grammar.ts';
import { isDash, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { isEnd, rightEnd } from './clause-end.ts';
import type { Cue } from './cues.ts';
import type { Draft, Range } from './draft.ts';

/** `range` is missing where the sentence or clause ends at `at`, past the addressee and adjuncts; `paused`: at a comma. */
export type Right = {
  readonly range?: Range;
  readonly addressee?: Range;
  readonly paused: boolean;
  readonly at: number;
};

/** What stands on the right of a cue whose object begins at `start`. */
export function rightContent(draft: Draft, cue: Cue, start: number): Right {
  const { items } = draft;
  const listener =
    cue.form.class === 'tell' || cue.form.lemma === 'ask' ? phraseFrom(items, start, items.length) : undefined;
  const heard = listener === undefined ? {} : { addressee: { from: listener.from, to: listener.to } };
  let at = listener?.to ?? start;
  if (/^(?:say|tell|voice|show)$/.test(cue.form.class)) at = skipAdjuncts(items, at);
  if (items[at]?.lower === '(') {
    while (at < items.length && items[at]?.lower !== ')') at += 1;
    at += 1;
  }
  const none = { ...heard, paused: items[at]?.lower === ',', at };
  const upTo = (from: number, quoteLed: boolean): Right => {
    const to = rightEnd(draft, quoteLed ? from + 1 : from, cue, quoteLed);
    return to > from ? { ...heard, range: { from, to }, paused: false, at } : none;
  };
  const item = items[at];
  if (isEnd(item)) return none;
  if (item?.lower === ',' || item?.lower === ';' || isDash(item)) {
    if (items[at + 1]?.quote !== undefined) return upTo(at + 1, true);
    return items[at + 1]?.lower === 'that' ? upTo(at + 2, false) : none;
  }
  const colon = item?.lower === ':' ? at + 1 : at;
  const opens = items[colon]?.lower === 'that' && !isEnd(items[colon + 1]) && !isPointing(draft, colon);
  const that = opens ? colon + 1 : colon;
  return that < items.length ? upTo(that, false) : none;
}

/** "said that figure was wrong": the figure spoken of; "said that figures were wrong" only joins. */
const isPointing = ({ items, grammar }: Draft, that: number): boolean =>
  grammar.single(items[that + 1]?.lower ?? '') &&
  (grammar.finite(items, that + 2) || (isAdverb(items[that + 2]) && grammar.finite(items, that + 3)));

/** Adverbs that belong to what is said, not to the saying: "said only 71 percent …". */
const ofContent = new Set(
  'only just even not never all both more much almost nearly quite rather here there perhaps maybe'.split(' '),
);

/** After "to": a word that is neither a name nor has an article, nor ends as a plural does, is a verb. */
const isInfinitive = (item: Item | undefined): boolean =>
  item !== undefined && item.shape === 'lower' && !isDeterminer(item) && !/[^s]s$/.test(item.lower);

/** "said about 40,000 bales were stuck", "said at least four …". */
const isAmount = (preposition: Item, next: Item | undefined): boolean =>
  preposition.lower === 'at'
    ? /^(?:least|most)$/.test(next?.lower ?? '')
    : /^(?:about|around|over|under|between)$/.test(preposition.lower) && next?.shape === 'number';

/** "warned of waits of twelve hours": what is warned of; "said of the plan, “…”" only says what of. */
const isObject = (items: readonly Item[], to: number): boolean =>
  items[to] !== undefined && items[to]?.shape !== 'mark' && items[to]?.quote === undefined;

/** Past "on Tuesday", "last week", "in a statement", "to reporters": where the words that are attributed may begin. */
function skipAdjuncts(items: readonly Item[], start: number): number {
  let at = start;
  for (;;) {
    const item = items[at];
    if (item === undefined) return at;
    if (isDay(item) || (isAdverb(item) && !isDeterminer(item) && !ofContent.has(item.lower))) at += 1;
    else if (
      /^(?:last|this|next|earlier|late|early|that)$/.test(item.lower) &&
      periodWords.has(items[at + 1]?.lower ?? '')
    )
      at += 2;
    else if (
      /^(?:last|this|next|earlier|late|early)$/.test(item.lower) &&
      (isDay(items[at + 1]) || items[at + 1]?.lower === 'this' || items[at + 1]?.lower === 'on')
    )
      at += 1;
    else if (item.shape === 'number' && isDay(items[at - 1])) at += 1;
    else if (
      isPreposition(item) &&
      !/^(?:per|like|since|until)$/.test(item.lower) &&
      items[at + 1]?.quote === undefined &&
      !isAmount(item, items[at + 1]) &&
      !(item.lower === 'to' && isInfinitive(items[at + 1]))
    ) {
      const phrase = phraseFrom(items, at + 1, items.length);
      if (phrase === undefined || (item.lower === 'of' && isObject(items, phrase.to))) return at;
      at = phrase.to;
    } else return at;
  }
}
