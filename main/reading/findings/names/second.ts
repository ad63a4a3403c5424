import type { Article, Token } from '#main/reading/article/article.ts';
import { surnamesOf } from './aliases.ts';
import { inBrackets } from './brackets.ts';
import { type Candidate, noScores } from './candidate.ts';
import { withHalves } from './compass.ts';
import type { Gazetteer } from './gazetteer.ts';
import { withoutNamesakes } from './namedAfter.ts';
import { withoutShips } from './ships.ts';
import { withoutThings } from './things.ts';

const offices = new Set(['administration', 'campaign', 'government', 'presidency']);

/**
 * The second look, once the article's people are known: "Trump administration" is a body, not the man, and an unknown stretch that opens
 * with somebody's surname ("Warhol Polaroids") names that person.
 */
export function lookAgain(article: Article, gazetteer: Gazetteer, candidates: readonly Candidate[]): Candidate[] {
  const surnames = surnamesIn(candidates);
  return inBrackets(
    article,
    withHalves(
      article,
      withoutNamesakes(article, withoutThings(article, gazetteer, withoutShips(article, candidates))),
    ),
  ).map(
    (candidate) =>
      asOffice(article, candidate, surnames) ??
      asSurname(article, gazetteer, candidate, surnames) ??
      behindOpening(article, gazetteer, candidate, surnames) ??
      candidate,
  );
}

function surnamesIn(candidates: readonly Candidate[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { firm, words } of candidates)
    if (firm === 'person' && words.length > 1) for (const form of surnamesOf(words)) surnames.add(form);
  return surnames;
}

function asOffice(article: Article, candidate: Candidate, surnames: ReadonlySet<string>): Candidate | undefined {
  const next = article.tokens[candidate.last] as Token | undefined;
  if (candidate.words.length !== 1 || next === undefined || !offices.has(next.lower) || next.shape !== 'lower')
    return undefined;
  if (next.lower !== 'administration' && !surnames.has(candidate.key)) return undefined;
  if (candidate.known !== undefined && candidate.known.kind !== 'place') return undefined;
  if (candidate.firm === 'place' || candidate.end !== (article.tokens[candidate.last - 1] as Token).end)
    return undefined;
  const words = [...candidate.words, next.lower];
  return {
    ...candidate,
    last: candidate.last + 1,
    end: next.end,
    words,
    key: words.join(' '),
    firm: 'organisation',
    rule: 'administration',
    initial: false,
  };
}

function asSurname(
  article: Article,
  { surnamesFirst }: Gazetteer,
  candidate: Candidate,
  surnames: ReadonlySet<string>,
): Candidate | undefined {
  const { rule, words, first } = candidate;
  const head = words[0] as string;
  if (rule !== 'capitals' || words.length < 2 || !surnames.has(head) || surnames.has(candidate.key)) return undefined;
  const { start, end } = article.tokens[first] as Token;
  if (surnamesFirst.has(article.text.slice(start, end))) return undefined;
  return { ...candidate, last: first + 1, end, words: [head], key: head, own: noScores() };
}

/** "Furious Brandt stops …", "Hold Ada Brandt to …": somebody of the article behind the word that opens the sentence. */
function behindOpening(
  article: Article,
  { common, english, given }: Gazetteer,
  candidate: Candidate,
  surnames: ReadonlySet<string>,
): Candidate | undefined {
  const { rule, sentence, first, last, words } = candidate;
  if (rule !== 'capitals' || words.length < 2 || last - first !== words.length) return undefined;
  if (first !== article.bounds[sentence]?.first || !surnames.has(words.at(-1) as string)) return undefined;
  const opening = article.tokens[first] as Token;
  const rest = words.slice(1);
  if (given.has(article.text.slice(opening.start, opening.end)) || surnames.has(words.join(' '))) return undefined;
  if (!common.has(opening.lower) && !english.has(opening.lower)) return undefined;
  if (rest.length > 1 && !given.has(wordAt(article, first + 1))) return undefined;
  const { start } = article.tokens[first + 1] as Token;
  return { ...candidate, first: first + 1, start, words: rest, key: rest.join(' '), own: noScores() };
}

const wordAt = ({ tokens, text }: Article, at: number): string => {
  const { start, end } = tokens[at] as Token;
  return text.slice(start, end);
};

const placed = 1;

/**
 * The name of a place, a firm or a paper that is also the surname of somebody in the article ("Hamilton", "Bloomberg"): what it is listed as where the
 * words around it say so ("in Hamilton"), else the person. Countries stay countries.
 */
export function partNamesakes(candidates: readonly Candidate[]): Candidate[] {
  const surnames = surnamesIn(candidates);
  return candidates.map((candidate) => {
    const { known, key, scores } = candidate;
    if (known === undefined || known.kind === 'demonym' || known.sovereign === true || !surnames.has(key))
      return candidate;
    if (scores[known.kind] >= placed) return { ...candidate, key: `${key} (${known.kind})` };
    return {
      ...candidate,
      known: undefined,
      firm: undefined,
      scores: { ...scores, person: scores.person + placed },
    };
  });
}

/** Of two names joined by "and", "or" or a comma the one that is sure makes the other likely to be of its kind. */
export function joinKinds(article: Article, candidates: readonly Candidate[]): void {
  for (let i = 1; i < candidates.length; i += 1) {
    const one = candidates[i - 1] as Candidate;
    const other = candidates[i] as Candidate;
    if (one.sentence !== other.sentence || other.first - one.last !== 1) continue;
    if (!joins.has((article.tokens[one.last] as Token).lower)) continue;
    if (one.firm !== undefined && other.firm === undefined) other.scores[one.firm] += 1;
    if (other.firm !== undefined && one.firm === undefined) one.scores[other.firm] += 1;
  }
}

const joins = new Set(['and', 'or', ',']);
