import type { Atom } from '#main/reading/article/atoms.ts';
import { digitsAt, isGlued, isOneOf, type Match, type Rule } from '#main/reading/findings/dates/expression.ts';
import { months, seasons, shiftWords, wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { isNameWord, opensStretch, timePrepositions } from './context.ts';
import { fullYear, readClosingYear, readMonth, readOrdinal } from './fields.ts';
import { isBareYear } from './years.ts';

const commonWords: ReadonlySet<string> = new Set(['may', 'march']);
const givenNames: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august', 'march']);
const nameSafePrepositions: ReadonlySet<string> = wordSet(`
  in since until last next this early late mid during
`);
const determiners: ReadonlySet<string> = new Set(['the', 'a', 'its', 'their', 'his', 'her', 'our', "'"]);

/** "November" alone. "May", "March", "April", "June" and "August" only where no verb, march or person can be meant. */
function monthAlone(atoms: readonly Atom[], at: number): Match | undefined {
  const month = readMonth(atoms, at);
  const atom = atoms[at];
  if (month === undefined || month.short || atom === undefined) return undefined;
  const before = atoms[at - 1]?.lower ?? '';
  const follows = atoms[at + 1];
  const led = isOneOf(atoms, at - 1, timePrepositions) || (before === '-' && isGlued(atoms, at));
  if (!led && isNameWord(atoms[at - 1]) && !months.has(before) && !opensStretch(atoms, at - 1)) return undefined;
  const last = isOneOf(atoms, at + 1, ['-', '–']) ? readMonth(atoms, at + 2) : undefined;
  if (last !== undefined && !last.short && last.value > month.value)
    return { rule: 'months', end: last.end, expression: { kind: 'month', month: month.value, to: last.value } };
  if (follows?.lower === '-' && isGlued(atoms, at + 1) && isNameWord(atoms[at + 2])) return undefined;
  if (givenNames.has(atom.lower)) {
    const named = isNameWord(follows) && !nameSafePrepositions.has(before);
    if (named || (!led && isOneOf(atoms, at + 1, speech))) return undefined;
  }
  if (commonWords.has(atom.lower) && !led) {
    const describes =
      determiners.has(before) && follows?.kind === 'word' && !follows.capital && !notNouns.has(follows.lower);
    if (!describes) return undefined;
  }
  return { rule: 'month', end: month.end, expression: { kind: 'month', month: month.value } };
}

const speech: readonly string[] = ['said', 'says', 'told', 'added', 'has', 'is', 'was', 'had', 'and'];
const notNouns: ReadonlySet<string> = wordSet(`
  on in to of for and or at by from through was is has had be have not also with
`);

/** "2014", where the words around it leave no count, price or model number to be meant; "2014–15". */
function yearAlone(atoms: readonly Atom[], at: number): Match | undefined {
  if (!isBareYear(atoms, at)) return undefined;
  const year = digitsAt(atoms, at) as number;
  const last = atoms[at + 2];
  const dash = ['-', '–', '/'].includes(atoms[at + 1]?.lower ?? '') && isGlued(atoms, at + 1) && isGlued(atoms, at + 2);
  if (dash && last?.kind === 'number' && last.lower.length === 2) {
    const to = year - (year % 100) + Number(last.lower);
    const runsOn = isGlued(atoms, at + 3) && atoms[at + 3]?.kind !== 'mark';
    if (to > year && !runsOn) return { rule: 'years', end: at + 3, expression: { kind: 'year', year, to } };
  }
  return { rule: 'year', end: at + 1, expression: { kind: 'year', year } };
}

const decadeWords: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);

/** "1990s", "1990’s", "the ’90s", "the sixties". */
function decade(atoms: readonly Atom[], at: number): Match | undefined {
  const word = decadeWords.get(atoms[at]?.lower ?? '');
  if (word !== undefined) {
    const inTheir = ['his', 'her', 'their', 'my', 'your', 'mid', 'high', 'low'].includes(atoms[at - 1]?.lower ?? '');
    const the = ['the', 'early', 'late', '-'].includes(atoms[at - 1]?.lower ?? '');
    return the && !inTheir ? decadeMatch(1900 + word, at + 1) : undefined;
  }
  const apostrophe = atoms[at]?.lower === "'" ? 1 : 0;
  const digits = atoms[at + apostrophe];
  const year = digitsAt(atoms, at + apostrophe);
  if (digits === undefined || year === undefined || year % 10 !== 0) return undefined;
  const end = pluralEnd(atoms, at + apostrophe + 1);
  if (end === undefined) return undefined;
  if (digits.lower.length === 4 && year >= 1000 && year <= 2190) return decadeMatch(year, end);
  if (digits.lower.length !== 2) return undefined;
  const led = apostrophe === 1 || ['the', 'early', 'late', 'mid'].includes(atoms[at - 1]?.lower ?? '');
  const degrees = ['high', 'low', 'upper', 'lower', 'his', 'her', 'their'].includes(atoms[at - 1]?.lower ?? '');
  return led && !degrees && (apostrophe === 0 || isGlued(atoms, at + 1)) ? decadeMatch(fullYear(year), end) : undefined;
}

