import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { type Amount, readAmount } from './amount.ts';
import type { FigureRead, Page } from './reading.ts';
import { currencySigns, dollarPrefixes, nationalCurrencies, type Units } from './units.ts';

/** "$1.2 billion", "US$ 40 billion", "€5m", "EUR 300", "300 million euros", "50 cents". */
export function readMoney(page: Page, at: number): FigureRead | undefined {
  return signedMoney(page, at) ?? codedMoney(page, at) ?? wordedMoney(page, at);
}

function signedMoney({ atoms, units }: Page, at: number): FigureRead | undefined {
  const prefixed = atoms[at]?.kind === 'word' ? prefixEnd(atoms, at) : at;
  const sign = atoms[prefixed]?.lower ?? '';
  const code = currencySigns.get(sign);
  if (code === undefined) return undefined;
  const letters = atoms[at]?.lower ?? '';
  const amount = readAmount(atoms, prefixed + 1, true);
  if (amount === undefined || (sign === '#' && !amount.scaled)) return undefined;
  const owner = prefixed > at ? dollarPrefixes.get(letters) : undefined;
  const end = restated(atoms, amount.end, units);
  return {
    rule: 'currency sign',
    type: 'money',
    from: at,
    to: end,
    number: prefixed + 1,
    numberEnd: amount.end,
    value: amount.value,
    unit: sign === '$' ? (owner ?? code) : code,
  };
}

/** The index of the sign after "US", "U.S.", "HK", "USD"; the prefix itself where no sign follows. */
function prefixEnd(atoms: readonly Atom[], at: number): number {
  const atom = atoms[at];
  if (atom === undefined || !atom.capital || !dollarPrefixes.has(atom.lower)) return at;
  let next = at + 1;
  if (atom.lower === 'u' && atoms[next]?.lower === '.' && atoms[next + 1]?.lower === 's')
    next += atoms[next + 2]?.lower === '.' ? 3 : 2;
  const sign = atoms[next];
  return sign !== undefined && currencySigns.has(sign.lower) && (!sign.gap || sign.lower === '#') ? next : at;
}

/** A currency named again behind an amount with its sign: "$249 USD", "$9.99 US dollars". */
function restated(atoms: readonly Atom[], at: number, units: Units): number {
  const bracket = atoms[at]?.lower === '(' ? at + 1 : at;
  if (units.currencies.has(atoms[bracket]?.lower ?? '') && atoms[bracket]?.lower !== 'won')
    return bracket > at && atoms[bracket + 1]?.lower === ')' ? bracket + 2 : bracket + 1;
  const national = atoms[at]?.capital === true && units.currencies.has(atoms[at + 1]?.lower ?? '');
  return national ? at + 2 : at;
}

/** "EUR 5 million", "Rs 500", "USD10m". */
function codedMoney({ atoms, units }: Page, at: number): FigureRead | undefined {
  const atom = atoms[at];
  if (atom?.kind !== 'word' || !atom.capital || atom.end - atom.start > 3) return undefined;
  const code = units.currencies.get(atom.lower);
  if (code === undefined || atom.lower === 'won') return undefined;
  const start = atoms[at + 1]?.lower === '.' && isGlued(atoms, at + 1) ? at + 2 : at + 1;
  const amount = atoms[start]?.kind === 'number' ? readAmount(atoms, start, true) : undefined;
  if (amount === undefined) return undefined;
  return {
    rule: 'currency code',
    type: 'money',
    from: at,
    to: amount.end,
    number: start,
    numberEnd: amount.end,
    value: amount.value,
    unit: code,
  };
}

const weighed: ReadonlySet<string> = new Set([
  'weigh',
  'weighs',
  'weighed',
  'weighing',
  'lose',
  'lost',
  'losing',
  'gain',
  'gained',
  'weight',
]);

/** "300 million euros", "40 billion US dollars", "50 cents"; "200 pounds of flour" is a weight. */
function wordedMoney({ atoms, units }: Page, at: number): FigureRead | undefined {
  const amount = readAmount(atoms, at, false);
  if (amount === undefined) return undefined;
  const skip = isOneOf(atoms, amount.end, ['-']) && isGlued(atoms, amount.end) ? amount.end + 1 : amount.end;
  const owner = ownerAt(atoms, skip, units);
  const word = atoms[owner.end]?.lower ?? '';
  const pence = word === 'p' && isPence(atoms, amount);
  const code = pence ? 'GBP' : (owner.code ?? units.currencies.get(word));
  if (code === undefined || (ambiguous.has(word) && !amount.scaled)) return undefined;
  if ((word === 'pound' || word === 'pounds') && owner.code === undefined && !amount.scaled) {
    if (
      atoms[owner.end + 1]?.lower === 'of' ||
      word === 'pound' ||
      atoms.slice(Math.max(0, at - 4), at).some(({ lower }) => weighed.has(lower))
    )
      return undefined;
  }
  const small = pence || ['cent', 'cents', 'pence', 'penny'].includes(word);
  return {
    rule: 'currency word',
    type: 'money',
    from: at,
    to: owner.end + 1,
    number: at,
    numberEnd: amount.end,
    value: small ? Number((amount.value / 100).toFixed(6)) : amount.value,
    unit: code,
  };
}

/** Lines of a picture that are written so, up to those of ultra-high definition. */
const pictureLines: ReadonlySet<number> = new Set([240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320]);

/** "3p", "a 50p coin", "shares rose to 212p"; not "1080p", "3p.m.". */
const isPence = (atoms: readonly Atom[], { written, value, end }: Amount): boolean =>
  written === 'digits' &&
  !pictureLines.has(value) &&
  isGlued(atoms, end) &&
  atoms[end]?.capital === false &&
  (atoms[end + 1] === undefined ||
    atoms[end + 1]?.gap === true ||
    /^[,;:)'-]$/.test(atoms[end + 1]?.lower ?? '') ||
    (atoms[end + 1]?.lower === '.' && atoms[end + 2]?.gap !== false));

/** Currency words that are commoner as something else. */
const ambiguous: ReadonlySet<string> = new Set([
  'won',
  'real',
  'rand',
  'dong',
  'stone',
  'mark',
  'bucks',
  'buck',
  'sterling',
]);

/** "US dollars", "Canadian dollars", "Hong Kong dollars", "pounds sterling": whose currency, and where its word stands. */
function ownerAt(atoms: readonly Atom[], at: number, units: Units): { code?: string; end: number } {
  const single = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);
  const first = atoms[at]?.lower ?? '';
  if (first === 'u' && atoms[at + 1]?.lower === '.' && atoms[at + 2]?.lower === 's') {
    const end = atoms[at + 3]?.lower === '.' ? at + 4 : at + 3;
    return single(atoms[end]?.lower ?? '') === 'dollar' ? { code: 'USD', end } : { end: at };
  }
  const two =
    nationalCurrencies.get(`${first} ${single(atoms[at + 1]?.lower ?? '')}`) ??
    nationalCurrencies.get(`${single(first)} ${atoms[at + 1]?.lower ?? ''}`);
  if (two !== undefined) return { code: two, end: at + 1 };
  const three = nationalCurrencies.get(`${first} ${atoms[at + 1]?.lower ?? ''} ${single(atoms[at + 2]?.lower ?? '')}`);
  if (three !== undefined) return { code: three, end: at + 2 };
  const unlisted =
    atoms[at]?.capital === true && !units.currencies.has(first) && units.currencies.has(atoms[at + 1]?.lower ?? '');
  return { end: unlisted ? at + 1 : at };
}
