import { remembered } from './memory.ts';
import { stopWords } from './stop-words.ts';

/** Characters `[start, end)` of a paragraph in one language, as BCP 47. */
export type Tongue = { readonly start: number; readonly end: number; readonly language: string };

/** Something that no English paragraph needs: letters of other scripts, or a word that English does not have. */
const foreign = /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff66-\uffdc\ud840-\ud888]/;
const word = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * The stretches of a paragraph that are not in English, found from their script, from letters that only one language has, and from small
 * words; what is too short to tell by these stays untold. Words in quotation marks may be in another language than those around them.
 */
export const tonguesOf = (text: string): readonly Tongue[] => remembered(memory, text, () => told(text));

const memory = {};

function told(text: string): Tongue[] {
  if (!foreign.test(text)) return latin(text, 0);
  const found: Tongue[] = [];
  let script: string | undefined;
  let start = 0;
  let end = 0;
  const close = (): void => {
    if (script === 'Latin') found.push(...latin(text.slice(start, end), start));
    else if (script !== undefined) {
      const language = languages[script]?.(text.slice(start, end)) ?? 'und';
      found.push({ ...withMarks(text, start, end), language });
    }
  };
  for (const { 0: letters, index } of text.matchAll(word)) {
    const next = scriptOf(letters);
    if (next !== script) {
      close();
      script = next;
      start = index;
    }
    end = index + letters.length;
  }
  close();
  return found;
}

/** With the punctuation and figures that stand close to it. */
function withMarks(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && /[\p{Ps}\p{Pi}]/u.test(text.charAt(from - 1))) from -= 1;
  while (
    to < text.length &&
    /[\p{P}\p{S}\p{M}\p{Nd}]/u.test(text.charAt(to)) &&
    !/[\p{Ps}\p{Pi}]/u.test(text.charAt(to))
  )
    to += 1;
  return { start: from, end: to };
}

const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latin', /^\p{sc=Latn}/u],
  ['Cyrillic', /^\p{sc=Cyrl}/u],
  ['Greek', /^\p{sc=Grek}/u],
  ['Arabic', /^\p{sc=Arab}/u],
  ['Hebrew', /^\p{sc=Hebr}/u],
  ['Devanagari', /^\p{sc=Deva}/u],
  ['Thai', /^\p{sc=Thai}/u],
  ['EastAsian', /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}々ー]/u],
  ['Georgian', /^\p{sc=Geor}/u],
  ['Armenian', /^\p{sc=Armn}/u],
];
const scriptOf = (letters: string): string => scripts.find(([, first]) => first.test(letters))?.[0] ?? 'other';

/** Language of a stretch in one script. */
const languages: Readonly<Record<string, (text: string) => string>> = {
  Cyrillic: cyrillic,
  Greek: () => 'el',
  Arabic: (text) => (/[ٹڈڑےں]/.test(text) ? 'ur' : /[پچژگ]/.test(text) ? 'fa' : 'ar'),
  Hebrew: () => 'he',
  Devanagari: () => 'hi',
  Thai: () => 'th',
  EastAsian: eastAsian,
  Georgian: () => 'ka',
  Armenian: () => 'hy',
};

function cyrillic(text: string): string {
  if (/[ђћ]/i.test(text)) return 'sr';
  if (/[ѓќѕ]/i.test(text)) return 'mk';
  if (/ў/i.test(text)) return 'be';
  if (/[іїєґ]/i.test(text)) return 'uk';
  if (/[ыэё]/i.test(text)) return 'ru';
  return best(text, ['ru', 'uk', 'bg'], 1) ?? 'und-Cyrl';
}

const simplified = new Set('们这个国来对时会说为发经动过还进实现业务议战应关东车长门问间题见观');
const traditional = new Set('們這個國來對時會說為發經動過還進實現業務議戰應關東車長門問間題見觀');

function eastAsian(text: string): string {
  if (/[\u3041-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko';
  let balance = 0;
  for (const letter of text) balance += simplified.has(letter) ? 1 : traditional.has(letter) ? -1 : 0;
  return balance < 0 ? 'zh-Hant' : 'zh-Hans';
}

const quotes: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };
/** Quotations of fewer characters are too short to tell by small words. */
const shortest = 24;

/** Latin letters: the words in quotation marks apart from the rest. */
function latin(text: string, offset: number): Tongue[] {
  const found: Tongue[] = [];
  const add = (start: number, end: number): void => {
    const language = best(text.slice(start, end), latinLanguages, 3);
    if (language !== undefined && language !== 'en') found.push({ start: offset + start, end: offset + end, language });
  };
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[“«„]/g)) {
    if (index < start) continue;
    const end = text.indexOf(quotes[mark] ?? '”', index + 1);
    if (end < 0) break;
    if (end - index < shortest) continue;
    add(start, index);
    add(index + 1, end);
    start = end + 1;
  }
  add(start, text.length);
  return found;
}

const latinLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];
/** Every so many words at least one has to be a small one. */
const sparse = 8;

/** The language with most small words, where they are `least` at least, twice as many as any other's, and not too far between. */
function best(text: string, among: readonly string[], least: number): string | undefined {
  const votes = new Map<string, number>();
  const words = text.split(' ');
  for (const each of words)
    for (const language of stopWords.get(each) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  const [first, second] = among
    .map((language) => ({ language, count: votes.get(language) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < least || first.count * sparse < words.length) return undefined;
  return first.count > (second?.count ?? 0) * 1.4 ? first.language : undefined;
}
