import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { readAmount } from './amount.ts';
import type { FigureRead, Page } from './reading.ts';

const powers: ReadonlyMap<string, string> = new Map([
  ['square', '²'],
  ['sq', '²'],
  ['cubic', '³'],
]);
const kinds: ReadonlySet<string> = new Set(['nautical', 'metric', 'imperial', 'long', 'short']);

/** "500km", "9,420 nautical miles", "100 square kilometres", "20-mile", "38 °C", "80 km/h", "2 million barrels a day"; ages in years. */
export function readMeasure(page: Page, at: number): FigureRead | undefined {
  const { atoms, units } = page;
  const amount = readAmount(atoms, at, false);
  if (amount === undefined) return undefined;
  const dash = isOneOf(atoms, amount.end, ['-']) && isGlued(atoms, amount.end) ? 1 : 0;
  let next = amount.end + dash;
  const degree = atoms[next]?.lower === '°' || atoms[next]?.lower === 'º';
  const power = powers.get(atoms[next]?.lower ?? '');
  const kind = kinds.has(atoms[next]?.lower ?? '') ? `${atoms[next]?.lower} ` : '';
  if (power !== undefined || kind !== '') next += atoms[next + 1]?.lower === '.' ? 2 : 1;
  const word = atoms[next]?.lower ?? '';
  const base = degree ? '°' : units.measures.get(word);
  if (base === undefined || !isUnit(atoms, next, word, amount.written)) return undefined;
  const scale = readScale(atoms, degree || base === 'degree' ? next + 1 : -1, degree);
  const rate = scale.end < 0 ? readRate(atoms, next + 1) : { text: '', end: -1 };
  const to = Math.max(next + 1, scale.end, rate.end);
  const unit = `${kind}${scale.unit ?? base}${power ?? ''}${rate.text}`;
  return {
    rule: 'measure',
    type: 'quantity',
    from: at,
    to,
    number: at,
    numberEnd: amount.end,
    value: amount.value,
    unit,
  };
}

/** Short units stand in the case they are written in and beside digits; "m" is millions as often as metres, and needs to be glued. */
function isUnit(atoms: readonly Atom[], at: number, word: string, written: 'digits' | 'words'): boolean {
  if (word.length > 3) return true;
  if (written === 'words' && word.length < 3) return false;
  const next = atoms[at + 1];
  if (next !== undefined && !next.gap && (next.kind === 'number' || next.lower === "'")) return false;
  if (word === 'm' || word === 'g' || word === 'mi') return isGlued(atoms, at) && atoms[at]?.capital === false;
  return true;
}

/** "°C", "degrees Celsius". */
function readScale(atoms: readonly Atom[], at: number, sign: boolean): { unit?: string; end: number } {
  const word = at < 0 ? '' : (atoms[at]?.lower ?? '');
  if (word === 'celsius' || word === 'centigrade' || (word === 'c' && (sign || atoms[at]?.capital === true)))
    return { unit: '°C', end: at + 1 };
  if (word === 'fahrenheit' || (word === 'f' && (sign || atoms[at]?.capital === true)))
    return { unit: '°F', end: at + 1 };
  return { end: -1 };
}

/** "per hour", "/h", "a day": what the measure is counted by. */
function readRate(atoms: readonly Atom[], at: number): { text: string; end: number } {
  const per =
    isOneOf(atoms, at, ['per', 'an', 'a']) &&
    isOneOf(atoms, at + 1, ['hour', 'day', 'second', 'minute', 'year', 'month', 'week']);
  // "up from 57 tonnes a year earlier": when, not by what
  const isThen = isOneOf(atoms, at + 2, ['earlier', 'ago', 'before', 'later', 'previously', 'on']);
  if (per && !isThen) return { text: `/${atoms[at + 1]?.lower}`, end: at + 2 };
  const slash =
    atoms[at]?.lower === '/' && isGlued(atoms, at) && isOneOf(atoms, at + 1, ['h', 's', 'hr', 'day', 'hour']);
  return slash ? { text: `/${atoms[at + 1]?.lower}`, end: at + 2 } : { text: '', end: -1 };
}

const agedPeople = [
  'people',
  'those',
  'anyone',
  'men',
  'women',
  'children',
  'adults',
  'girls',
  'boys',
  'kids',
  'voters',
];

/** "aged 55", "55-year-old", "55 years old", ", 49,": an age, in years. */
export function readAge({ atoms }: Page, at: number): FigureRead | undefined {
  const amount = readAmount(atoms, at, false);
  if (amount === undefined || amount.value > 130 || !Number.isInteger(amount.value)) return undefined;
  const age = (to: number): FigureRead => ({
    rule: 'age',
    type: 'quantity',
    from: at,
    to,
    number: at,
    numberEnd: amount.end,
    value: amount.value,
    unit: 'year',
  });
  if (isOneOf(atoms, at - 1, ['aged', 'age', 'ages'])) return age(amount.end);
  if (isOneOf(atoms, at - 1, ['of']) && isOneOf(atoms, at - 2, ['age'])) return age(amount.end);
  if (isOneOf(atoms, at - 1, ['under', 'over']) && isOneOf(atoms, at - 2, agedPeople) && amount.value >= 5)
    return age(amount.end);
  const unit = atoms[amount.end]?.lower === '-' ? amount.end + 1 : amount.end;
  const old = atoms[unit + 1]?.lower === '-' ? unit + 2 : unit + 1;
  if (isOneOf(atoms, unit, ['year', 'years', 'yr']) && isOneOf(atoms, old, ['old', 'olds'])) return age(old + 1);
  const named = atoms[at - 1]?.lower === ',' && atoms[at - 2]?.kind === 'word' && atoms[at - 2]?.capital === true;
  const stops = atoms[amount.end]?.lower === '.' && atoms[amount.end + 1]?.gap !== false;
  const closed = stops || (isOneOf(atoms, amount.end, [',']) && atoms[amount.end + 1]?.kind !== 'number');
  const bracketed = atoms[at - 1]?.lower === '(' && atoms[amount.end]?.lower === ')' && atoms[at - 2]?.capital === true;
  const plausible =
    amount.value >= 5 &&
    amount.value <= 110 &&
    amount.written === 'digits' &&
    atoms[at]?.lower.length === String(amount.value).length;
  return plausible && ((named && closed) || bracketed) ? age(amount.end) : undefined;
}
