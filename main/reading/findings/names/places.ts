import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';

const inside = new Set([
  'at',
  'in',
  'inside',
  'outside',
  'near',
  'around',
  'behind',
  'entered',
  'left',
  'stormed',
  'overlooking',
]);

/** "At the Kremlin" is the place, "the Kremlin wants" the power: the words before a name that can be both decide. */
export function placeOrPower(article: Article, candidate: Candidate): Candidate {
  if (candidate.known?.dual !== true) return candidate;
  const { tokens } = article;
  const { first } = article.bounds[candidate.sentence] as { first: number };
  let at = candidate.first - 1;
  if (at >= first && (tokens[at] as Token).lower === 'the') at -= 1;
  if (at < first || !inside.has((tokens[at] as Token).lower)) return candidate;
  const next = tokens[candidate.last] as Token | undefined;
  return next?.lower === "'s" ? candidate : { ...candidate, firm: 'place' };
}
