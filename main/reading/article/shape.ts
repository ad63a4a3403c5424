import type { Token } from './article.ts';
import { classOf, digit, lowerCase, mark, uncased, upper } from './characters.ts';

/** How a word is written; its parts at hyphens and apostrophes each count as a word ("Jean-Claude", "O’Brien" are `Title`). */
export function shapeOf(words: string): Token['shape'] {
  const first = classOf(words.codePointAt(0) as number);
  if (first === digit) return 'number';
  let capitals = 0;
  let smalls = 0;
  let inner = 0;
  let fresh = true;
  let allFresh = true;
  for (const char of words) {
    const code = char.codePointAt(0) as number;
    const kind = classOf(code);
    if (kind === upper) {
      capitals += 1;
      if (!fresh) inner += 1;
      fresh = false;
    } else if (kind === lowerCase || kind === uncased) {
      smalls += 1;
      fresh = false;
    } else if (kind === digit) {
      fresh = false;
      allFresh = false;
    } else if (kind === mark) fresh = true;
  }
  if (capitals === 0) return 'lower';
  if (smalls === 0) return capitals > 1 ? 'CAPS' : allFresh ? 'Title' : 'Mixed';
  return first !== upper || inner > 0 ? 'Mixed' : 'Title';
}
