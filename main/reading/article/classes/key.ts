import { classOf, digit, isLetter, mark } from '#main/reading/article/characters.ts';

/** The letters and digits of words in lower case: the same for what reads the same. */
export function keyOf(lower: string): string {
  let key = '';
  let from = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    const kind = at < lower.length ? classOf(lower.charCodeAt(at)) : mark;
    if (isLetter(kind) || kind === digit) continue;
    if (at > from) key += lower.slice(from, at);
    from = at + 1;
  }
  return key;
}
