import type { Found } from './found.ts';
import type { Passage } from './passages.ts';

/** Known to every reader of English news; everything else is explained once. */
const common = new Set(['UK', 'US', 'USA', 'EU', 'UN', 'NATO', 'BBC', 'TV', 'AM', 'PM', 'MP', 'MPs', 'ID', 'OK', 'PDF', 'GMT', 'UTC', 'BST', 'CET', 'TLP', 'AD', 'BC']); // biome-ignore format: one line reads better

const capitals = /\b\p{Lu}[\p{Lu}\p{N}]{1,6}s?\b/gu;
const roman = /^[IVXLCDM]+$/;
const grade = /^[A-Z]\d$/;

/** Acronyms that a text explains: in brackets behind the words they stand for, or before them. */
export const acronymsDefinedIn = (text: string): string[] =>
  [
    ...text.matchAll(/\((?<after>\p{Lu}[\p{Lu}\p{N}]{1,6})\)|\b(?<before>\p{Lu}[\p{Lu}\p{N}]{1,6}) \(\p{L}{3}/gu),
  ].flatMap(({ groups }) => groups?.after ?? groups?.before ?? []);

/** The acronyms of a passage that nothing explains and that were not `seen` before; notes them as seen. A sentence in capitals has none. */
export function undefinedAcronyms({ text, own }: Passage, defined: ReadonlySet<string>, seen: Set<string>): Found[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if ((text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > letters && letters > 12) return [];
  return [...text.matchAll(capitals)].flatMap(({ 0: word, index }): Found[] => {
    const name = word.endsWith('s') ? word.slice(0, -1) : word;
    const known = common.has(name) || common.has(word) || defined.has(name) || seen.has(name);
    if (known || roman.test(name) || grade.test(name) || !own[index]) return [];
    seen.add(name);
    return [{ start: index, end: index + word.length, remark: { is: 'unexplained', word: name } }];
  });
}
