import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';

const known = new WeakMap<RichDoc, number>();

/** Words of a body, parted by spaces: what holds a letter or a digit. */
export function wordsIn(body: RichDoc): number {
  const before = known.get(body);
  if (before !== undefined) return before;
  const count = countWords(textOf(body));
  known.set(body, count);
  return count;
}

/** Character by character: a long briefing has a few hundred thousand words, and opening it waits for them. */
function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x20) inWord = false;
    else if (!inWord && isLetterOrDigit(text, i, code)) {
      inWord = true;
      count += 1;
    }
  }
  return count;
}

function isLetterOrDigit(text: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? code));
}
