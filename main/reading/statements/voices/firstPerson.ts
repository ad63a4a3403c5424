import type { Article } from '#main/reading/article/article.ts';
import type { Sentence } from '#shared/model/reading.ts';

const self = new Set(['i', 'me', 'my', 'mine', 'we', 'us', 'our', 'ours', "i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll", "we'd"]); // biome-ignore format: one line reads better

/** Somebody speaks of themselves in it, in no quotation of another. */
export function isInFirstPerson({ tokens, bounds }: Article, { number }: Sentence): boolean {
  const { first, last } = bounds[number] ?? { first: 0, last: 0 };
  let quoted = false;
  for (let at = first; at < last; at += 1) {
    const { lower, shape } = tokens[at] as Article['tokens'][number];
    if (shape === 'mark' && /^["“”]/.test(lower)) quoted = lower !== '”' && !quoted;
    else if (!quoted && shape !== 'CAPS' && self.has(lower)) return true;
  }
  return false;
}
