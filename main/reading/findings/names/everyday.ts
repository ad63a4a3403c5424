import type { Article } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Whether a word is an everyday one, for this article: listed, or written small in it. */
export type Everyday = (word: string) => boolean;

/** A word of the lists of everyday words, or one the article itself writes small. */
export function everydayIn(article: Article, lexicon: Lexicon, { common }: Gazetteer): Everyday {
  const small = new Set<string>();
  for (const { shape, lower } of article.tokens) if (shape === 'lower') small.add(lower);
  return (word) => common.has(word) || lexicon.starters.has(word) || small.has(word);
}

/** An inflected form of an everyday word. */
export function isInflected({ common }: Gazetteer, word: string): boolean {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    if (common.has(stem) || common.has(`${stem}e`)) return true;
  }
  return (
    word.length > 6 && (word.endsWith('ing') || word.endsWith('tion') || word.endsWith('ly') || word.endsWith('ment'))
  );
}

const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers'];
