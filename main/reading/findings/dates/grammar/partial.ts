import type { Atom } from '#main/reading/findings/dates/atoms.ts';
import { digitsAt, isGlued, isOneOf, type Match, type Rule, type Shift } from '#main/reading/findings/dates/expression.ts';
import { months, seasons, shiftWords } from '#main/reading/findings/dates/vocabulary.ts';
import { isNameWord, opensStretch, timePrepositions } from './context.ts';
import { fullYear, readClosingYear, readMonth, readOrdinal } from './fields.ts';
import { isBareYear } from './years.ts';

const commonWords: ReadonlySet<string> = new Set(['may', 'march']);
const givenNames: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august', 'march']);
const nameSafePrepositions: ReadonlySet<string> = new Set(['in', 'since', 'until', 'last', 'next', 'this', 'early', 'late', 'mid', 'during']);
const determiners: ReadonlySet<string> = new Set(['the', 'a', 'its', 'their', 'his', 'her', 'our', "'"]);

/** "November" alone. "May", "March", "April", "June" and "August" only where no verb, march or person can be meant. */
function monthAlone(atoms: readonly Atom[], at: number): Match | undefined {
  const month = readMonth(atoms, at);
  const atom = atoms[at];
  if (month === undefined || month.short || atom === undefined) return undefined;
  const before = atoms[at - 1]?.lower ?? '';
  const led = isOneOf(atoms, at - 1, timePrepositions) || (before === '-' && isGlued(atoms, at));
  const named = isNameWord(atoms[at + 1]) && !isGlued(atoms, at + 1);
  const follows = atoms[at + 1];
  const title = isNameWord(atoms[at - 1]) && !led && !months.has(before);
  if (title && !opensStretch(atoms, at - 1)) return undefined;
  if (givenNames.has(atom.lower) && (title || (named && !nameSafePrepositions.has(before)))) return undefined;
  if (commonWords.has(atom.lower) && !led) {
    const article = determiners.has(before) && follows?.kind === 'word' && !follows.capital;
    if (!article || atom.lower === 'march' ? !article : follows?.lower === 'said') return undefined;
  }
  if (follows?.lower === '-' && isGlued(atoms, at + 1) && isNameWord(atoms[at + 2])) return undefined;
  return { rule: 'month', end: month.end, expression: { kind: 'month', month: month.value } };
}

