/** A word of a text as search knows it, and where it stands: UTF-16 code units `[start, end)`. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/** Scripts written without spaces: every character is a word, so that a run of them is found as a phrase. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that look like a letter with a mark and are typed without it, though Unicode does not take them apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ',
}; // biome-ignore format: one line reads better

/**
 * The words of a text in order. Case, diacritics of every script and compatibility forms are folded; a symbol such as € or an emoji is a
 * word of its own. No word holds white space or ASCII but letters and digits, so a word in quotes is safe in any full-text query.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: match, index } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+|[\p{So}\p{Sc}]/gu)) {
    if (isAscii(match) || !unspaced.test(match)) add(words, match, index);
    else addUnspaced(words, match, index);
  }
  return words;
}

/** `10東京` → `10`, `東`, `京`. */
function addUnspaced(words: Word[], run: string, start: number): void {
  let rest = '';
  let at = start;
  for (const character of run) {
    if (unspaced.test(character)) {
      add(words, rest, at - rest.length);
      rest = '';
      add(words, character, at);
    } else rest += character;
    at += character.length;
  }
  add(words, rest, at - rest.length);
}

function add(words: Word[], match: string, start: number): void {
  const word = fold(match);
  if (word !== '') words.push({ word, start, end: start + match.length });
}

function fold(match: string): string {
  const lower = match.toLowerCase();
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{Co}\p{So}\p{Sc}]+/gu, '')
    .replace(/[łøđðħıŧßæœþς]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[$^`+<=>|~]+/g, '');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
