import type { Article, Token } from '#main/reading/article/article.ts';
import { type Lexicon, listOf, perLexicon } from '#main/reading/lexicon.ts';
import type { Entity, Term } from '#shared/model/finding.ts';
import { isAcronym } from './acronyms.ts';
import { makeTerm, type SentenceTokens, spanOf } from './words.ts';

/**
 * Acronyms used and never explained, at their first place. Left out: those every reader of news knows, media, people, places, roman
 * numerals, codes with digits, a part of a longer name ("Norsund AB"), and words of a line that stands in capitals. One that is said of a body whose
 * full name the article gives is explained by that name.
 */
export function unexplainedAcronyms(
  article: Article,
  sentences: readonly SentenceTokens[],
  lexicon: Lexicon,
  entities: readonly Entity[],
  explained: readonly Term[],
): Term[] {
  const known = knownForms(article, entities, explained);
  const toAll = knownToAll(lexicon);
  const isKnown = (form: string): boolean => known.has(form) || toAll.has(form);
  const common = commonWords(lexicon);
  const partOf = namesIn(article, entities);
  const found: Term[] = [];
  for (const sentence of sentences) {
    if (isInCapitals(sentence)) continue;
    sentence.tokens.forEach((token, at) => {
      if (!isAcronym(token)) return;
      const form = formOf(article.text.slice(token.start, token.end));
      if (isKnown(form) || common.has(form.toLowerCase())) return;
      if (isWrittenSmall(article, form.toLowerCase()) || !isCandidate(sentence, at, form, isKnown)) return;
      const name = partOf(token);
      if (name === 'inside') return;
      known.add(form);
      const rule = name === undefined ? 'acronym not explained' : 'acronym of a body named in full';
      found.push(makeTerm(rule, 'acronym', spanOf(sentence, at, at + 1), name, name && 'worked-out'));
    });
  }
  return found;
}

/** For a token: the full name that the body has which the token alone stands for, or that it is but a word of a longer name. */
function namesIn(
  { text }: Article,
  entities: readonly Entity[],
): (token: Token) => Entity['span'] | 'inside' | undefined {
  const full = new Map<number, Entity['span']>();
  const inside = new Set<number>();
  for (const { type, span, mentions } of entities)
    for (const { span: mention, form } of mentions) {
      const words = text.slice(mention.start, mention.end);
      if (form === 'name' && /\s/.test(words))
        for (const { index } of words.matchAll(/\S+/g)) inside.add(mention.start + index);
      else if (type === 'organisation' && form === 'acronym' && /\s/.test(text.slice(span.start, span.end)))
        full.set(mention.start, span);
    }
  return ({ start }) => full.get(start) ?? (inside.has(start) ? 'inside' : undefined);
}

/** The forms of one word that this article gives no cause to flag: explained here, media, people and places. */
function knownForms(article: Article, entities: readonly Entity[], explained: readonly Term[]): Set<string> {
  const known = new Set<string>();
  for (const { span } of explained) known.add(formOf(article.text.slice(span.start, span.end)));
  for (const entity of entities)
    if (entity.medium === true || entity.type !== 'organisation')
      for (const { span } of entity.mentions) {
        const words = article.text.slice(span.start, span.end);
        if (!words.includes(' ')) known.add(formOf(words));
      }
  return known;
}

/** Acronyms every reader of news knows, currencies and units. */
export const knownToAll = perLexicon((lexicon): ReadonlySet<string> => {
  const known = new Set(listOf(lexicon, 'term-known-acronyms').keys());
  for (const list of ['unit-currencies', 'unit-measures'])
    for (const word of listOf(lexicon, list).keys()) known.add(word.toUpperCase());
  return known;
});

/** Words that capitals only shout: common words and given names. */
const commonWords = perLexicon((lexicon): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const list of ['common-words', 'common-verbs', 'given-names', 'not-names', 'sentence-starters'])
    for (const word of listOf(lexicon, list).keys()) words.add(word.toLowerCase());
  return words;
});

/** The article also writes the word in small letters, but for the first. */
const isWrittenSmall = ({ forms }: Article, lower: string): boolean =>
  forms.get(lower)?.shape === 'lower' || forms.get(lower.charAt(0).toUpperCase() + lower.slice(1))?.shape === 'Title';

/** Without full stops and plural s: "U.S." is "US", "NGOs" is "NGO". */
export const formOf = (words: string): string => words.replaceAll('.', '').replace(/(?<=\p{Lu}{2})s$/u, '');

const romanNumeral = /^[IVXLCDM]+$/;

/** Two to five letters (or more with full stops), not beside other capitals, which make a heading or a shout. */
function isCandidate(
  { tokens, text }: SentenceTokens,
  at: number,
  form: string,
  isKnown: (form: string) => boolean,
): boolean {
  const token = tokens[at] as Token;
  const dotted = text.slice(token.start, token.end).includes('.');
  if (!/^\p{Lu}{2,8}$/u.test(form) || romanNumeral.test(form) || (form.length > 5 && !dotted)) return false;
  const shouts = (other: Token | undefined): boolean =>
    other?.shape === 'CAPS' && !isKnown(formOf(text.slice(other.start, other.end)));
  return !shouts(tokens[at - 1]) && !shouts(tokens[at + 1]);
}

/** Most of its words stand in capitals: a headline or a shout, where capitals say nothing. */
function isInCapitals({ tokens }: SentenceTokens): boolean {
  let words = 0;
  let capitals = 0;
  for (const { shape } of tokens) {
    if (shape !== 'mark' && shape !== 'number') words += 1;
    if (shape === 'CAPS') capitals += 1;
  }
  return words > 2 && capitals * 2 > words;
}
