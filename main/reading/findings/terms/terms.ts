import type { Article } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Entity, Term } from '#shared/model/finding.ts';
import { definedAcronyms } from './acronyms.ts';
import { definedTerms } from './definitions.ts';
import { namedInFull } from './namedInFull.ts';
import { unexplainedAcronyms } from './unexplained.ts';
import { readSentences } from './words.ts';

/**
 * [F8] The terms and acronyms the article explains, each with the span that explains it, and the acronyms it leaves unexplained (no
 * `definition`), each at its first place. In order of the text. Readers are taken to know the acronyms of `term-known-acronyms`.
 */
export function findTerms(article: Article, lexicon: Lexicon, entities: readonly Entity[]): Term[] {
  const sentences = readSentences(article);
  const beside = [...definedTerms(sentences, lexicon, entities), ...definedAcronyms(sentences, entities)];
  const explained = [...beside, ...namedInFull(article.text, lexicon, entities)];
  const terms = [...explained, ...unexplainedAcronyms(article, sentences, lexicon, entities, explained)];
  return firstOfEach(
    article.text,
    terms.sort((a, b) => a.span.start - b.span.start),
  );
}

/** The same word explained twice is one term, at its first explanation. */
function firstOfEach(text: string, terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ span }) => {
    const words = text.slice(span.start, span.end).toLowerCase();
    const fresh = !seen.has(words);
    seen.add(words);
    return fresh;
  });
}
