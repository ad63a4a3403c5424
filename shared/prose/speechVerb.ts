import type { Found } from './found.ts';
import type { Slant } from './note.ts';
import type { Passage, Word } from './passages.ts';

/** What each verb adds to "said". */
const loaded: Readonly<Record<string, Slant>> = {
  claimed: 'doubt',
  alleged: 'doubt',
  purported: 'doubt',
  admitted: 'guilt',
  confessed: 'guilt',
  conceded: 'defeat',
  insisted: 'dispute',
  maintained: 'dispute',
  boasted: 'mockery',
  bragged: 'mockery',
  gushed: 'mockery',
  whined: 'mockery',
  ranted: 'mockery',
  sneered: 'blame',
  slammed: 'attack',
  blasted: 'attack',
  lambasted: 'attack',
  fumed: 'attack',
  revealed: 'truth',
  refuted: 'refutation',
  noted: 'truth',
  acknowledged: 'truth',
};

/** Before it, the word is no speech verb: "was revealed", "the alleged attack", "a noted author". */
const notAfter = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'the', 'a', 'an', 'of', 'his', 'her', 'their', 'its', 'as', 'no']); // biome-ignore format: one line reads better

/** Behind it, the word is about something else: "admitted to hospital", "claimed responsibility", "maintained contact". */
const notBefore = new Set(['to', 'responsibility', 'victory', 'asylum', 'credit', 'contact', 'relations', 'control', 'ties', 'by', 'into']); // biome-ignore format: one line reads better

/** Speech verbs that take a side, with the source's own verb where it is known. */
export function loadedVerbs({ text }: Passage, words: readonly Word[], sourceVerb: string | undefined): Found[] {
  return words.flatMap((word, i): Found[] => {
    const slant = Object.hasOwn(loaded, word.lower) ? loaded[word.lower] : undefined;
    const before = words[i - 1]?.lower;
    const after = words[i + 1]?.lower ?? '';
    if (slant === undefined || !word.own || before === undefined || notAfter.has(before) || notBefore.has(after))
      return [];
    const said = text.slice(word.start, word.end);
    return [{ start: word.start, end: word.end, remark: { is: 'loaded', word: said, slant, verb: sourceVerb } }];
  });
}
