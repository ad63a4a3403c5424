import type { Found } from './found.ts';
import type { Passage, Word } from './passages.ts';

/** What each verb adds to "said". */
const loaded: Readonly<Record<string, string>> = {
  claimed: 'suggests doubt',
  alleged: 'suggests doubt',
  purported: 'suggests doubt',
  admitted: 'suggests guilt',
  confessed: 'suggests guilt',
  conceded: 'suggests defeat',
  insisted: 'suggests that it is disputed',
  maintained: 'suggests that it is disputed',
  boasted: 'mocks the speaker',
  bragged: 'mocks the speaker',
  gushed: 'mocks the speaker',
  whined: 'mocks the speaker',
  ranted: 'mocks the speaker',
  sneered: 'blames the speaker',
  slammed: 'is an attack',
  blasted: 'is an attack',
  lambasted: 'is an attack',
  fumed: 'is an attack',
  revealed: 'says that it is true',
  refuted: 'says that it is proved wrong',
  noted: 'says that it is true',
  acknowledged: 'says that it is true',
};

/** Before it, the word is no speech verb: "was revealed", "the alleged attack", "a noted author". */
const notAfter = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'the', 'a', 'an', 'of', 'his', 'her', 'their', 'its', 'as', 'no']); // biome-ignore format: one line reads better

/** Behind it, the word is about something else: "admitted to hospital", "claimed responsibility", "maintained contact". */
const notBefore = new Set(['to', 'responsibility', 'victory', 'asylum', 'credit', 'contact', 'relations', 'control', 'ties', 'by', 'into']); // biome-ignore format: one line reads better

/** Speech verbs that take a side, with the source's own verb where it is known. */
export function loadedVerbs({ text }: Passage, words: readonly Word[], sourceVerb: string | undefined): Found[] {
  return words.flatMap((word, i): Found[] => {
    const adds = Object.hasOwn(loaded, word.lower) ? loaded[word.lower] : undefined;
    const before = words[i - 1]?.lower;
    const after = words[i + 1]?.lower ?? '';
    if (adds === undefined || !word.own || before === undefined || notAfter.has(before) || notBefore.has(after))
      return [];
    const own =
      sourceVerb === undefined
        ? ''
        : sourceVerb.toLowerCase() === word.lower
          ? ' It is the source’s own verb.'
          : ` The source’s own verb is “${sourceVerb}”.`;
    const said = text.slice(word.start, word.end);
    return [{ start: word.start, end: word.end, says: `“${said}” ${adds}; “said” does not.${own}` }];
  });
}
