import type { Check } from './found.ts';
import { isOwn } from './passages.ts';

/** More words than this make a sentence long (GOV.UK style guide; BRIEFING.md asks the same of a key point). */
const most = 25;

export const longSentence: Check = ({ text }, words) =>
  words.length > most && isOwn(words)
    ? [{ start: 0, end: text.length, remark: { is: 'long', words: words.length, most } }]
    : [];
