/** Words that carry what a sentence says: of four letters or more, and every number. */
export const gist = (words: string): Set<string> =>
  new Set(words.toLowerCase().match(/\p{N}[\p{N}.,]*|\p{L}{4,}/gu) ?? []);

/** Fewest words that two sentences must carry before one can be called a repetition of the other. */
export const fewest = 4;

/** Share of the shorter one's words that the other has too, from which on both say the same. */
const usual = 0.65;

/** Two sentences speak of the same, by the words they carry: not that they say the same of it. */
export function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, share = usual): boolean {
  const smaller = Math.min(a.size, b.size);
  if (smaller < fewest) return false;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both >= smaller * share;
}
