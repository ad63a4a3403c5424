/** Classes of characters, as the token walk needs them. */
export const space = 1;
export const upper = 2;
export const lowerCase = 3;
/** A letter of a script without case, or a mark that belongs to the letter before it. */
export const uncased = 4;
export const digit = 5;
export const mark = 6;
/** Invisible inside a word: soft hyphen, joiners. */
export const joiner = 7;

const known = new Uint8Array(0x110000);

/** The class of a code point; worked out once for each. */
export function classOf(code: number): number {
  const seen = known[code];
  if (seen !== undefined && seen !== 0) return seen;
  const found = classify(String.fromCodePoint(code), code);
  known[code] = found;
  return found;
}

function classify(char: string, code: number): number {
  if (code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060) return joiner;
  if (/[\s\u200b\u180e\ufeff]/.test(char)) return space;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return upper;
  if (/\p{Ll}/u.test(char)) return lowerCase;
  if (/\p{L}|\p{M}/u.test(char)) return uncased;
  if (/\p{Nd}/u.test(char)) return digit;
  return mark;
}

/** Whether a class is one of letters. */
export const isLetter = (kind: number): boolean => kind === upper || kind === lowerCase || kind === uncased;
