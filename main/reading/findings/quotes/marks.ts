/** What a character could do as a quotation mark where it stands. */
export type Mark = {
  /** Offset of its first code unit in the text, and how many it takes (two for '' and ``). */
  readonly at: number;
  readonly width: 1 | 2;
  readonly family: 'double' | 'single' | 'angle';
  /** `open` and `close` by their look; `either` for the straight ones. */
  readonly look: 'open' | 'close' | 'either';
  /** Stands as an opening mark does: nothing or space before it, a word after it. */
  readonly leading: boolean;
  /** Stands as a closing mark does: a word or its punctuation before it, no word after it. */
  readonly trailing: boolean;
};

type Sign = { readonly family: Mark['family']; readonly look: Mark['look'] };

const signs: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['"', { family: 'double', look: 'either' }],
  ['“', { family: 'double', look: 'open' }],
  ['„', { family: 'double', look: 'open' }],
  ['‟', { family: 'double', look: 'open' }],
  ['”', { family: 'double', look: 'close' }],
  ['«', { family: 'angle', look: 'open' }],
  ['»', { family: 'angle', look: 'close' }],
  ["'", { family: 'single', look: 'either' }],
  ['‘', { family: 'single', look: 'open' }],
  ['‚', { family: 'single', look: 'open' }],
  ['’', { family: 'single', look: 'close' }],
]);

/** Two of these side by side are one double mark. */
const twice: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['`', { family: 'double', look: 'open' }],
  ['‘', { family: 'double', look: 'open' }],
  ["'", { family: 'double', look: 'either' }],
  ['’', { family: 'double', look: 'close' }],
]);

/** Cheap: no quotation mark is another character. */
const couldMark = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x60 ||
  code === 0xab ||
  code === 0xbb ||
  (code >= 0x2018 && code <= 0x201f);

const word = /[\p{L}\p{N}]/u;
const digit = /[0-9]/;
const blank = /\s/;
/** Punctuation that an opening mark may follow directly. */
const before = new Set(['(', '[', '{', '—', '–', '-', '/', ':', '…', '“', '‘', '"', "'", '«', '„']);
/** Words that open with an apostrophe for a letter left out. */
const clipped = new Set(
  ['em', 'tis', 'twas', 'til', 'till', 'cause', 'n', 'round', 'bout', 'cos', 'cuz', 'nuff', 'fore', 's'], // biome-ignore format: one line reads better
);

/** Every character of `[start, end)` that could be a quotation mark, in order. Apostrophes inside words, feet, inches and decades ('90s) are not among them. */
export function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at += 1) {
    if (!couldMark(text.charCodeAt(at))) continue;
    const character = text[at] ?? '';
    const doubled = at + 1 < end && text[at + 1] === character && twice.has(character);
    const sign = doubled ? twice.get(character) : signs.get(character);
    if (sign === undefined) continue;
    const width = doubled ? 2 : 1;
    const previous = at > start ? (text[at - 1] ?? '') : '';
    const next = at + width < end ? (text[at + width] ?? '') : '';
    if (!isMeasure(text, at, sign, previous, next) && !isApostrophe(text, at, end, sign, previous, next)) {
      const free = previous === '' || blank.test(previous);
      const closed = next === '' || blank.test(next);
      marks.push({
        at,
        width,
        ...sign,
        leading: (free || before.has(previous)) && !closed,
        trailing: !free && !word.test(next),
      });
    }
    at += width - 1;
  }
  return marks;
}

/** 6'2" and 5'-8" are lengths. */
function isMeasure(text: string, at: number, sign: Sign, previous: string, next: string): boolean {
  if (sign.look === 'open' || !digit.test(previous)) return false;
  if (sign.family === 'single') return digit.test(next) || next === '-';
  if (sign.family !== 'double') return false;
  let first = at - 1;
  while (digit.test(text[first - 1] ?? '')) first -= 1;
  const feet = text[first - 1] === ' ' ? text[first - 2] : text[first - 1];
  return (
    (feet === "'" || feet === '’' || feet === '′') && digit.test(text[first - (text[first - 1] === ' ' ? 3 : 2)] ?? '')
  );
}

/** Inside a word ("don't"), or for letters left out at its head ('em, '90s). */
function isApostrophe(text: string, at: number, end: number, sign: Sign, previous: string, next: string): boolean {
  if (sign.family !== 'single' || !word.test(next)) return false;
  if (word.test(previous) || decade(text, at, next)) return true;
  let stop = at + 1;
  while (stop < end && word.test(text[stop] ?? '')) stop += 1;
  return sign.look !== 'open' && clipped.has(text.slice(at + 1, stop).toLowerCase());
}

/** '90s, ’08 */
function decade(text: string, at: number, next: string): boolean {
  if (!digit.test(next) || !digit.test(text[at + 2] ?? '')) return false;
  const after = text[at + 3] ?? '';
  return !word.test(after) || after === 's';
}
