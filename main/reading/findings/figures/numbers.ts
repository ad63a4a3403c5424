import type { Atom } from '#main/reading/article/atoms.ts';

/** A number read from atoms `[at, end)`. `written` tells digits from words. */
type NumberRead = { readonly value: number; readonly end: number; readonly written: 'digits' | 'words' };

const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // biome-ignore format: one list
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Number words below a hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...small.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** Multiplying words, and the short forms that stand glued or after a space behind digits. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const smallOrdinals = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
]; // biome-ignore format: one list

/** "first" to "twentieth" and "thirtieth". */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...smallOrdinals.map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
]);

const glued = (atoms: readonly Atom[], at: number): boolean => atoms[at]?.gap === false;

/** Longer runs are codes, not numbers that a reader counts with; JavaScript holds 15 digits exactly. */
const mostDigits = 15;

/** "4", "1,200", "3.5", "10 000". Digits are grouped by threes or not at all. */
function readDigits(atoms: readonly Atom[], at: number): NumberRead | undefined {
  const first = atoms[at];
  if (first?.kind !== 'number' || first.lower.length > mostDigits) return undefined;
  let digits = first.lower;
  let end = at + 1;
  while (first.lower.length <= 3 && digits.length < mostDigits && groupFollows(atoms, end)) {
    digits += atoms[end + 1]?.lower;
    end += 2;
  }
  if (end === at + 1) {
    end = spacedEnd(atoms, at);
    digits = atoms
      .slice(at, end)
      .map(({ lower }) => lower)
      .join('');
  }
  if (atoms[end]?.lower === '.' && glued(atoms, end) && atoms[end + 1]?.kind === 'number' && glued(atoms, end + 1)) {
    digits += `.${atoms[end + 1]?.lower}`;
    end += 2;
  }
  return { value: Number(digits), end, written: 'digits' };
}

/** The end of a number whose groups of three stand apart ("10 000 people"), with a word behind it and no digits before; else of its first digits. */
function spacedEnd(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(atoms[at]?.lower ?? '') || atoms[at - 1]?.kind === 'number') return end;
  while (end - at < mostGroups && atoms[end]?.gap === true && /^\d{3}$/.test(atoms[end]?.lower ?? '')) end += 1;
  return atoms[end]?.kind === 'word' && atoms[end]?.gap === true ? end : at + 1;
}

/** A thousand million millions are no count that news makes. */
const mostGroups = 5;

function groupFollows(atoms: readonly Atom[], at: number): boolean {
  const group = atoms[at + 1];
  return (
    atoms[at]?.lower === ',' && glued(atoms, at) && group?.kind === 'number' && !group.gap && group.lower.length === 3
  );
}

/** "four", "twenty-five", "two hundred and six", "a hundred", "half a million", "a dozen"; with scale words. */
function readNumberWords(atoms: readonly Atom[], at: number): NumberRead | undefined {
  const opened = readOpening(atoms, at);
  if (opened === undefined) return undefined;
  let { value, end } = opened;
  let total = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  for (let steps = 0; steps < 12; steps += 1) {
    const skip = atoms[end]?.lower === '-' && glued(atoms, end) ? end + 1 : end;
    const scale = scales.get(atoms[skip]?.lower ?? '');
    if (scale !== undefined && (scale < lastScale || scale === 100)) {
      value *= scale;
      end = skip + 1;
      if (scale >= 1000) {
        total += value;
        value = 0;
        lastScale = scale;
      }
      continue;
    }
    const next = atoms[end]?.lower === 'and' ? end + 1 : end;
    const more = end > at + 1 || next > end ? readBelowHundred(atoms, next) : undefined;
    const follows = more !== undefined && (value === 0 || value % 100 === 0) && value + total >= 100;
    if (!follows || (next === end && atoms[end]?.lower === undefined)) break;
    value += more.value;
    end = more.end;
  }
  return { value: total + value, end, written: 'words' };
}

function readOpening(atoms: readonly Atom[], at: number): { value: number; end: number } | undefined {
  const word = atoms[at]?.lower ?? '';
  const next = atoms[at + 1]?.lower ?? '';
  if (word === 'half' && next === 'a' && scales.has(atoms[at + 2]?.lower ?? '')) return { value: 0.5, end: at + 2 };
  if (word === 'a' || word === 'an') {
    if (next === 'dozen') return { value: 12, end: at + 2 };
    if (next === 'score' && atoms[at + 2]?.lower === 'of') return { value: 20, end: at + 2 };
    return scales.has(next) ? { value: 1, end: at + 1 } : undefined;
  }
  const below = readBelowHundred(atoms, at);
  if (below !== undefined && atoms[below.end]?.lower === 'dozen')
    return { value: below.value * 12, end: below.end + 1 };
  return below;
}

function readBelowHundred(atoms: readonly Atom[], at: number): { value: number; end: number } | undefined {
  const value = smallNumbers.get(atoms[at]?.lower ?? '');
  if (value === undefined) return undefined;
  const skip = atoms[at + 1]?.lower === '-' && glued(atoms, at + 1) ? at + 2 : at + 1;
  const unit = smallNumbers.get(atoms[skip]?.lower ?? '');
  const joined = value >= 20 && unit !== undefined && unit >= 1 && unit <= 9;
  return joined ? { value: value + unit, end: skip + 1 } : { value, end: at + 1 };
}

/** Digits or words. */
export const readNumber = (atoms: readonly Atom[], at: number): NumberRead | undefined =>
  readDigits(atoms, at) ?? readNumberWords(atoms, at);
