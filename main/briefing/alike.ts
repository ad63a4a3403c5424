/** Words that carry what a sentence says: of four letters or more, and every number. */
export const gist = (words: string): Set<string> =>
  new Set(words.toLowerCase().match(/\p{N}[\p{N}.,]*|\p{L}{4,}/gu) ?? []);

/** Fewest words that two sentences must carry before one can be called a repetition of the other. */
const fewest = 4;

/** Share of the shorter one's words that the other has too, from which on both say the same. */
const usual = 0.65;

/** Two sentences say the same, by the words they carry. */
export function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, share = usual): boolean {
  const smaller = Math.min(a.size, b.size);
  if (smaller < fewest) return false;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both >= smaller * share;
}

/** They are alike and give no two figures: "40 workers" is no evidence for "60 workers". */
export function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (!isAlike(a, b)) return false;
  const [one, other] = [figuresIn(a), figuresIn(b)];
  return one.every((figure) => b.has(figure)) || other.every((figure) => a.has(figure));
}

const figuresIn = (words: ReadonlySet<string>): string[] => [...words].filter((word) => /\p{N}/u.test(word));

/** One of several that say the same, with the others. */
export type Gathered<T> = { readonly one: T; readonly also: readonly T[] };

/** A word that more of the kept ones carry than this tells none of them apart. */
const commonest = 200;

/** Those whose `words` say the same and which `may` be the same, the first of each with the others, in order of the first. */
export function gathered<T>(
  items: readonly T[],
  words: (item: T) => string,
  may: (a: T, b: T) => boolean,
): Gathered<T>[] {
  const kept: { readonly one: T; readonly also: T[]; readonly gist: Set<string> }[] = [];
  const byWord = new Map<string, (typeof kept)[number][]>();
  for (const item of items) {
    const says = gist(words(item));
    const near = new Set([...says].flatMap((word) => byWord.get(word) ?? []));
    const same = [...near].find((other) => may(other.one, item) && saysTheSame(other.gist, says));
    if (same !== undefined) {
      same.also.push(item);
      continue;
    }
    const one = { one: item, also: [], gist: says };
    kept.push(one);
    for (const word of says) {
      const those = byWord.get(word) ?? [];
      if (those.length < commonest) byWord.set(word, [...those, one]);
    }
  }
  return kept;
}
