import type { Token } from '#main/reading/article/article.ts';
import type { Quotation } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import {
  isCalledAs,
  isNamed,
  isNickname,
  isTitleCase,
  type Surroundings,
  spoken,
  standsAsTitle,
  works,
  writings,
} from './naming.ts';
import type { Stretch } from './stretches.ts';

type Use = { readonly use: Quotation['use']; readonly rule: string };

const titled = new Set(['titled', 'entitled', 'headlined', 'captioned', 'subtitled']);

const wordTerms = new Set([
  'word',
  'words',
  'term',
  'terms',
  'phrase',
  'expression',
  'label',
  'moniker',
  'nickname',
  'slogan',
  'motto',
]);

const ends = /[.!?…]$/;

/** [F3] Whether a marked stretch is speech, the title of a work, a term or nickname, or a scare quote; undefined where the marks are no quotation marks at all (an attribute of markup). */
export function classifyUse(stretch: Stretch, around: Surroundings): Use | undefined {
  const { article, first, last } = around;
  const text = article.text;
  if (text[stretch.start - 1] === '=') return undefined;
  const words = article.tokens.slice(first + 1, last).filter((token) => isWord(token, stretch));
  if (words.length === 0) return undefined;
  if (isStageDirection(article.text.slice(stretch.from, stretch.to)))
    return { use: 'scare', rule: 'quote-stage-direction' };
  if (!stretch.closed || stretch.continues || words.length > 12) return { use: 'speech', rule: 'quote-long' };
  if (isNickname(stretch, words, around)) return { use: 'term', rule: 'quote-nickname' };
  const before = (back: number): Token | undefined =>
    first - back >= around.from ? article.tokens[first - back] : undefined;
  const previous = before(1)?.lower === ',' || before(1)?.lower === ':' ? before(2) : before(1);
  const titleCase = isTitleCase(words, text);
  if (titleCase && words.length > 2 && fillsParagraph(stretch, around)) return { use: 'title', rule: 'quote-heading' };
  if (standsAlone(stretch, around)) return { use: 'speech', rule: 'quote-sentence' };
  if (previous !== undefined && titled.has(previous.lower)) return { use: 'title', rule: 'quote-titled' };
  if (isNamed(around, previous)) return { use: titleCase && words.length > 1 ? 'title' : 'term', rule: 'quote-named' };
  if (previous !== undefined && before(1)?.lower === ',' && writings.has(previous.lower) && !spokenAfter(around))
    return { use: 'title', rule: 'quote-title-beside-work' };
  if (titleCase && words.length > 1 && previous !== undefined && works.has(previous.lower))
    return { use: 'title', rule: 'quote-title-of-work' };
  if (spokenAround(stretch, around)) return { use: 'speech', rule: 'quote-beside-verb' };
  if (isCalledAs(around)) return { use: 'speech', rule: 'quote-called-as' };
  if (titleCase && standsAsTitle(stretch, words, around)) return { use: 'title', rule: 'quote-title-case' };
  if (words.length <= 4 && previous !== undefined && wordTerms.has(previous.lower) && !spoken(around))
    return { use: 'term', rule: 'quote-word-as-word' };
  if (words.length <= 4 && !ends.test(text.slice(stretch.from, stretch.to)) && !spoken(around))
    return { use: 'scare', rule: 'quote-short-no-speech' };
  return { use: 'speech', rule: 'quote-default' };
}

/** "(CROSSTALK.)", "[laughter]": what happens in a transcript, set between its lines. */
const isStageDirection = (words: string): boolean => /^[([][^()[\]]{1,40}[)\]][.]?$/.test(words);

const isWord = (token: Token, stretch: Stretch): boolean =>
  token.start >= stretch.from && token.end <= stretch.to && token.shape !== 'mark';

/** A line of its own, all in marks: in title case it is a cross-heading that quotes ('Legend in the Hills.'), which newspapers set so. */
function fillsParagraph(stretch: Stretch, { article, first, from, last, to }: Surroundings): boolean {
  const paragraph = sentenceAt(article.sentences, stretch)?.paragraph ?? 0;
  const { span } = article.paragraphs[paragraph - 1] ?? {};
  return first === from && last >= to && span !== undefined && stretch.end - stretch.start >= span.end - span.start;
}

/** A sentence or more of its own: it begins where a sentence of the reporter's would and ends as one. */
function standsAlone(stretch: Stretch, { article, first, from, last, to }: Surroundings): boolean {
  if (!ends.test(article.text.slice(stretch.from, stretch.to))) return false;
  const before = article.tokens[first - 1];
  const fresh = first === from || before === undefined || /^[.!?:…”"]/.test(before.lower);
  return fresh && last >= to && last - first > 3;
}

/** A verb of speech or a source comes soon after the stretch. */
function spokenAfter({ article, speech, last, to }: Surroundings): boolean {
  for (let index = last; index < Math.min(last + 5, to); index += 1) {
    const lower = article.tokens[index]?.lower ?? '';
    if (speech.has(lower) || lower === 'according') return true;
  }
  return false;
}

/** A comma, colon or full stop ties the stretch to a speech verb beside it: “…,” said X; X said: “…”; X said “…”. */
function spokenAround(stretch: Stretch, { article, speech, first, last, from, to }: Surroundings): boolean {
  const near = (index: number): boolean => {
    const token = article.tokens[index];
    return (
      token !== undefined &&
      index >= from &&
      index < to &&
      speech.has(token.lower) &&
      speech.get(token.lower)?.tense !== 'base'
    );
  };
  if (near(first - 1)) return true;
  const left = first > from ? article.tokens[first - 1]?.lower : undefined;
  if ((left === ',' || left === ':' || left === 'that' || left === 'it') && near(first - 2)) return true;
  const inner = /[,!?]$/.test(article.text.slice(stretch.from, stretch.to)) || article.tokens[last]?.lower === ',';
  if (!inner) return false;
  for (let index = last; index < Math.min(last + 5, to); index += 1) if (near(index)) return true;
  return false;
}
