import { hint } from '#main/reading/article/hints.ts';
import { type Lexicon, listOf, perLexicon } from '#main/reading/lexicon.ts';
import { keyOf } from './key.ts';
import type { ClassRule } from './rule.ts';

const longest = 60;
const longestAny = 40;
/** In words: of a paragraph that such a phrase opens, with and without a stop at its end. */
const longestStart = { ended: 18, open: 30 } as const;

/**
 * Words that belong to the page, not to the story: share buttons, sign-ups, "Read more", "Related", cookie notices, copyright lines. The
 * phrases stand in `boilerplate.txt`: `= start` opens the paragraph, `= whole` is all of it, `= any` may stand anywhere in a short one. What the
 * title names is what the story is about.
 */
export const boilerplate: ClassRule = ({ plain, count, ended, hints }, { lexicon, titleKey }) => {
  if (count > longest) return undefined;
  const bare = bareOf(plain);
  const { opening, anywhere } = phrasesOf(lexicon);
  const phrase =
    opening
      .get(firstWord(bare))
      ?.find(
        (each) =>
          opens(bare, each) &&
          (each.whole
            ? bare.length - each.words.length <= 2
            : count <= (ended ? longestStart.ended : longestStart.open)),
      )?.words ??
    (count <= longestAny
      ? ((mayHoldPhrase({ hints }) ? anywhere?.exec(bare) : undefined) ?? following.exec(bare))?.[0]
      : undefined);
  if (phrase === undefined || (phrase.includes(' ') && titleKey?.includes(keyOf(phrase)))) return undefined;
  return {
    kind: 'boilerplate',
    reason: `It belongs to the page, not to the story: “${phrase}”.`,
    rule: 'boilerplate-phrase',
  };
};

const bareOf = (plain: string): string => plain.replace(/[^\S ]/g, ' ').replace(/^[^\p{L}\p{N}©]{1,4}/u, '');

/** In characters. */
const longestHead = 40;

/** What a list of other pages is called: "Related stories:". */
export const headsList = (plain: string, lexicon: Lexicon): boolean =>
  plain.length <= longestHead && phrasesOf(lexicon).lists.has(bareOf(plain).replace(/[.:]$/, ''));

/** "Follow the desk on Facebook", "You can follow Jane Roe on X and Instagram". */
const following =
  /^(?:you can )?follow [^.!?]{1,60} on (?:twitter|x|facebook|instagram|linkedin|threads|bluesky|mastodon|tiktok|whatsapp|telegram|youtube)\b/;

type Phrase = { readonly words: string; readonly whole: boolean };
/** Phrases that open a paragraph, by their first word, and those that may stand anywhere, as one expression. */
type Phrases = {
  readonly opening: ReadonlyMap<string, readonly Phrase[]>;
  readonly anywhere?: RegExp;
  /** The longest word of each of those. */
  readonly longest: readonly string[];
  readonly lists: ReadonlySet<string>;
};

const phrasesOf = perLexicon((lexicon): Phrases => {
  const opening = new Map<string, Phrase[]>();
  const anywhere: string[] = [];
  const longest: string[] = [];
  const lists = new Set<string>();
  for (const [words, value] of listOf(lexicon, 'boilerplate')) {
    const [where, head] = value.split(' ');
    if (head === 'list') lists.add(words);
    if (where === 'any') {
      anywhere.push(words.replace(/[^\w\s]/g, '\\$&'));
      longest.push(longestWord(words));
    } else
      opening.set(firstWord(words), [...(opening.get(firstWord(words)) ?? []), { words, whole: where === 'whole' }]);
  }
  // bounded: it runs on the words of a paragraph of at most 40 words, and is a choice among plain phrases.
  return { opening, lists, longest, ...(anywhere.length > 0 && { anywhere: new RegExp(anywhere.join('|')) }) };
});

const longestWord = (phrase: string): string =>
  phrase.split(/[^\p{L}]+/u).reduce((best, word) => (word.length > best.length ? word : best), '');

const mayHoldPhrase = hint((lower, lexicon) => phrasesOf(lexicon).longest.some((word) => lower.includes(word)));

const firstWord = (words: string): string => /^[\p{L}\p{N}']+|^./u.exec(words)?.[0] ?? '';

/** The phrase opens the words and ends where a word ends. */
const opens = (words: string, phrase: Phrase): boolean =>
  words.startsWith(phrase.words) && !/[\p{L}\p{N}]/u.test(words.charAt(phrase.words.length));
