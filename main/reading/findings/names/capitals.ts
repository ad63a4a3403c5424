import type { Article, Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Everyday } from './everyday.ts';

/** Whether a word is written like a name: capitals, and no pronoun "I", handle or address. */
export function isCapital(article: Article, token: Token): boolean {
  if (token.shape === 'Title') return token.lower !== 'i';
  if (token.shape === 'CAPS') return article.text.charCodeAt(token.start) > 0x40;
  if (token.shape !== 'Mixed') return false;
  const first = article.text.charAt(token.start);
  if (first === '@' || first === '#') return false;
  return (
    first !== first.toLowerCase() ||
    /^(?:al|el|ad|as|at|an|ar|e|i|d|l)[-\p{Lu}’']/u.test(article.text.slice(token.start, token.end))
  );
}

const fewestTitled = 4;
/** Small words that even such a headline writes small. */
const linking = new Set(['the', 'and', 'for', 'but', 'nor', 'with', 'from', 'into', 'over']);
const isLinking = trait(({ lower }) => linking.has(lower));
/** How far a stretch in capitals is looked at. */
const longestShout = 12;

/** A headline that gives nearly every word a capital: there a capital says nothing. */
export function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  const closed = (tokens[last - 1] as Token).lower === '.';
  let capitals = 0;
  let smalls = 0;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at] as Token;
    const { shape, start, end } = token;
    if (closed ? end - start < 3 || isLinking(token) : end - start < 4) continue;
    if (shape === 'lower') smalls += 1;
    else if (shape === 'Title' || shape === 'CAPS') capitals += 1;
  }
  return capitals >= fewestTitled && smalls <= (closed ? 0 : capitals * 0.2);
}

/** A line all in capitals, of three words or more: nothing in it looks like a name. */
export function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  let capitals = 0;
  for (let at = first; at < last; at += 1) {
    const { shape, start, end } = tokens[at] as Token;
    if (shape === 'CAPS') capitals += 1;
    else if (shape !== 'mark' && shape !== 'number' && end - start > 1) return false;
  }
  return capitals >= 3;
}

/** The end of a stretch of three or more words in capitals that holds an everyday word ("WHO IS MAX"), or `at`. */
export function shoutEnd(tokens: readonly Token[], at: number, last: number, isEveryday: Everyday): number {
  let end = at;
  let everyday = false;
  while (end < last && end - at < longestShout && (tokens[end] as Token).shape === 'CAPS') {
    everyday ||= isEveryday((tokens[end] as Token).lower);
    end += 1;
  }
  return end - at >= 3 && everyday ? end : at;
}
