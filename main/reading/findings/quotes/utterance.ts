import type { Article } from '#main/reading/article/article.ts';
import type { SpeechWords } from './speech.ts';
import type { Stretch } from './stretches.ts';

const longestTag = 160;

/**
 * Whether a stretch goes on with the utterance of the one before it: it carries over a paragraph break, or only a tag stands between the two
 * ("…," he said, "…"; "…?" he remarked. "…"): a speech verb and no other sentence, with the first one ending as speech ends before its tag.
 */
export function joinsUtterance(article: Article, speech: SpeechWords, previous: Stretch, stretch: Stretch): boolean {
  if (stretch.continues) return true;
  if (previous.paragraph !== stretch.paragraph || !previous.closed) return false;
  const text = article.text;
  const between = text.slice(previous.end, stretch.start);
  if (between.length > longestTag) return false;
  const tag = between.trim();
  const last = text[previous.to - 1] ?? '';
  if (tag === '') return /[.!?,…]/.test(last);
  const tied = /[,!?…—–-]/.test(last) || tag.startsWith(',') || (/[.]/.test(last) && /^\p{Ll}/u.test(tag));
  if (!tied || !/[,.:;—–-]$/.test(tag)) return false;
  const inside = tag.replace(/[.,:;—–-]$/, '');
  if (
    /[.!?]\s+[\p{Lu}“"‘]/u.test(
      inside.replace(/\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Lt|Col|Prof|Rev|Sgt|Jr|Sr|\p{Lu})\./gu, '$&_'),
    )
  )
    return false;
  return tag.split(/[^\p{L}'’-]+/u).some((word) => speech.has(word.toLowerCase()));
}
