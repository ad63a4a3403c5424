import type { Article, Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { EntityKind } from '#shared/model/finding.ts';
import { type Candidate, noScores, type Scores } from './candidate.ts';
import { type Gazetteer, gazetteerOf, type Known, roleEnd } from './gazetteer.ts';
import type { Run } from './runs.ts';

/** What the cutting of one run works on; `found` grows. */
export type Cut = {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly run: Run;
  readonly found: Candidate[];
};

export const tokenAt = (cut: Cut, at: number): Token => cut.article.tokens[at] as Token;

/** The words of tokens `[first, last)` as written. */
export const wordsOf = (cut: Cut, first: number, last: number): string =>
  cut.article.text.slice(tokenAt(cut, first).start, tokenAt(cut, last - 1).end);

/** One past the role that begins at `at`, or `at`. */
export const roleAt = (cut: Cut, at: number, last: number): number =>
  at < last ? roleEnd(cut.gazetteer, cut.article.tokens, at, last) : at;

const given = trait(({ written }, lexicon) => gazetteerOf(lexicon).given.has(written));

/** A given name, as written. */
export const isGiven = (cut: Cut, at: number): boolean => given(tokenAt(cut, at));

const noName = trait(({ written }, lexicon) => gazetteerOf(lexicon).notNames.has(written) || inflected.test(written));

/** "I’ve", "Don’t", "Mother-of-two", "Seventy-four", "L-R" (of a picture). */
const inflected =
  /^(?:\p{Lu}-\p{Lu}|\p{L}+(?:['’](?:ve|re|ll|d|m)|n['’]t)|\p{Lu}\p{Ll}+-of-\p{Ll}+|\p{Lu}\p{Ll}+ty-(?:one|two|three|four|five|six|seven|eight|nine|something))$/u;

export const isNoName = (cut: Cut, at: number): boolean => noName(tokenAt(cut, at));

/** What is known of a stretch when it is taken for a name. */
export type Traits = {
  readonly firm?: EntityKind;
  readonly known?: Known;
  readonly rule: string;
  readonly scores?: Scores;
  readonly role?: { readonly first: number; readonly last: number };
  readonly gender?: 'female' | 'male' | undefined;
  /** Where the name ends inside its last token ("US" in "US-based"). */
  readonly end?: number;
  readonly start?: number;
};

/** Takes tokens `[first, last)` for a name. */
export function take(cut: Cut, first: number, last: number, traits: Traits): void {
  const { start, end, rule, known, firm, scores, role, gender } = traits;
  const from = start ?? tokenAt(cut, first).start;
  const to = end ?? tokenAt(cut, last - 1).end;
  const words =
    start === undefined && end === undefined
      ? namedWords(cut, first, last)
      : [cut.article.text.slice(from, to).toLowerCase()];
  cut.found.push({
    sentence: cut.run.sentence,
    first,
    last,
    start: from,
    end: to,
    key: words.join(' '),
    words,
    rule,
    known,
    firm,
    own: scores ?? none,
    scores: noScores(),
    aside: undefined,
    initial: cut.run.initial && first === cut.run.first && last - first === 1,
    role,
    gender,
  });
}

const none: Scores = noScores();

function namedWords(cut: Cut, first: number, last: number): string[] {
  // what is added to grows to many places
  if (last === first + 1 && tokenAt(cut, first).shape !== 'mark') return [tokenAt(cut, first).lower];
  const words: string[] = [];
  for (let i = first; i < last; i += 1) {
    const token = tokenAt(cut, i);
    if (token.shape !== 'mark' && token.lower !== "'s") words.push(token.lower);
  }
  if (words[0] === 'the' && words.length > 1) words.shift();
  return words;
}
