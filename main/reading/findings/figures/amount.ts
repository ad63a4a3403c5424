import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { readNumber, scales } from './numbers.ts';

/** A number with its scale word, up to `end`: "1.2 billion", "5m", "40". `high` is the upper end of a range. */
export type Amount = {
  readonly value: number;
  readonly high?: number;
  readonly end: number;
  readonly scaled: boolean;
  readonly written: 'digits' | 'words';
};

/** Short scales that stand beside digits; `m` and `k` only glued, or after a currency sign. */
const shortScales: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['mn', 1e6],
  ['tn', 1e12],
  ['m', 1e6],
  ['b', 1e9],
  ['k', 1e3],
  ['trn', 1e12],
  ['mln', 1e6],
  ['bln', 1e9],
  ['crore', 1e7],
  ['lakh', 1e5],
]);

/** Reads an amount; `priced` says that a currency stands before it, so that "5m" is five million and not five metres. */
export function readAmount(atoms: readonly Atom[], at: number, priced: boolean): Amount | undefined {
  const low = readScaled(atoms, at, priced);
  if (low === undefined) return undefined;
  const joint = isOneOf(atoms, low.end, ['-', '–', 'to']) ? low.end + 1 : -1;
  if (joint < 0) return low;
  const sign = isOneOf(atoms, joint, ['$', '£', '€']) ? joint + 1 : joint;
  const high = readScaled(atoms, sign, priced);
  if (
    high === undefined ||
    high.written !== low.written ||
    (atoms[low.end]?.lower === 'to' && !priced && high.value <= low.value)
  )
    return low;
  const value =
    !low.scaled && high.scaled && high.value / low.value > 1000 ? low.value * scaleOf(high.value) : low.value;
  return high.value > value ? { ...high, value, high: high.value } : low;
}

const scaleOf = (value: number): number => (value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3);

function readScaled(atoms: readonly Atom[], at: number, priced: boolean): Amount | undefined {
  const number = readNumber(atoms, at);
  if (number === undefined) return undefined;
  const skip = isOneOf(atoms, number.end, ['-']) && isGlued(atoms, number.end) ? number.end + 1 : number.end;
  const word = atoms[skip]?.lower ?? '';
  const full = number.written === 'digits' ? scales.get(word) : undefined;
  if (full !== undefined && full > 100)
    return { value: number.value * full, end: skip + 1, scaled: true, written: number.written };
  const short = shortScales.get(word);
  const near = isGlued(atoms, number.end) || priced || word.length > 1;
  const follows = atoms[number.end + 1];
  if (
    short !== undefined &&
    near &&
    number.written === 'digits' &&
    !(word === 'm' && !priced) &&
    !(follows?.kind === 'number' && !follows.gap)
  ) {
    const dotted =
      atoms[number.end + 1]?.lower === '.' &&
      isGlued(atoms, number.end + 1) &&
      word === 'bn' &&
      atoms[number.end + 2]?.capital === false;
    return { value: number.value * short, end: number.end + (dotted ? 2 : 1), scaled: true, written: 'digits' };
  }
  return {
    value: number.value,
    end: number.end,
    scaled: number.written === 'words' && number.value >= 1000,
    written: number.written,
  };
}
