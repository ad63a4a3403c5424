import { listOf } from '../../lexicon.ts';
import type { ClassRule } from '../classes.ts';

const longest = 60;

/**
 * Words that belong to the page, not to the story: share buttons, sign-ups, "Read more", "Related", cookie notices, copyright lines. The
 * phrases stand in `boilerplate.txt`: `= start` opens the paragraph, `= whole` is all of it, `= any` may stand anywhere in a short one.
 */
export const boilerplate: ClassRule = ({ words, count, ended }, { lexicon }) => {
  if (count > longest) return undefined;
  const lower = words.toLowerCase().replaceAll('’', "'").trim();
  const bare = lower.replace(/^[^\p{L}\p{N}©]{1,4}/u, '');
  for (const [phrase, where] of listOf(lexicon, 'boilerplate')) {
    if (!bare.includes(phrase)) continue;
    const whole = bare.length - phrase.length <= 2;
    if (where === 'any' ? count <= 40 : where === 'whole' ? whole && bare.startsWith(phrase) : startsWith(bare, phrase) && (count <= 30 || !ended))
      return { kind: 'boilerplate', reason: `It belongs to the page, not to the story: “${phrase}”.`, rule: 'boilerplate-phrase' };
  }
  return undefined;
};

/** `phrase` opens `words` and ends at the end of a word. */
const startsWith = (words: string, phrase: string): boolean =>
  words.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(words.charAt(phrase.length));
