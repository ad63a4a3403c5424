import type { Article, Token } from '#main/reading/article/article.ts';
import { type Candidate, noScores } from './candidate.ts';
import { isCapital } from './capitals.ts';
import type { Known } from './gazetteer.ts';

const halves: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west']);

const opposite: Readonly<Record<string, string>> = { north: 'south', south: 'north', east: 'west', west: 'east' };

/** Countries that the article names beside their other half, by their quarter of the sky: "North Korea" by "north" where South Korea, or Korea, is named. */
function halvesIn(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  let named: ReadonlySet<string> | undefined;
  for (const candidate of candidates) {
    const { words, known } = candidate;
    const first = words[0] as string;
    if (known?.sovereign !== true || words.length < 2 || !halves.has(first) || found.has(first)) continue;
    named ??= new Set(candidates.map(({ words }) => words.join(' ')));
    const rest = words.slice(1).join(' ');
    if (named.has(`${opposite[first]} ${rest}`) || named.has(rest)) found.set(first, candidate);
  }
  return found;
}

/**
 * "the North" where the article names North Korea, and "North and South Korea": the country for short. With its capital, inside a sentence, and with no
 * name right behind it.
 */
export function withHalves(article: Article, candidates: readonly Candidate[]): readonly Candidate[] {
  const countries = halvesIn(candidates);
  if (countries.size === 0) return candidates;
  const { tokens } = article;
  const more: Candidate[] = [];
  const taken = new Set(candidates.map(({ first }) => first));
  for (const [sentence, { first, last }] of article.bounds.entries()) {
    const kind = article.paragraphs[(article.sentences[sentence]?.paragraph ?? 0) - 1]?.kind;
    if (kind !== 'body') continue;
    for (let at = first + 1; at < last; at += 1) {
      const token = tokens[at] as Token;
      const country = token.shape === 'Title' ? countries.get(token.lower) : undefined;
      if (country === undefined || taken.has(at) || !standsAlone(article, at, last, countries)) continue;
      more.push(shortFor(country, sentence, at, token));
    }
  }
  return more.length === 0 ? candidates : [...candidates, ...more].sort((a, b) => a.start - b.start);
}

/** "the North said", "the North's", "North and South Korea"; not "the North Sea", "North London". */
function standsAlone(article: Article, at: number, last: number, countries: ReadonlyMap<string, Candidate>): boolean {
  const { tokens } = article;
  const next = at + 1 < last ? (tokens[at + 1] as Token) : undefined;
  const after = at + 2 < last ? (tokens[at + 2] as Token) : undefined;
  if (next?.lower === 'and' && after !== undefined && countries.has(after.lower) && after.shape === 'Title')
    return true;
  return (tokens[at - 1] as Token).lower === 'the' && (next === undefined || !isCapital(article, next));
}

function shortFor({ key, words, known }: Candidate, sentence: number, at: number, token: Token): Candidate {
  return {
    sentence,
    first: at,
    last: at + 1,
    start: token.start,
    end: token.end,
    key,
    words,
    rule: 'half',
    known: known as Known,
    firm: 'place',
    own: noScores(),
    scores: noScores(),
    aside: undefined,
    initial: false,
    role: undefined,
    gender: undefined,
  };
}
