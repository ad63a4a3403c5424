import type { Article, Token } from '#main/reading/article/article.ts';
import { surnamesOf } from './aliases.ts';
import { type Candidate, noScores } from './candidate.ts';
import type { Everyday } from './everyday.ts';
import { type Gazetteer, knownAt } from './gazetteer.ts';

/** What a line in capitals is read with: names by their first word, the longest first. */
type Names = ReadonlyMap<string, readonly Form[]>;
type Form = Pick<Candidate, 'words' | 'known' | 'firm'>;

/**
 * [F2] The names in lines all in capitals, where no word is written like a name: those that the rest of the article names, by full name or
 * surname, and those of the lists that are no everyday words ("BLAST NEAR QUETTA MOSQUE").
 */
export function shoutedIn(
  article: Article,
  gazetteer: Gazetteer,
  isEveryday: Everyday,
  sentences: readonly number[],
  candidates: readonly Candidate[],
): Candidate[] {
  if (sentences.length === 0) return [];
  const names = namesOf(candidates, isEveryday);
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const { first, last } = article.bounds[sentence] as { first: number; last: number };
    for (let at = first; at < last; at += 1) {
      const form = namedAt(article, names, at, last) ?? listedAt(article, gazetteer, isEveryday, at, last);
      if (form === undefined) continue;
      const end = at + form.words.length;
      found.push(candidateOf(article, sentence, at, end, form));
      at = end - 1;
    }
  }
  return found;
}

function namesOf(candidates: readonly Candidate[], isEveryday: Everyday): Names {
  const names = new Map<string, Form[]>();
  const seen = new Set<string>();
  const people = new Set<string>();
  const add = (words: readonly string[], key: string, known: Form['known'], firm: Form['firm']): void => {
    if (seen.has(key) || (words.length === 1 && isEveryday(key))) return;
    seen.add(key);
    const first = words[0] as string;
    const forms = names.get(first);
    if (forms === undefined) names.set(first, [{ words, known, firm }]);
    else forms.push({ words, known, firm });
  };
  for (const { words, key, initial, known, firm } of candidates) {
    if (initial && firm === undefined) continue;
    add(words, key, known, firm);
    if (firm !== 'person' || words.length < 2 || people.has(key)) continue;
    people.add(key);
    for (const surname of surnamesOf(words)) add(surname.split(' '), surname, undefined, undefined);
  }
  for (const forms of names.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return names;
}

const namedAt = ({ tokens }: Article, names: Names, at: number, last: number): Form | undefined =>
  names
    .get((tokens[at] as Token).lower)
    ?.find(
      ({ words }) => at + words.length <= last && words.every((word, i) => (tokens[at + i] as Token).lower === word),
    );

function listedAt(
  { tokens }: Article,
  gazetteer: Gazetteer,
  isEveryday: Everyday,
  at: number,
  last: number,
): Form | undefined {
  const known = knownAt(gazetteer, tokens, at, last);
  if (known === undefined || known.known.kind === 'demonym') return undefined;
  const words = tokens.slice(at, known.end).map(({ lower }) => lower);
  const word = words[0] as string;
  const plain = known.known.sovereign !== true && (word.length < 4 || gazetteer.english.has(word));
  if (words.length === 1 && (plain || isEveryday(word))) return undefined;
  return { words, known: known.known, firm: known.known.kind };
}

function candidateOf(
  article: Article,
  sentence: number,
  first: number,
  last: number,
  { words, known, firm }: Form,
): Candidate {
  return {
    sentence,
    first,
    last,
    start: (article.tokens[first] as Token).start,
    end: (article.tokens[last - 1] as Token).end,
    key: words.join(' '),
    words,
    rule: 'capital-line',
    known,
    firm,
    own: noScores(),
    scores: noScores(),
    aside: undefined,
    initial: false,
    role: undefined,
    gender: undefined,
  };
}
