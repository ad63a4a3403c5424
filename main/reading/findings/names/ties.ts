import type { Article, Token } from '#main/reading/article/article.ts';
import { type Gazetteer, knownAt, knownWord } from './gazetteer.ts';

/** A country that words name: its code and the tokens or characters that say so. */
export type Tie = { readonly code: string; readonly start: number; readonly end: number };

/** The first country, nationality or capital named in tokens `[first, last)`, or undefined. */
export function tieIn(article: Article, gazetteer: Gazetteer, first: number, last: number): Tie | undefined {
  for (let at = first; at < last; at += 1) {
    const tie = tieAt(article, gazetteer, at, last);
    if (tie !== undefined) return tie;
    at = Math.max(at, longerEnd(article.tokens, gazetteer, at, last) - 1);
  }
  return undefined;
}

/** The end of a name of several words that begins at `at`: "New Mexico" is no part of Mexico. */
const longerEnd = (tokens: readonly Token[], gazetteer: Gazetteer, at: number, last: number): number =>
  (tokens[at] as Token).shape === 'Title' ? (knownAt(gazetteer, tokens, at, last)?.end ?? at) : at;

/** The country, nationality or capital whose name begins at token `at`. */
function tieAt({ tokens, text }: Article, gazetteer: Gazetteer, at: number, last: number): Tie | undefined {
  const token = tokens[at] as Token;
  if (token.shape === 'lower' || token.shape === 'mark') return undefined;
  const found = knownAt(gazetteer, tokens, at, last);
  if ((found === undefined && !token.lower.includes('-')) || isPosting(tokens, at)) return undefined;
  if (found !== undefined && isNational(found.known) && !isWaters(tokens, at, found.end))
    return { code: found.known.country as string, start: token.start, end: (tokens[found.end - 1] as Token).end };
  const hyphen = token.lower.includes('-') ? text.slice(token.start, token.end).indexOf('-') : -1;
  if (hyphen < 2) return undefined;
  const part = knownWord(gazetteer, text.slice(token.start, token.start + hyphen));
  return part !== undefined && isNational(part)
    ? { code: part.country as string, start: token.start, end: token.start + hyphen }
    : undefined;
}

const isNational = ({
  country,
  kind,
  sovereign,
  capital,
}: {
  country?: string;
  kind: string;
  sovereign?: boolean;
  capital?: boolean;
}): boolean => country !== undefined && (kind === 'demonym' || sovereign === true || capital === true);

/** "ambassador to Argentina": where somebody is sent, not whose they are. */
function isPosting(tokens: readonly Pick<Token, 'lower'>[], at: number): boolean {
  const to = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return (
    tokens[to]?.lower === 'to' &&
    /^(?:ambassador|envoy|emissary|consul|commissioner|legate)$/.test(tokens[to - 1]?.lower ?? '')
  );
}

const waters = new Set(['sea', 'ocean', 'gulf', 'bay', 'channel', 'strait', 'peninsula']);

/** "the South China Sea", "the Gulf of Oman": what lies beside a country says nothing of whose somebody is. */
export const isWaters = (words: readonly Pick<Token, 'lower'>[], from: number, to: number): boolean =>
  waters.has(words[to]?.lower ?? '') || (words[from - 1]?.lower === 'of' && waters.has(words[from - 2]?.lower ?? ''));

/** How often each country is named, by its name, its people or its capital; the first one named is first. */
export function countriesIn(article: Article, gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < article.tokens.length; at += 1) {
    const tie = tieAt(article, gazetteer, at, Math.min(at + longestCountry, article.tokens.length));
    if (tie !== undefined) counts.set(tie.code, (counts.get(tie.code) ?? 0) + 1);
  }
  return counts;
}

/** In tokens: "Democratic Republic of the Congo". */
const longestCountry = 5;

const heads = new Set(['headed', 'led', 'chaired', 'fronted', 'commanded']);

/** The country of what a person is said to head: "a US contingent headed by …"; `at` is where the role or name begins. */
export function tieOfHeaded(
  article: Article,
  gazetteer: Gazetteer,
  sentenceFirst: number,
  at: number,
): Tie | undefined {
  const { tokens } = article;
  if (at - 2 < sentenceFirst || (tokens[at - 1] as Token).lower !== 'by' || !heads.has((tokens[at - 2] as Token).lower))
    return undefined;
  return tieIn(article, gazetteer, Math.max(sentenceFirst, at - 6), at - 2);
}

/** The country a place is said to be of: "Ukraine’s Donbas region", "the Indian city of Surat", "Aceh, Indonesia". */
export function tieOfPlace(
  article: Article,
  gazetteer: Gazetteer,
  sentence: number,
  first: number,
  last: number,
): Tie | undefined {
  const { tokens } = article;
  const { first: from, last: to } = article.bounds[sentence] as { first: number; last: number };
  let at = first - 1;
  if (at >= from && (tokens[at] as Token).lower === 'of') at -= 2;
  else if (at >= from && (tokens[at] as Token).lower === "'s") at -= 1;
  for (let i = Math.max(from, at - 1); i <= at && i >= from; i += 1) {
    const found = knownAt(gazetteer, tokens, i, first);
    if (found !== undefined && found.end === at + 1 && isNational({ ...found.known, capital: false }))
      return { code: found.known.country as string, start: (tokens[i] as Token).start, end: (tokens[at] as Token).end };
  }
  if (last + 1 < to && (tokens[last] as Token).lower === ',') {
    const found = knownAt(gazetteer, tokens, last + 1, to);
    if (found?.known.sovereign === true)
      return {
        code: found.known.country as string,
        start: (tokens[last + 1] as Token).start,
        end: (tokens[found.end - 1] as Token).end,
      };
  }
  return undefined;
}
