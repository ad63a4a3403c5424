import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';
import { determiners } from './clues.ts';
import { isInflectedWord, isNounWord } from './everyday.ts';
import type { Gazetteer } from './gazetteer.ts';

/** The rule of what is called a thing once ("787 Skyglider"): no name wherever it stands in the article. */
export const thing = 'thing';

/** Leaves out what the article calls a thing: in the singular or the plural, by the maker's name, or by letters that stand for everyday nouns. */
export function withoutThings(
  article: Article,
  gazetteer: Gazetteer,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const things = new Set<string>();
  for (const { rule, key } of candidates) if (rule === thing) things.add(singular(key));
  const spelt = once(() => initialsIn(article, gazetteer));
  const starts = once(() => new Set(candidates.map(({ first, last }) => `${first} ${last}`)));
  const gone = new Set<string>();
  for (const [key, members] of Map.groupBy(candidates, ({ key }) => key))
    if (isPeople(article, members) || isMade(article, members) || isShortForThing(article, spelt, starts, members))
      gone.add(key);
  return things.size + gone.size === 0
    ? candidates
    : candidates.filter(({ key, firm }) => !gone.has(key) && (firm !== undefined || !things.has(singular(key))));
}

const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => (made ??= make());
};

const singular = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key);

/** "members of the Eperara Siapidaara people": whom a people is, no body. */
const isPeople = ({ tokens }: Article, members: readonly Candidate[]): boolean =>
  members.some(({ first, last }) => tokens[first - 1]?.lower === 'the' && peoples.has(tokens[last]?.lower ?? '')) &&
  members.every(({ known, firm, role }) => known === undefined && firm === undefined && role === undefined);

const peoples = new Set(['people', 'peoples', 'tribe', 'tribes', 'ethnicity']);

/** "a Polaroid", "the Polaroid camera", and elsewhere "Polaroids": a maker's name that never stands without an article, and has a plural. */
function isMade(article: Article, members: readonly Candidate[]): boolean {
  const { known, words, start, end } = members[0] as Candidate;
  if (known?.kind !== 'organisation' || known.medium === true || words.length > 1) return false;
  const led = (word = ''): boolean => determiners.has(word) || word === 'own';
  return (
    members.every(({ first }) => led(article.tokens[first - 1]?.lower)) &&
    article.forms.has(`${article.text.slice(start, end)}s`)
  );
}

/** "IE" where the article writes "Internet Explorer": the initials of everyday nouns with capitals, which are no name themselves. */
const isShortForThing = (
  { text }: Article,
  spelt: () => ReadonlyMap<string, number>,
  starts: () => ReadonlySet<string>,
  [member]: readonly Candidate[],
): boolean => {
  const { known, words, start, end } = member as Candidate;
  const letters = text.slice(start, end);
  if (known !== undefined || words.length > 1 || !/^\p{Lu}{2,4}$/u.test(letters)) return false;
  const at = spelt().get(letters);
  return at !== undefined && !starts().has(`${at} ${at + letters.length}`);
};

const longestSpelt = 4;

/** Where two to four everyday nouns with capitals stand side by side first, by their initials. */
function initialsIn({ tokens, text }: Article, gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const isWord = (token: Token): boolean =>
    token.shape === 'Title' &&
    !gazetteer.organisationHeads.has(token.lower) &&
    (isNounWord(token) || isInflectedWord(token));
  for (let at = 0; at < tokens.length; at += 1) {
    let letters = '';
    for (let i = at; i < Math.min(tokens.length, at + longestSpelt); i += 1) {
      const token = tokens[i] as Token;
      if (!isWord(token)) break;
      letters += text.charAt(token.start);
      if (letters.length > 1 && !found.has(letters)) found.set(letters, at);
    }
  }
  return found;
}
