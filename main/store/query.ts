import { type Word, wordsOf } from './words.ts';

/** Words that must stand together; the last may be a beginning only. */
export type Term = { readonly words: readonly string[]; readonly prefix: boolean };

/** More than anyone types; the rest is ignored. */
const mostTerms = 32;

const quotes = new Set(['"', '“', '”', '„', '«', '»']);

/**
 * What a user asks for: every word, what stands in quotes as a phrase, and the last as a prefix, for it is still being typed, unless it
 * is a closed phrase. A quote left open reaches to the end.
 */
export function termsOf(query: string): Term[] {
  const terms: Term[] = [];
  let rest = '';
  let isQuoted = false;
  const flush = (isClosed: boolean): void => {
    const stretches = isQuoted ? [rest] : rest.split(/\s/);
    for (const stretch of stretches) {
      const words = wordsOf(stretch).map(({ word }) => word);
      if (words.length > 0) terms.push({ words, prefix: !isClosed });
    }
    rest = '';
  };
  for (const character of query) {
    if (quotes.has(character)) {
      flush(isQuoted);
      isQuoted = !isQuoted;
    } else rest += character;
  }
  flush(false);
  return terms
    .slice(0, mostTerms)
    .map((term, index, all) => ({ ...term, prefix: term.prefix && index === all.length - 1 }));
}

/** The query in FTS5's language: every term in double quotes, which no word can hold. */
export const matchOf = (terms: readonly Term[]): string =>
  terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' ');

/** Where terms stand in the words of a line: merged stretches in order, and how many of the terms are among them. */
export function findTerms(
  line: readonly Word[],
  terms: readonly Term[],
): { readonly hits: readonly (readonly [number, number])[]; readonly found: number } {
  const hits: [number, number][] = [];
  let found = 0;
  for (const term of terms) {
    const before = hits.length;
    for (let i = 0; i + term.words.length <= line.length; i += 1)
      if (standsAt(line, i, term)) hits.push([line[i]?.start ?? 0, line[i + term.words.length - 1]?.end ?? 0]);
    if (hits.length > before) found += 1;
  }
  hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last !== undefined && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
    else merged.push(hit);
  }
  return { hits: merged, found };
}

function standsAt(line: readonly Word[], at: number, { words, prefix }: Term): boolean {
  return words.every((word, index) => {
    const there = line[at + index]?.word;
    return there === word || (prefix && index === words.length - 1 && there?.startsWith(word) === true);
  });
}
