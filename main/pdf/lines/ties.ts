import { abbreviations, counted, months, units } from './tie-words.ts';

const opening = /^[(“‘[«„]+/;
const closing = new Set(')”’].,;:!?');
const number = /^[€$£¥₽₴]?\d[\d.,:–-]*$/;
const initial = /^\p{Lu}\.$/u;
const capital = /^\p{Lu}/u;
/** Three figures after others: a large number parted by spaces. */
const group = /^\d{3}(?!\d)/;
const year = /^\d{4}(?:\D|$)/;
const dash = /^[–—%…·]/;
/** The beginning of a hash, in hexadecimal, as it is printed. */
const hashLetters = 16;
const hash = /^[\da-f]{16}/;
/** What was left out, at the end of what is shown. */
const omission = /^\[…\]/;
/** Punctuation that stands alone, as French has it. */
const alone = /^[!?:;»›)\]]+[.,]?$/;
/** Russian, Ukrainian and Polish leave no word of one letter at a line's end. */
const oneLetter = /^(?:\p{sc=Cyrl}|[iowuz])$/u;

/** Most words, told without a pattern: nothing below ties a small letter to a word before it. */
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isLatin = (code: number): boolean => isSmall(code) || (code >= 0x41 && code <= 0x5a);

function isOneOf(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  let end = word.length;
  while (end > 0 && closing.has(word.charAt(end - 1))) end -= 1;
  return words.has(word.slice(0, end));
}

/** True where no line may break between two words: a number and its unit, day and month, initials and name, "No. 5", before a dash or lone punctuation; `narrow`: month and year. */
export function isTied(before: string, after: string, narrow = false): boolean {
  if (before.length > 1 && after.length < hashLetters && isSmall(after.charCodeAt(0)) && isLatin(before.charCodeAt(0)))
    return false;
  if (dash.test(after) || after === '/' || alone.test(after) || omission.test(after)) return true;
  const word = before.replace(opening, '');
  if (word === '' || oneLetter.test(word)) return true;
  if (/\d/.test(word.charAt(0)) || /[€$£¥₽₴]/.test(word.charAt(0)))
    return (
      number.test(word) && (isOneOf(months, after) || isOneOf(units, after) || after === 'de' || group.test(after))
    );
  if (word === 'de') return year.test(after);
  if (initial.test(word)) return capital.test(after);
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  if (abbreviations.has(bare)) return capital.test(after) || /^\d/.test(after);
  if (word === 'SHA-256') return hash.test(after);
  if (counted.has(word)) return /^[\dA-Z]/.test(after);
  return narrow && months.has(word) && year.test(after);
}
