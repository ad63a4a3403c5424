import type { Article } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';

/** Whether a word is an everyday one, for this article: listed, or written small in it. */
export type Everyday = (word: string) => boolean;

/** A word of the lists of everyday words, or one the article itself writes small. */
export const everydayIn =
  ({ forms }: Article, { starters }: Lexicon, { common }: Gazetteer): Everyday =>
  (word) =>
    common.has(word) || starters.has(word) || forms.get(word)?.shape === 'lower';

/** An inflected form of an everyday word. */
export function isInflected({ common, english }: Gazetteer, word: string): boolean {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    if (ending === 'es' && !'sxzhoi'.includes(stem.charAt(stem.length - 1))) continue;
    if (common.has(stem) || common.has(`${stem}e`) || english.has(stem) || english.has(`${stem}e`)) return true;
  }
  return (
    word.length > 6 && (word.endsWith('ing') || word.endsWith('tion') || word.endsWith('ly') || word.endsWith('ment'))
  );
}

/** Of a token, whose letters are asked once. */
export const isInflectedWord = trait(({ lower }, lexicon) => isInflected(gazetteerOf(lexicon), lower));

const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers'];

const nouns = new Set(['trade', 'industry', 'commerce', 'agriculture', 'fisheries', 'food', 'drug', 'drugs', 'space', 'defence', 'defense', 'aeronautics', 'atmospheric', 'oceanic', 'aviation', 'tourism', 'culture', 'sport', 'sports', 'labour', 'welfare', 'planning', 'rural', 'urban', 'forestry', 'fish', 'wildlife', 'customs', 'excise', 'immigration', 'revenue', 'standards', 'technology', 'exchange', 'securities', 'alcohol', 'tobacco', 'firearms', 'arts', 'letters', 'crafts', 'homeland', 'veterans', 'housing', 'transportation', 'nutrition', 'reform', 'justice', 'development', 'equality', 'human', 'humanitarian', 'refugees', 'works', 'budget', 'evaluation', 'referral']); // biome-ignore format: one line reads better
const nounEndings = [
  'ing',
  'tion',
  'sion',
  'ment',
  'ity',
  'ics',
  'ture',
  'ance',
  'ence',
  'ness',
  'ship',
  'tory',
  'logy',
  'ism',
  'phobia',
  'cracy',
];

/** Of a token, whose letters are asked once. */
export const isNounWord = trait(({ lower }, lexicon) => isNoun(gazetteerOf(lexicon), lower));

/** Whether a lower-cased word is an everyday noun or adjective, by the lists or by its ending: what a ministry is of. Names that are also words are none. */
export function isNoun({ common, english, surnames, given }: Gazetteer, word: string): boolean {
  if (common.has(word) || nouns.has(word)) return true;
  const known = english.has(word);
  if (!known && (word.length < 7 || word.includes('-') || !nounEndings.some((ending) => word.endsWith(ending))))
    return false;
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return !surnames.has(name) && !given.has(name);
}
