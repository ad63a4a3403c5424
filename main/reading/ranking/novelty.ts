import type { Article } from '#main/reading/article/article.ts';
import type { Ranked } from '#shared/model/reading.ts';

/** How many of the best are compared with each other; what comes after keeps its score. Bounds the work. */
const compared = 40;

/** What a complete repetition costs. */
const repetition = 1;

/** Best first, each next one chosen for what it adds to those before it (maximal marginal relevance). */
export function inOrderOfNews(article: Article, scored: readonly Ranked[]): Ranked[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const pool = sorted
    .slice(0, compared)
    .map((ranked, number): Candidate => ({ number, ranked, words: contentWords(article, ranked.sentence), said: 0 }));
  const holders = holdersOf(pool);
  const chosen: Ranked[] = [];
  while (pool.length > 0) {
    let best = 0;
    for (let i = 1; i < pool.length; i += 1) if (worth(pool[i]) > worth(pool[best])) best = i;
    const [next] = pool.splice(best, 1);
    if (next === undefined) break;
    chosen.push(withRepetition(next));
    const shared = sharedWith(next, holders);
    for (const other of pool)
      other.said = Math.max(other.said, (shared[other.number] ?? 0) / Math.max(1, other.words.size));
  }
  return [...chosen, ...sorted.slice(compared)];
}

/** `said` is the share of its words that a better sentence has said. */
type Candidate = {
  readonly number: number;
  readonly ranked: Ranked;
  readonly words: ReadonlySet<string>;
  said: number;
};

const cost = (said: number): number => (said > 0.25 ? repetition * said : 0);

const worth = (candidate: Candidate | undefined): number =>
  candidate === undefined ? Number.NEGATIVE_INFINITY : candidate.ranked.score - cost(candidate.said);

function withRepetition({ ranked, said }: Candidate): Ranked {
  const weight = -Math.round(cost(said) * 1000) / 1000;
  if (weight === 0) return ranked;
  const reason = { rule: 'repetition', reason: 'It says again part of what a better sentence says.', weight };
  return { ...ranked, score: Math.round((ranked.score + weight) * 1000) / 1000, reasons: [...ranked.reasons, reason] };
}

/** Words of four letters or more: the rest is mostly grammar. */
function contentWords(article: Article, sentence: number): Set<string> {
  const { first, last } = article.bounds[sentence] ?? { first: 0, last: 0 };
  const words = new Set<string>();
  for (let i = first; i < last; i += 1) {
    const token = article.tokens[i];
    if (token !== undefined && token.shape !== 'mark' && token.lower.length > 3) words.add(token.lower);
  }
  return words;
}

/** Who has each word, by number. */
function holdersOf(pool: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const { number, words } of pool)
    for (const word of words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [number]);
      else known.push(number);
    }
  return holders;
}

/** How many words of `one` each has, by number. */
function sharedWith(one: Candidate, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const counts: number[] = new Array(compared).fill(0);
  for (const word of one.words) for (const other of holders.get(word) ?? []) counts[other] = (counts[other] ?? 0) + 1;
  return counts;
}
