import type { Article } from '#main/reading/article/article.ts';
import type { Quotation } from '#shared/model/finding.ts';
import type { Stretch } from './stretches.ts';

const subjects = new Set(
  "i we you he she it they this that there these those who what i'm we're you're he's she's it's they're i've we've that's there's don't let's isn't".split(
    ' ',
  ),
);
const finite = new Set(
  "is are was were am be will would can could may might must shall should has have had do does did don't doesn't didn't won't can't isn't aren't wasn't cannot".split(
    ' ',
  ),
);

/**
 * `full` where the words hold a whole clause of the speaker's: they begin as a sentence does, or have a subject and a finite verb of their own
 * and the reporter's sentence does not run on into them. A fragment that the reporter built in is `partial`.
 */
export function extentOf(
  article: Article,
  stretch: Stretch,
  first: number,
  last: number,
  paragraphStart: number,
): Quotation['extent'] {
  const text = article.text;
  if (stretch.continues || !stretch.closed) return 'full';
  const words = article.tokens
    .slice(first, last)
    .filter((token) => token.shape !== 'mark' && token.start >= stretch.from);
  const head = words[0];
  if (head === undefined || words.length < 2) return 'partial';
  const inner = text.slice(stretch.from, stretch.to);
  const capital = /^[\p{Lu}\p{N}[(…]/u.test(inner);
  const verb = words.some((word) => finite.has(word.lower) || /n't$|'(?:re|ve|ll|m|d)$/.test(word.lower));
  const before = article.tokens[first - 1];
  const fresh = before === undefined || before.end <= paragraphStart || /^[.!?,:;—–―-]+$|^[.!?…”"']/.test(before.lower);
  if (capital && (fresh || verb) && words.length >= 3) return 'full';
  return subjects.has(head.lower) && verb && words.length >= 4 ? 'full' : 'partial';
}
