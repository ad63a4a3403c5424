import type { Token } from '#main/reading/article/article.ts';

/** Words that a role of somebody can be told in; what is longer goes on to a second one. */
export const longestRole = 18;
/** How far the end of what stands beside a name is looked for. */
export const longestScanned = 36;

const longestBracket = 5;
const dashes = new Set(['—', '–', '--', '―']);
const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'one', 'another']);
/** "a militia better known as …": the other name is no part of what it is. */
const naming = new Set(['known', 'called', 'dubbed', 'nicknamed']);
const adverbs = new Set([
  'better',
  'best',
  'also',
  'widely',
  'commonly',
  'formerly',
  'locally',
  'popularly',
  'sometimes',
]);
/** No role ends with these. */
const hanging = new Set([
  'and',
  'or',
  'of',
  'for',
  'at',
  'in',
  'on',
  'with',
  'from',
  'by',
  'to',
  'the',
  'a',
  'an',
  'as',
]);

/** The comma behind brackets or an age that follow a name: "Jim Roe (R-Ohio), …", "Ann Roe, 44, …". Else `at`. */
export function afterAside(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.lower === ',' && tokens[at + 1]?.shape === 'number' && tokens[at + 2]?.lower === ',')
    return at + 2 < end ? at + 2 : at;
  if (tokens[at]?.lower !== '(') return at;
  for (let close = at + 1; close < Math.min(end, at + longestBracket); close += 1)
    if (tokens[close]?.lower === ')') return tokens[close + 1]?.lower === ',' ? close + 1 : at;
  return at;
}

/** A dash that another one closes: "Ann Roe — a surgeon and writer — has". */
export function isDashed(tokens: readonly Token[], at: number, end: number): boolean {
  const { lower } = tokens[at] as Token;
  if (!dashes.has(lower)) return false;
  for (let close = at + 2; close < Math.min(end, at + longestRole); close += 1)
    if (tokens[close]?.lower === lower) return true;
  return false;
}

/**
 * Where what stands beside a name in tokens `[first, last)` ends as a role: before a second one with an article of its own where both are too long for
 * one ("a professor at … and the editor of …"), before another name for it, and never on a small word ("the head of Y and whose film …").
 */
export function roleStop(tokens: readonly Token[], first: number, last: number): number {
  let end = last;
  for (let at = first + 1; at < last; at += 1)
    if (naming.has(tokens[at]?.lower ?? '')) {
      end = naming.has(tokens[at - 1]?.lower ?? '') || adverbs.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
      break;
    }
  if (end - first > longestRole)
    for (let at = first + 2; at < last - 1; at += 1)
      if (tokens[at]?.lower === 'and' && determiners.has(tokens[at + 1]?.lower ?? '')) {
        end = at;
        break;
      }
  while (end > first && hanging.has((tokens[end - 1] as Token).lower)) end -= 1;
  return end;
}
