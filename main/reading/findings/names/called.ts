import type { Token } from '#main/reading/article/article.ts';
import { type Cut, isGiven, isNoName, roleAt, tokenAt } from './cutting.ts';
import { isNounWord } from './everyday.ts';
import { knownAt } from './gazetteer.ts';

/** What is called by everyday words as often as not. */
const nouns = new Set(['group', 'charity', 'movement', 'band', 'foundation', 'startup', 'start-up', 'label', 'magazine', 'newspaper', 'website', 'consultancy', 'ngo', 'nonprofit', 'non-profit', 'alliance', 'coalition', 'collective', 'campaign', 'watchdog', 'pressure-group', 'cooperative', 'orchestra', 'choir', 'troupe']); // biome-ignore format: one line reads better

/**
 * "the campaign group Rivers Without Walls", "the charity Save the Sea": the end of two capitals or more right behind the noun for such a body, of
 * everyday words that no list knows; else `at`.
 */
export function calledEnd(cut: Cut, at: number, last: number): number {
  const { article, run, gazetteer } = cut;
  const { first } = article.bounds[run.sentence] as { first: number };
  if (at !== run.first || at === first || last - at < 2 || run.initial) return at;
  const { lower, shape } = article.tokens[at - 1] as Token;
  if (shape !== 'lower' || !nouns.has(lower) || !isEveryday(cut, at)) return at;
  let end = at;
  while (end < last && (isEveryday(cut, end) || tokenAt(cut, end).lower === '&')) end += 1;
  if (end - at < 2 || end < last || knownAt(gazetteer, article.tokens, at, last) !== undefined) return at;
  return end;
}

/** An everyday word with a capital that is neither a title, a weekday nor somebody's given name. */
const isEveryday = (cut: Cut, at: number): boolean => {
  const token = tokenAt(cut, at);
  return (
    token.shape === 'Title' &&
    !isGiven(cut, at) &&
    roleAt(cut, at, at + 1) === at &&
    (isNounWord(token) ||
      isNoName(cut, at) ||
      cut.gazetteer.english.has(token.lower) ||
      cut.lexicon.starters.has(token.lower)) &&
    !dated.test(token.lower)
  );
};

const dated =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
