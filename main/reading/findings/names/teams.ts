import type { Token } from '#main/reading/article/article.ts';
import { type Cut, isGiven, isNoName, tokenAt } from './cutting.ts';
import { isInflected, isInflectedWord } from './everyday.ts';
import { knownAt } from './gazetteer.ts';

/**
 * "the Carolina Hurricanes": the end of two or three capitals after "the" of which the last is the plural of an English noun, or the first a
 * place and the last a plural that no list has ("the Florida Marlins"); else `at`.
 */
export function teamEnd(cut: Cut, at: number, last: number): number {
  const { article, run, gazetteer } = cut;
  const { first } = article.bounds[run.sentence] as { first: number };
  if (last - at < 2 || last - at > 3 || at - 1 < first) return at;
  if ((article.tokens[at - 1] as Token).lower !== 'the') return at;
  const { lower } = tokenAt(cut, last - 1);
  if (!lower.endsWith('s')) return at;
  const known = knownAt(gazetteer, article.tokens, at, last);
  if (known?.known.kind === 'place') return known.end === last - 1 && isPlayers(cut, last - 1) ? last : at;
  return isGiven(cut, at) && isInflected(gazetteer, lower) ? last : at;
}

/** "Marlins", "Yankees": neither a people, a party nor hills. */
const isPlayers = (cut: Cut, at: number): boolean =>
  !isNoName(cut, at) &&
  !cut.gazetteer.placeHeads.has(tokenAt(cut, at).lower) &&
  !isInflectedWord(tokenAt(cut, at)) &&
  knownAt(cut.gazetteer, cut.article.tokens, at, at + 1) === undefined;
