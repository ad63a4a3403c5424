import type { Article, Token } from '#main/reading/article/article.ts';
import type { Ranked } from '#shared/model/reading.ts';

/** How many of the best are compared with each other; what comes after keeps its score. Bounds the work. */
const compared = 40;

/** What a complete repetition costs. */
const repetition = 1;

/** Best first, each next one chosen for what it adds to those before it (maximal marginal relevance). */
export function inOrderOfNews(article: Article, scored: readonly Ranked[]): Ranked[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const pool = sorted.slice(0, compared);
  const { sizes, shared } = overlapsOf(article, pool);
  const said = new Float64Array(pool.length);
  const worth = new Float64Array(pool.length);
  for (const [at, { score }] of pool.entries()) worth[at] = score;
  return sorted.map((ranked, place) => {
    if (place >= compared) return ranked;
    const best = bestOf(worth);
    const chosen = withRepetition(pool[best] as Ranked, said[best] as number);
    worth[best] = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < pool.length; other += 1) {
      const again = (shared[best * compared + other] as number) / Math.max(1, sizes[other] as number);
      if (worth[other] === Number.NEGATIVE_INFINITY || again <= (said[other] as number)) continue;
      said[other] = again;
      worth[other] = (pool[other] as Ranked).score - cost(again);
    }
    return chosen;
  });
}

/** Where the greatest stands, the first of those that are as great. */
function bestOf(worth: Float64Array): number {
  let best = 0;
  for (let at = 1; at < worth.length; at += 1) if ((worth[at] as number) > (worth[best] as number)) best = at;
  return best;
}

/** What it costs that better sentences have said this share of a sentence's words. */
const cost = (said: number): number => (said > 0.25 ? repetition * said : 0);

function withRepetition(ranked: Ranked, said: number): Ranked {
  const weight = -Math.round(cost(said) * 1000) / 1000;
  if (weight === 0) return ranked;
  const reason = { rule: 'repetition', reason: 'It says again part of what a better sentence says.', weight };
  return { ...ranked, score: Math.round((ranked.score + weight) * 1000) / 1000, reasons: [...ranked.reasons, reason] };
}

/**
 * Of the words of each sentence that have four letters or more, for the rest is mostly grammar: how many different ones there are, and, in rows of
 * `compared`, how many of them each other sentence has.
 */
function overlapsOf(article: Article, pool: readonly Ranked[]): { sizes: Uint32Array; shared: Uint32Array } {
  const sizes = new Uint32Array(compared);
  const shared = new Uint32Array(compared * compared);
  /** Who has a word: nearly always one sentence alone. */
  const holders = new Map<string, number | number[]>();
  for (const [number, { sentence }] of pool.entries()) {
    const { first, last } = article.bounds[sentence] ?? { first: 0, last: 0 };
    for (let at = first; at < last; at += 1) {
      const { shape, lower } = article.tokens[at] as Token;
      if (shape === 'mark' || lower.length < 4) continue;
      const known = holders.get(lower);
      if (known === number || (typeof known === 'object' && known.at(-1) === number)) continue;
      const others = known === undefined ? [] : typeof known === 'number' ? [known] : known;
      for (const other of others) {
        shared[number * compared + other] = (shared[number * compared + other] as number) + 1;
        shared[other * compared + number] = (shared[other * compared + number] as number) + 1;
      }
      holders.set(lower, known === undefined ? number : [...others, number]);
      sizes[number] = (sizes[number] as number) + 1;
    }
  }
  return { sizes, shared };
}
