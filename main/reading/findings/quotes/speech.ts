import { trait } from '#main/reading/article/traits.ts';
import { listOf, perLexicon } from '#main/reading/lexicon.ts';

/**
 * What a verb that puts words or thoughts in somebody's mouth takes after it.
 * `say`: a quotation or a clause. `tell`: somebody, then a quotation or a clause. `call`: somebody or something, and what it is called or
 * blamed for. `urge`: what should be done, perhaps somebody who should do it. `think`: a clause that is believed, hoped, feared. `want`: an
 * infinitive or a thing wanted, planned, refused. `stand`: a thing supported or opposed. `show`: a clause that a document or a study bears
 * out. `voice`: a quotation only.
 */
type SpeechClass = 'say' | 'tell' | 'call' | 'urge' | 'think' | 'want' | 'stand' | 'show' | 'voice';

export type SpeechForm = {
  readonly lemma: string;
  readonly class: SpeechClass;
  readonly tense: 'base' | 's' | 'past' | 'participle' | 'ing';
};

/** Every form of every verb of the list `speech-verbs`, lower case. */
export type SpeechWords = ReadonlyMap<string, SpeechForm>;

/** The forms of the lexicon's speech verbs, worked out once for each lexicon: "said" → say, past. */
export const speechWords = perLexicon((lexicon): SpeechWords => {
  const words = new Map<string, SpeechForm>();
  for (const [lemma, value] of listOf(lexicon, 'speech-verbs')) {
    const [kind, past, participle] = value.split(' ');
    for (const [form, tense] of verbForms(lemma, past, participle))
      if (!words.has(form)) words.set(form, { lemma, class: kind as SpeechClass, tense });
  }
  return words;
});

/** Of a token or item, whose letters are asked once. */
export const isSpeechForm = trait(({ lower }, lexicon) => speechWords(lexicon).has(lower));

/** The five forms of an English verb; irregular ones are given. The last letter is doubled where the given past doubles it. */
export function verbForms(lemma: string, past?: string, participle?: string): [string, SpeechForm['tense']][] {
  const y = /[^aeiou]y$/.test(lemma);
  const regular = lemma.endsWith('e') ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  const s = y ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const last = lemma.at(-1) ?? '';
  const doubled =
    past === `${lemma}${last}ed` || (/(?:gi|e|pu)[nt]$/.test(lemma) && past !== undefined && !past.endsWith('ed'));
  const stem = lemma.endsWith('e') && !/[eoy]e$/.test(lemma) ? lemma.slice(0, -1) : doubled ? lemma + last : lemma;
  return [
    [past ?? regular, 'past'],
    [lemma, 'base'],
    [s, 's'],
    [participle ?? past ?? regular, 'participle'],
    [`${stem}ing`, 'ing'],
  ];
}
