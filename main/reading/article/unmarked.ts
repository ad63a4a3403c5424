import type { Token } from './article.ts';
import { isStarter, type Walk } from './walk.ts';

/**
 * Where a sentence begins though no stop stands before it: a picture's credit ("Image: …"), text run on after a date line ("Thursday, May 7,
 * 2015 On Tuesday …") or after a caption ("… of the party In the north …").
 */
export function beginsUnmarked(walk: Walk, start: number, at: number): boolean {
  const token = walk.tokens[at] as Token;
  if (token.shape !== 'Title' || walk.open || walk.depth > 0) return false;
  const next = walk.tokens[at + 1];
  if (next === undefined || at + 1 >= walk.last) return false;
  if (pictureLabels.has(token.lower)) return next.lower === ':';
  const before = walk.tokens[at - 1] as Token;
  if (token.lower === 'in' && next.lower === 'the' && next.shape === 'lower') return at - start > 1;
  return (
    before.shape === 'number' &&
    before.lower.length === 4 &&
    at - start <= 7 &&
    isStarter(walk.lexicon, token) &&
    isDateLine(walk, start, at)
  );
}

const pictureLabels = new Set(['image', 'photo', 'video', 'audio', 'picture', 'photograph']);

/** "Thursday, May 7, 2015": nothing but capitalised words, numbers and commas, five tokens or more. */
function isDateLine(walk: Walk, start: number, at: number): boolean {
  if (at - start < 5 || !(walk.tokens[start] as Token).lower.endsWith('day')) return false;
  for (let i = start; i < at; i += 1) {
    const { shape, lower } = walk.tokens[i] as Token;
    if (shape !== 'Title' && shape !== 'number' && lower !== ',') return false;
  }
  return true;
}
