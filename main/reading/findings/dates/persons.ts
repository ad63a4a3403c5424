import type { Article } from '#main/reading/article/article.ts';
import { type Lexicon, listOf, perLexicon } from '#main/reading/lexicon.ts';
import { months, weekdays } from './vocabulary.ts';

const pair =
  /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|January|February|March|April|May|June|July|August|September|October|November|December) (\p{Lu}\p{L}+)/uy;

const titled =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Pastor|Bishop|Judge|Justice|Chief|President|Senator|Sen|Gov|Capt|Captain|Sgt|Gen|Col|Hon|Engr|Barrister)\.? $/u;
const aged = /^(?:, (?:an? )?\d{1,3}(?:[,.-]| y)| \(\d{1,3}\))/;

/** What stands before the first word of a sentence. */
const opens = /(?:^|[.!?:”"] |\n)$/;

/**
 * Persons whose given name is that of a day or a month ("Mr Sunday Eke", "Friday Osei, 34,"), as "sunday eke". Without a title or an age, whoever opens a
 * sentence so and speaks elsewhere by the second name alone ("Eke said"), if that is no place: a paper writes "On Sunday Eke" or "Sunday, Eke" of the day.
 */
export function personsOfDates(
  { text, tokens }: Pick<Article, 'text' | 'tokens'>,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const found = new Set<string>();
  const speakers = new Map<string, boolean>();
  const speaks = (family: string): boolean => {
    const known = speakers.get(family) ?? isSpeaker(text, family, lexicon);
    speakers.set(family, known);
    return known;
  };
  for (const { start: index, lower, shape } of tokens) {
    if (shape !== 'Title' || !isDateWord(lower)) continue;
    pair.lastIndex = index;
    const [whole, given, family] = pair.exec(text) ?? [];
    if (whole === undefined || given === undefined || family === undefined) continue;
    const key = whole.toLowerCase();
    if (found.has(key) || isDateWord(family)) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    const isPerson =
      titled.test(before) ||
      aged.test(text.slice(index + whole.length, index + whole.length + 9)) ||
      (weekdays.has(given.toLowerCase()) &&
        opens.test(before) &&
        (speaks(family) || isCalled(text, index + whole.length, family, lexicon)));
    if (isPerson) found.add(key);
  }
  return found;
}

const isDateWord = (word: string): boolean => months.has(word.toLowerCase()) || weekdays.has(word.toLowerCase());

/** "Monday Okoth, a trader who …". */
const isCalled = (text: string, end: number, family: string, lexicon: Lexicon): boolean =>
  /^, an? \p{Ll}/u.test(text.slice(end, end + 6)) && !placeWords(lexicon).has(family);

/** Single words that name places, peoples and bodies. */
const placeWords = perLexicon((lexicon): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const list of ['countries', 'cities', 'cities-geonames', 'regions', 'organisations', 'media'])
    for (const [name, other] of listOf(lexicon, list))
      for (const word of [name, ...(list === 'countries' ? other.split(/[|,] */) : [])]) words.add(word.trim());
  return words;
});

/** "Eke said", "said Eke", "Mr Eke": somebody of that name alone. */
function isSpeaker(text: string, family: string, lexicon: Lexicon): boolean {
  if (placeWords(lexicon).has(family)) return false;
  for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) {
    if (/(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr)\.? $/u.test(text.slice(Math.max(0, at - 5), at))) return true;
    if (/\bsaid $/.test(text.slice(Math.max(0, at - 6), at))) return true;
    const isPair = /(?:day|ary|ch|il|May|ne|ly|st|ber) $/u.test(text.slice(Math.max(0, at - 5), at));
    if (!isPair && /^ (?:said|says|told|added)\b/.test(text.slice(at + family.length, at + family.length + 8)))
      return true;
  }
  return false;
}
