import type { Item } from '#main/reading/statements/frame/frame.ts';
import {
  determiners,
  type Grammar,
  isAdverb,
  isDay,
  periodWords,
  prepositions,
} from '#main/reading/statements/frame/grammar.ts';
import { isDash, type Phrase, phraseFrom } from '#main/reading/statements/frame/phrase.ts';
import { isEnd, type Range, rightEnd } from './clause-end.ts';
import type { Cue } from './cues.ts';

/** What stands on the right of a cue: nothing where the sentence or clause ends there. `from` is the first item after verb, addressee and adjuncts. */
export function rightContent(
  items: readonly Item[],
  cue: Cue,
  start: number,
  cues: readonly Cue[],
  subjects: readonly (Phrase | undefined)[],
  grammar: Grammar,
): { range?: Range; addressee?: Range; paused: boolean; at: number } {
  const kind = cue.form.class;
  let at = start;
  let addressee: Range | undefined;
  if (kind === 'tell' || ((cue.form.lemma === 'ask' || cue.form.lemma === 'assure') && kind !== 'stand')) {
    const phrase = phraseFrom(items, at, items.length);
    if (phrase !== undefined) {
      addressee = { from: phrase.from, to: phrase.to };
      at = phrase.to;
    }
  }
  if (kind === 'say' || kind === 'tell' || kind === 'voice' || kind === 'show') at = skipAdjuncts(items, at);
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
    if (next?.quote !== undefined)
      return {
        ...extra,
        range: { from: at + 1, to: rightEnd(items, at + 2, cue, cues, subjects, true, grammar) },
        paused: false,
        at,
      };
    if (next?.lower === 'that')
      return {
        ...extra,
        range: { from: at + 2, to: rightEnd(items, at + 2, cue, cues, subjects, false, grammar) },
        paused: false,
        at,
      };
    return { ...extra, paused: item?.lower === ',', at };
  }
  if (item?.lower === ':') at += 1;
  if (items[at]?.lower === 'that' && !isEnd(items[at + 1])) at += 1;
  if (at >= items.length) return { ...extra, paused: false, at };
  const to = rightEnd(items, at, cue, cues, subjects, false, grammar);
  return to > at ? { ...extra, range: { from: at, to }, paused: false, at } : { ...extra, paused: false, at };
}

/** Adverbs that belong to what is said, not to the saying: "said only 71 percent …". */
const ofContent = new Set(
  'only just even not never all both more much almost nearly quite rather here there perhaps maybe'.split(' '),
);

/** After "to": a word that is neither a name nor has an article, nor ends as a plural does, is a verb. */
const isInfinitive = (item: Item | undefined): boolean =>
  item !== undefined && item.shape === 'lower' && !determiners.has(item.lower) && !/[^s]s$/.test(item.lower);

/** Past "on Tuesday", "last week", "in a statement", "to reporters": where the words that are attributed may begin. */
function skipAdjuncts(items: readonly Item[], start: number): number {
  let at = start;
  for (;;) {
    const item = items[at];
    if (item === undefined) return at;
    if (isDay(item) || (isAdverb(item) && !determiners.has(item.lower) && !ofContent.has(item.lower))) at += 1;
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
      prepositions.has(item.lower) &&
      item.lower !== 'per' &&
      item.lower !== 'like' &&
      item.lower !== 'since' &&
      item.lower !== 'until' &&
      items[at + 1]?.quote === undefined &&
      !(item.lower === 'to' && isInfinitive(items[at + 1]))
    ) {
      const phrase = phraseFrom(items, at + 1, items.length);
      if (phrase === undefined) return at;
      at = phrase.to;
    } else return at;
  }
}
