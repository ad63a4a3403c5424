import type { Article, Token } from '#main/reading/article/article.ts';
import type { Ranked } from '#shared/model/reading.ts';

/** How many of the best are compared with each other; what comes after keeps its score. Bounds the work. */
const compared = 40;

/** What a complete repetition costs. */
const repetition = 1;

/** Best first, each next one chosen for what it adds to those before it (maximal marginal relevance). */
export function inOrderOfNews(article: Article, scored: readonly Ranked[]): Ranked[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const holders = new Map<string, number[]>();
  const pool = sorted.slice(0, compared).map(
    (ranked, number): Candidate => ({
      ranked,
      words: contentWords(article, ranked.sentence, number, holders),
      said: 0,
    }),
  );
  const left = [...pool];
  const chosen: Ranked[] = [];
  while (left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i += 1) if (worth(left[i]) > worth(left[best])) best = i;
    const [next] = left.splice(best, 1);
    if (next === undefined) break;
    chosen.push(withRepetition(next));
    const shared = sharedWith(next);
    for (const [number, other] of pool.entries())
      other.said = Math.max(other.said, (shared[number] ?? 0) / Math.max(1, other.words.length));
  }
  return [...chosen, ...sorted.slice(compared)];
}

/** For each of its words the numbers of all who have it; `said` is the share of its words that a better sentence has said. */
type Candidate = {
  readonly ranked: Ranked;
  readonly words: readonly (readonly number[])[];
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

/** The words of a sentence that have four letters or more, for the rest is mostly grammar: who has each, to whom it adds `number`. */
function contentWords(
  article: Article,
  sentence: number,
  number: number,
  holders: Map<string, number[]>,
): readonly number[][] {
  const { first, last } = article.bounds[sentence] ?? { first: 0, last: 0 };
  const words: number[][] = [];
  for (let at = first; at < last; at += 1) {
    const { shape, lower } = article.tokens[at] as Token;
    if (shape === 'mark' || lower.length < 4) continue;
    const known = holders.get(lower);
    if (known?.at(-1) === number) continue;
    const own = known ?? [];
    if (known === undefined) holders.set(lower, own);
    own.push(number);
    words.push(own);
  }
  return words;
}

/** How many words of `one` each has, by number. */
function sharedWith({ words }: Candidate): readonly number[] {
  const counts: number[] = new Array(compared).fill(0);
  for (const holders of words) for (const other of holders) counts[other] = (counts[other] ?? 0) + 1;
  return counts;
}
