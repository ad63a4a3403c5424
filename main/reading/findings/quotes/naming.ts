import type { Article, Token } from '#main/reading/article/article.ts';
import type { SpeechWords } from './speech.ts';
import type { Stretch } from './stretches.ts';

/** What the words around a marked stretch say about it. */
export type Surroundings = {
  readonly article: Article;
  readonly speech: SpeechWords;
  /** Index of the first token of the stretch, its opening mark, and one past its closing mark. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the sentences it stands in, `[from, to)`. */
  readonly from: number;
  readonly to: number;
};

export const works = new Set(
  `book books novel memoir film films movie movies documentary song songs single album show shows program programs programme series episode article articles
  essay column story poem play musical opera painting exhibition exhibit screenplay speech lecture report paper study headline ad spot commentary
  editorial blog podcast magazine newspaper journal game anthem hymn ballad track tune video clip trailer drama comedy sitcom thriller trilogy sequel
  broadcast website site page hashtag playlist tour symphony sonata statue mural photograph print biography autobiography chapter bestseller`.split(
    /\s+/,
  ),
);

/** Works that are named beside them, set off by a comma ("her commentary, “Tell your story,” is …"); a speech or a report is quoted so. */
export const writings = new Set(
  'commentary column essay editorial op-ed novel book poem song album film painting play memoir'.split(' '),
);

const named = new Set(['called', 'dubbed', 'nicknamed', 'termed', 'named', 'coined', 'christened']);

const knownAs = new Set(['known', 'billed', 'marketed', 'styled']);

const beVerbs = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'be',
  "what's",
  'get',
  'got',
  'often',
  'sometimes',
  'widely',
  'popularly',
  'commonly',
  'also',
  'informally',
]);

const small = new Set('a an the of in on at to for and or but nor by with from as is it vs v de la'.split(' '));

const isCapital = (token: Token): boolean =>
  token.shape === 'Title' || token.shape === 'CAPS' || token.shape === 'Mixed';

/** Every word but the small ones begins with a capital. */
export function isTitleCase(words: readonly Token[], text: string): boolean {
  const head = words[0];
  if (head === undefined || !(isCapital(head) || head.shape === 'number')) return false;
  return words.every(
    (word) =>
      isCapital(word) ||
      word.shape === 'number' ||
      small.has(word.lower) ||
      text[word.start] === "'" ||
      word.lower === "'s",
  );
}

/** Robert "Bobby" Scott. */
export function isNickname(
  stretch: Stretch,
  words: readonly Token[],
  { article, first, last, from, to }: Surroundings,
): boolean {
  const left = first > from ? article.tokens[first - 1] : undefined;
  const right = last < to ? article.tokens[last] : undefined;
  if (left === undefined || right === undefined || words.length > 3) return false;
  const close = stretch.start - left.end <= 1 && right.start - stretch.end <= 1;
  return (
    close &&
    isCapital(left) &&
    isCapital(right) &&
    words.every((word) => isCapital(word) || small.has(word.lower)) &&
    !/[.,!?]$/.test(article.text.slice(stretch.from, stretch.to))
  );
}

/** "the so-called “…”", "(widely) known as “…”", "a fund called “…”" – but not "he called it “…”", and not "she called him “…”". */
export function isNamed({ article, first, from, speech }: Surroundings, previous: Token | undefined): boolean {
  if (previous === undefined) return false;
  if (previous.lower === 'so-called' || previous.lower === 'alias') return true;
  const at = (back: number): string => (first - back >= from ? (article.tokens[first - back]?.lower ?? '') : '');
  const steps = at(1) === ',' ? 1 : 0;
  if (at(steps + 1) === 'as' && knownAs.has(at(steps + 2))) return true;
  const the = at(steps + 1) === 'the' || at(steps + 1) === 'a' || at(steps + 1) === 'an' ? 1 : 0;
  if (at(steps + the + 1) === 'as' && knownAs.has(at(steps + the + 2))) return true;
  if (!named.has(at(steps + the + 1))) return false;
  const subject = at(steps + the + 2);
  const beforeSubject = article.tokens[first - steps - the - 2];
  if (subject === ',') return beforeSubject !== undefined && beforeSubject.shape === 'lower';
  if (beVerbs.has(subject) || subject === '') return true;
  const pronoun = /^(?:i|he|she|they|we|you|it|who|that|has|have|had|also|once|later|then|repeatedly|and)$/.test(
    subject,
  );
  return (
    !pronoun &&
    beforeSubject !== undefined &&
    beforeSubject.shape === 'lower' &&
    !speech.has(subject) &&
    !subject.endsWith('s')
  );
}

/** "hailed him as “The Comeback Kid”", "described it as a “wreck”": a verb of calling is as near as its object. */
export function isCalledAs({ article, speech, first, from }: Surroundings): boolean {
  const at = (back: number): string => article.tokens[first - back]?.lower ?? '';
  const as = at(1) === 'as' ? 1 : at(2) === 'as' && /^(?:a|an|the)$/.test(at(1)) ? 2 : 0;
  if (as === 0) return false;
  for (let back = as + 1; back <= as + farthestObject && first - back >= from; back += 1) {
    const form = speech.get(at(back));
    if (form?.class === 'call' && form.tense !== 'base') return true;
    if (article.tokens[first - back]?.shape === 'mark') return false;
  }
  return false;
}

/** In tokens, the longest object that stands between a verb of calling and its "as". */
const farthestObject = 6;

/** A title-case stretch is a title after a work's noun, a medium's possessive or a preposition, and wherever nobody speaks in the sentence. */
export function standsAsTitle(stretch: Stretch, words: readonly Token[], around: Surroundings): boolean {
  const { article, first, from } = around;
  const text = article.text;
  if (words.length === 1 && /[!?]$/.test(text.slice(stretch.from, stretch.to))) return false;
  for (let back = 1; back <= 4 && first - back >= from; back += 1) {
    const token = article.tokens[first - back] as Token;
    if (works.has(token.lower)) return true;
    if (back <= 2 && /^(?:'s|on|of|in|from|by|to|for)$/.test(token.lower))
      return words.length > 1 || token.lower === "'s" || token.lower === 'on';
    if (token.shape === 'mark' && token.lower !== ',') break;
  }
  if (words.length > 1 && isNamedThing(around)) return true;
  const follower = article.tokens[around.last];
  if (follower !== undefined && around.last < around.to && works.has(follower.lower)) return true;
  return !spoken(around);
}

/** "a bipartisan “Grand Bargain”", "during a “Leaders’ Forum”", "his 1994 “Contract”": the name of the thing that an article, a possessive or a number leads to. */
function isNamedThing({ article, first, from }: Surroundings): boolean {
  const at = (back: number): string => (first - back >= from ? (article.tokens[first - back]?.lower ?? '') : '');
  const leads = /^(?:an?|the|his|her|its|their|'s)$/;
  return leads.test(at(1)) || (leads.test(at(2)) && article.tokens[first - 1]?.shape !== 'mark');
}

/** Whether anybody speaks in the sentences the stretch stands in, outside the stretch. */
export function spoken({ article, speech, first, last, from, to }: Surroundings): boolean {
  for (let index = from; index < to; index += 1) {
    if (index >= first && index < last) continue;
    const lower = article.tokens[index]?.lower ?? '';
    const form = speech.get(lower);
    if (form !== undefined && form.class !== 'want' && form.class !== 'stand') return true;
    if (lower === 'according' || lower === 'per') return true;
  }
  return false;
}