/** "2014", where the words around it leave no count, price or model number to be meant; "2014–15". */
function yearAlone(atoms: readonly Atom[], at: number): Match | undefined {
  if (!isBareYear(atoms, at)) return undefined;
  const year = digitsAt(atoms, at) as number;
  const last = atoms[at + 2];
  const dash = ['-', '–', '/'].includes(atoms[at + 1]?.lower ?? '') && isGlued(atoms, at + 1) && isGlued(atoms, at + 2);
  if (dash && last?.kind === 'number' && last.lower.length === 2) {
    const to = year - (year % 100) + Number(last.lower);
    if (to > year && !isGlued(atoms, at + 3)) return { rule: 'years', end: at + 3, expression: { kind: 'year', year, to } };
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

const decadeMatch = (year: number, end: number): Match => ({ rule: 'decade', end, expression: { kind: 'decade', year } });

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
  if (isNameWord(atoms[at]) || atoms[at + 1]?.kind === 'mark' === false && isNameWord(atoms[at + 1])) return undefined;
  if (shift !== undefined) return { rule: 'season', end: at + 1, expression: { kind: 'season', season: value, shift } };
  const the = atoms[at - 1]?.lower === 'the' || ['early', 'late', 'mid'].includes(atoms[at - 1]?.lower ?? '');
  const led = isOneOf(atoms, at - 2, ['in', 'over', 'during', 'since', 'by', 'until', 'for', 'before', 'after', 'of', 'in']);
  const closes = atoms[at + 1] === undefined || atoms[at + 1]?.kind === 'mark' || atoms[at + 1]?.lower === 'and';
  if (!the || !led || !closes) return undefined;
  return { rule: 'season', end: at + 1, expression: { kind: 'season', season: value } };
}

/** "Q2 2015", "Q3", "2Q15", "H1 2024". */
function codedQuarter(atoms: readonly Atom[], at: number): Match | undefined {
  const letterFirst = atoms[at]?.kind === 'word';
  const letter = atoms[letterFirst ? at : at + 1];
  const digit = digitsAt(atoms, letterFirst ? at + 1 : at);
  if (letter === undefined || digit === undefined || !isGlued(atoms, at + 1) || !letter.capital) return undefined;
  if (letter.lower !== 'q' && letter.lower !== 'h') return undefined;
  if (digit < 1 || digit > (letter.lower === 'q' ? 4 : 2)) return undefined;
  if (letterFirst && isGlued(atoms, at + 2) && atoms[at + 2]?.kind === 'word') return undefined;
  const short = digitsAt(atoms, at + 2);
  const glued = !letterFirst && isGlued(atoms, at + 2) && short !== undefined ? fullYear(short) : undefined;
  const year = glued === undefined ? readClosingYear(atoms, at + 2) : { value: glued, end: at + 3 };
  if (!letterFirst && year === undefined) return undefined;
  return partOfYear(letter.lower === 'q' ? 'quarter' : 'half', digit, year);
}

const partOfYear = (
  kind: 'quarter' | 'half',
  number: number,
  year: { value: number | { shift: Shift }; end: number } | undefined,
  end = 0,
): Match => {
  const of = year === undefined ? {} : { year: year.value };
  return kind === 'quarter'
    ? { rule: kind, end: year?.end ?? end, expression: { kind, quarter: number, ...of } }
    : { rule: kind, end: year?.end ?? end, expression: { kind, half: number, ...of } };
};

/** "second quarter of 2015", "third-quarter", "the first half of last year", "the final quarter". */
function spelledQuarter(atoms: readonly Atom[], at: number): Match | undefined {
  const final = atoms[at]?.lower === 'final';
  const ordinal = final ? { value: 0, end: at + 1 } : readOrdinal(atoms, at);
  if (ordinal === undefined) return undefined;
  const fiscal = atoms[ordinal.end]?.lower === 'fiscal' ? ordinal.end + 1 : ordinal.end;
  const unit = atoms[fiscal]?.lower === '-' ? fiscal + 1 : fiscal;
  const kind = atoms[unit]?.lower;
  if (kind !== 'quarter' && kind !== 'half') return undefined;
  const number = final ? (kind === 'quarter' ? 4 : 2) : ordinal.value;
  if (number > (kind === 'quarter' ? 4 : 2)) return undefined;
  const year = readYearRef(atoms, unit + 1);
  if (year !== undefined) return partOfYear(kind, number, year);
  if (kind === 'half' && ['of', 'and', 'against', 'goal'].includes(atoms[unit + 1]?.lower ?? '')) return undefined;
  if (kind === 'half' && !isOneOf(atoms, at - 2, ['in', 'during', 'for', 'over', 'by', 'of'])) return undefined;
  return partOfYear(kind, number, undefined, unit + 1);
}

/** "2015", "of 2015", "of last year", "this year", "of the year". */
function readYearRef(atoms: readonly Atom[], at: number): { value: number | { shift: Shift }; end: number } | undefined {
  const year = readClosingYear(atoms, at);
  if (year !== undefined) return year;
  const skip = atoms[at]?.lower === 'of' ? at + 1 : at;
  if (atoms[skip + 1]?.lower !== 'year') return undefined;
  if (atoms[skip]?.lower === 'the') return { value: { shift: 0 }, end: skip + 2 };
  const shift = shiftWords.get(atoms[skip]?.lower ?? '');
  return shift === undefined ? undefined : { value: { shift }, end: skip + 2 };
}

/** "fiscal 2015", "fiscal year 2015", "FY2015", "FY 2015–16". */
function fiscalYear(atoms: readonly Atom[], at: number): Match | undefined {
  const skip = ['year', 'yr'].includes(atoms[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const year = readClosingYear(atoms, skip);
  if (year !== undefined)
    return { rule: 'fiscal year', end: year.end, expression: { kind: 'year', year: year.value, fiscal: true } };
  const short = digitsAt(atoms, at + 1);
  const coded = atoms[at]?.lower === 'fy' && short !== undefined && short < 100 && isGlued(atoms, at + 1);
  return coded ? { rule: 'fiscal year', end: at + 2, expression: { kind: 'year', year: fullYear(short), fiscal: true } } : undefined;
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

const ordinalStarts = ['first', 'second', 'third', 'fourth'];
const centuryStarts = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth',
  'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty',
]; // biome-ignore format: one list

/** Times coarser than a day. */
export const partialRules: readonly Rule[] = [
  { starts: [...months.keys()], read: monthAlone },
  { starts: 'number', read: yearAlone },
  { starts: 'number', read: decade },
  { starts: ["'", ...decadeWords.keys()], read: decade },
  { starts: 'number', read: century },
  { starts: centuryStarts, read: century },
  { starts: [...seasons.keys()], read: season },
  { starts: ['q', 'h'], read: codedQuarter },
  { starts: 'number', read: codedQuarter },
  { starts: 'number', read: spelledQuarter },
  { starts: [...ordinalStarts, 'final'], read: spelledQuarter },
  { starts: ['fiscal', 'fy'], read: fiscalYear },
  { starts: 'number', read: commonEra },
  { starts: ['ad', 'ce'], read: commonEra },
];
