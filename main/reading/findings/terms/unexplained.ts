import type { Article, Token } from '#main/reading/article/article.ts';
import { type Lexicon, listOf } from '#main/reading/lexicon.ts';
import type { Entity, Term } from '#shared/model/finding.ts';
import { isAcronym } from './acronyms.ts';
import { makeTerm, readSentences, type SentenceTokens, spanOf } from './words.ts';

/**
 * Acronyms used and never explained, at their first place. Left out: those every reader of news knows, media, people, places, roman
 * numerals, codes with digits, and words of a line that stands in capitals.
 */
export function unexplainedAcronyms(
  article: Article,
  lexicon: Lexicon,
  entities: readonly Entity[],
  explained: readonly Term[],
): Term[] {
  const known = new Set(listOf(lexicon, 'term-known-acronyms').keys());
  for (const { span } of explained) known.add(formOf(article.text.slice(span.start, span.end)));
  for (const entity of entities)
    if (entity.medium === true || entity.type !== 'organisation')
      for (const { span } of entity.mentions) known.add(formOf(article.text.slice(span.start, span.end)));
  for (const list of ['unit-currencies', 'unit-measures'])
    for (const word of listOf(lexicon, list).keys()) known.add(word.toUpperCase());
  const found: Term[] = [];
  for (const sentence of readSentences(article)) {
    if (isInCapitals(sentence)) continue;
    sentence.tokens.forEach((token, at) => {
      const form = formOf(article.text.slice(token.start, token.end));
      if (!isCandidate(sentence, at, form) || known.has(form) || !isAcronym(token, article.text)) return;
      known.add(form);
      found.push(makeTerm('acronym not explained', 'acronym', spanOf(sentence, at, at + 1), undefined));
    });
  }
  return found;
}

/** Without full stops and plural s: "U.S." is "US", "NGOs" is "NGO". */
const formOf = (words: string): string => words.replaceAll('.', '').replace(/(?<=\p{Lu}{2})s$/u, '');

const romanNumeral = /^[IVXLCDM]+$/;

function isCandidate({ tokens }: SentenceTokens, at: number, form: string): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(form) || romanNumeral.test(form)) return false;
  const neighbours = [tokens[at - 1], tokens[at + 1]];
  return !neighbours.some((token) => token?.shape === 'CAPS' && token.lower.length > 4);
}

/** Most of its words stand in capitals: a headline or a shout, where capitals say nothing. */
function isInCapitals({ tokens }: SentenceTokens): boolean {
  const words = tokens.filter(({ shape }: Token) => shape !== 'mark' && shape !== 'number');
  return words.length > 2 && words.filter(({ shape }) => shape === 'CAPS').length * 2 > words.length;
}