/** "the 1800s" are a century, "the 1990s" and "the 2000s" a decade. */
const decadeMatch = (year: number, end: number): Match =>
  year % 100 === 0 && year < 2000
    ? { rule: 'century', end, expression: { kind: 'century', year } }
    : { rule: 'decade', end, expression: { kind: 'decade', year } };

function pluralEnd(atoms: readonly Atom[], at: number): number | undefined {
  if (!isGlued(atoms, at)) return undefined;
  if (atoms[at]?.lower === 's') return at + 1;
  return atoms[at]?.lower === "'" && atoms[at + 1]?.lower === 's' && isGlued(atoms, at + 1) ? at + 2 : undefined;
}

/** "the 20th century", "nineteenth-century". */
function century(atoms: readonly Atom[], at: number): Match | undefined {
  const ordinal = readOrdinal(atoms, at);
  if (ordinal === undefined || ordinal.value > 22) return undefined;
  const unit = atoms[ordinal.end]?.lower === '-' ? ordinal.end + 1 : ordinal.end;
  if (!['century', 'centuries'].includes(atoms[unit]?.lower ?? '')) return undefined;
  if (['bc', 'bce'].includes(atoms[unit + 1]?.lower ?? '')) return undefined;
  return { rule: 'century', end: unit + 1, expression: { kind: 'century', year: (ordinal.value - 1) * 100 } };
}

/** "summer 2015", "the spring of 1998", "last summer", "this fall", "in the winter". */
function season(atoms: readonly Atom[], at: number): Match | undefined {
  const value = seasons.get(atoms[at]?.lower ?? '');
  if (value === undefined) return undefined;
  const year = readClosingYear(atoms, at + 1);
  if (year !== undefined)
    return { rule: 'season year', end: year.end, expression: { kind: 'season', season: value, year: year.value } };
  const shift = shiftWords.get(atoms[at - 1]?.lower ?? '');
  if (isNameWord(atoms[at]) || ((atoms[at + 1]?.kind === 'mark') === false && isNameWord(atoms[at + 1])))
    return undefined;
  if (shift !== undefined) return { rule: 'season', end: at + 1, expression: { kind: 'season', season: value, shift } };
  const the = atoms[at - 1]?.lower === 'the' || ['early', 'late', 'mid'].includes(atoms[at - 1]?.lower ?? '');
  const led = isOneOf(atoms, at - 2, [
    'in',
    'over',
    'during',
    'since',
    'by',
    'until',
    'for',
    'before',
    'after',
    'of',
    'in',
  ]);
  const closes = atoms[at + 1] === undefined || atoms[at + 1]?.kind === 'mark' || atoms[at + 1]?.lower === 'and';
  if (!the || !led || !closes) return undefined;
  return { rule: 'season', end: at + 1, expression: { kind: 'season', season: value } };
}

/** "fiscal 2015", "fiscal year 2015", "FY2015", "FY 2015–16". */
function fiscalYear(atoms: readonly Atom[], at: number): Match | undefined {
  const skip = ['year', 'yr'].includes(atoms[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const year = readClosingYear(atoms, skip);
  if (year !== undefined)
    return { rule: 'fiscal year', end: year.end, expression: { kind: 'year', year: year.value, fiscal: true } };
  const short = digitsAt(atoms, at + 1);
  const coded = atoms[at]?.lower === 'fy' && short !== undefined && short < 100 && isGlued(atoms, at + 1);
  return coded
    ? { rule: 'fiscal year', end: at + 2, expression: { kind: 'year', year: fullYear(short), fiscal: true } }
    : undefined;
}

/** "AD 79", "1066 AD". */
function commonEra(atoms: readonly Atom[], at: number): Match | undefined {
  const leads = ['ad', 'ce'].includes(atoms[at]?.lower ?? '') && atoms[at]?.capital === true;
  const year = digitsAt(atoms, leads ? at + 1 : at);
  if (year === undefined || year < 1 || year > 2199) return undefined;
  if (leads) return { rule: 'year', end: at + 2, expression: { kind: 'year', year } };
  const follows = ['ad', 'ce'].includes(atoms[at + 1]?.lower ?? '') && atoms[at + 1]?.capital === true;
  return follows ? { rule: 'year', end: at + 2, expression: { kind: 'year', year } } : undefined;
}

const centuryStarts: ReadonlySet<string> = wordSet(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty
`); // biome-ignore format: one list

/** Times coarser than a day. */
export const partialRules: readonly Rule[] = [
  { starts: [...months.keys()], read: monthAlone },
  { starts: 'number', read: yearAlone },
  { starts: 'number', read: decade },
  { starts: ["'", ...decadeWords.keys()], read: decade },
  { starts: 'number', read: century },
  { starts: [...centuryStarts], read: century },
  { starts: [...seasons.keys()], read: season },
  { starts: ['fiscal', 'fy'], read: fiscalYear },
  { starts: 'number', read: commonEra },
  { starts: ['ad', 'ce'], read: commonEra },
];
