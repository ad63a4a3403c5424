import type { Candidate, ClassRule, Page } from './rule.ts';

const mostWords = 22;
const mostOfStandfirst = 45;
/** How far down a standfirst can stand, in paragraphs: the headline, a byline and a date line are above it at most. */
const standfirstWithin = 3;

/** What opens an item of a list: "- ", "• ", "3) ". */
const itemMark = /^(?:[-–—*•⁃‣▪◦·]|\(?\d{1,2}[.)])\s/;

/** An item with a figure in it, or one of a run of items: what it says is no heading, though it is short and has no stop. */
const isItem = ({ words, index }: Candidate, { candidates }: Page): boolean =>
  itemMark.test(words) &&
  (/\d/.test(words.replace(itemMark, '')) ||
    [candidates[index - 1], candidates[index + 1]].some((near) => near !== undefined && itemMark.test(near.words)));

/** "DUSHANBE (Agency) -": running text whose stop is missing. */
const opensWithDateline = /^\p{Lu}[\p{Lu}' .]{2,30}(?:[,(][^–—-]{0,60})?\s?[–—-]/u;

/** The line that says the headline on: without a stop, below the headline and before all running text. */
const isStandfirst = ({ index, ended, count, words }: Candidate, { candidates }: Page): boolean =>
  index > 0 &&
  index <= standfirstWithin &&
  !ended &&
  count <= mostOfStandfirst &&
  /^[^\p{L}"“‘]{0,2}\p{Lu}/u.test(words) &&
  !itemMark.test(words) &&
  !opensWithDateline.test(words) &&
  candidates.slice(0, index).every((above) => !above.ended) &&
  candidates.slice(index + 1).some((below) => below.ended);

/** Headline, standfirst, crossheads, date lines: without a stop at the end, most of them short. */
export const heads: ClassRule = (candidate, page) => {
  const { words, count, ended, index, key } = candidate;
  if (key === page.titleKey) return { kind: 'head', reason: 'It is the title.', rule: 'title' };
  if (/^#{1,6}\s/.test(words)) return { kind: 'head', reason: 'It is marked as a heading.', rule: 'heading-mark' };
  if (count <= 20 && isDateLine(words)) return { kind: 'head', reason: 'It is the date line.', rule: 'date-line' };
  if (timeOfDay.test(words)) return { kind: 'head', reason: 'It is a time of day by itself.', rule: 'time-line' };
  if (isStandfirst(candidate, page))
    return { kind: 'head', reason: 'It stands below the headline and has no full stop.', rule: 'standfirst' };
  if (ended || count > mostWords || page.candidates.length < 2 || isItem(candidate, page)) return undefined;
  if (!/\p{L}/u.test(words)) return undefined;
  if (index === 0) return { kind: 'head', reason: 'It stands first, is short and has no full stop.', rule: 'headline' };
  if (/^["“‘]/.test(words) && count > 8) return undefined;
  if (words === words.toUpperCase() && words !== words.toLowerCase())
    return { kind: 'head', reason: 'It is all in capitals.', rule: 'capitals' };
  const next = page.candidates[index + 1];
  if (count <= 12 && next !== undefined && (next.ended || next.count > 12))
    return { kind: 'head', reason: 'It is short, has no full stop and text follows.', rule: 'crosshead' };
  if (count <= 12) return { kind: 'head', reason: 'It is short and has no full stop.', rule: 'short-line' };
  return undefined;
};

const dateLine =
  /^(?:(?:published|updated|posted|last updated|first published)[:\s]\s?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\.?(?: \d{1,2},?)?(?: \d{4})?(?: at)?(?: \d{1,2}[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?$/i;

/** "Published: 8 November 2023 | Updated: 9 November 2023 at 12:21 a.m." */
const isDateLine = (words: string): boolean =>
  words.split(/\s?[|•·]\s?/).every((part) => part.length <= longestDate && dateLine.test(part));

/** In characters. */
const longestDate = 60;

/** What stands above each entry of a live report. */
const timeOfDay = /^\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/;
