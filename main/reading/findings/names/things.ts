import type { Candidate } from './candidate.ts';

/** The rule of what is called a thing once ("787 Skyglider"): no name wherever it stands in the article. */
export const thing = 'thing';

/** Leaves out what the article calls a thing, in the singular or the plural. */
export function withoutThings(candidates: readonly Candidate[]): readonly Candidate[] {
  const things = new Set<string>();
  for (const { rule, key } of candidates) if (rule === thing) things.add(singular(key));
  return things.size === 0
    ? candidates
    : candidates.filter(({ key, firm }) => firm !== undefined || !things.has(singular(key)));
}

const singular = (key: string): string => (key.endsWith('s') ? key.slice(0, -1) : key);
