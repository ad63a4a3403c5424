import { likelihoodScales } from '#shared/model/likelihood.ts';
import type { Slant, StyleRemark } from '#shared/prose/note.ts';
import { counted } from './counted.ts';

type Of<Is extends StyleRemark['is']> = Extract<StyleRemark, { readonly is: Is }>;

/** What each verb does that "said" does not. */
const slants: Readonly<Record<Slant, string>> = {
  doubt: 'suggests doubt',
  guilt: 'suggests guilt',
  defeat: 'suggests defeat',
  dispute: 'suggests that it is disputed',
  mockery: 'mocks the speaker',
  blame: 'blames the speaker',
  attack: 'is an attack',
  truth: 'says that it is true',
  refutation: 'says that it is proved wrong',
};

/** Remarks on the analyst's own words, a sentence each. */
export const remarks = {
  long: ({ words, most }: Of<'long'>) =>
    `This sentence has ${counted(words, { one: '# word', other: '# words' })}; up to ${most} are easily read.`,
  'no-agent': ({ word }: Of<'no-agent' | 'unexplained' | 'relative'>) => `“${word}” does not say who did it.`,
  unexplained: ({ word }: Of<'no-agent' | 'unexplained' | 'relative'>) => `“${word}” is not explained in the briefing.`,
  relative: ({ word }: Of<'no-agent' | 'unexplained' | 'relative'>) =>
    `“${word}” depends on the day of reading; write the date.`,
  loaded: ({ word, slant, verb }: Of<'loaded'>) => `“${word}” ${slants[slant]}; “said” does not.${ownVerb(word, verb)}`,
  'likelihood-and-confidence': ({ likelihood, confidence }: Of<'likelihood-and-confidence'>) =>
    `“${likelihood}” is a likelihood and “${confidence}” a confidence; put them in two sentences.`,
  mixed: ({ word, scale, other }: Of<'mixed'>) =>
    `“${word}” is a term of ${likelihoodScales[scale].name}, and the briefing uses ${likelihoodScales[other].name} too.`,
};

function ownVerb(word: string, verb: string | undefined): string {
  if (verb === undefined) return '';
  return verb.toLowerCase() === word.toLowerCase()
    ? ' It is the source’s own verb.'
    : ` The source’s own verb is “${verb}”.`;
}
