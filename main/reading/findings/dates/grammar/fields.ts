import type { Atom } from '#main/reading/article/atoms.ts';
import { digitsAt, isGlued } from '#main/reading/findings/dates/expression.ts';
import { months, shortMonths } from '#main/reading/findings/dates/vocabulary.ts';
import { ordinalWords, smallNumbers } from '#main/reading/findings/figures/numbers.ts';

/** A field of a date read from atoms up to `end`. */
export type Field = { readonly value: number; readonly end: number };

const ordinalEndings = ['st', 'nd', 'rd', 'th'];

/** "4th", "21st", "fourth", "twenty-first": a number that ranks. */
export function readOrdinal(atoms: readonly Atom[], at: number): Field | undefined {
  const digits = digitsAt(atoms, at);
  if (digits !== undefined) {
    const ends = isGlued(atoms, at + 1) && ordinalEndings.includes(atoms[at + 1]?.lower ?? '');
    return ends ? { value: digits, end: at + 2 } : undefined;
  }
  const word = atoms[at]?.lower ?? '';
  const plain = ordinalWords.get(word);
  if (plain !== undefined) return { value: plain, end: at + 1 };
  const tens = smallNumbers.get(word) ?? 0;
  const unit = atoms[at + 1]?.lower === '-' ? ordinalWords.get(atoms[at + 2]?.lower ?? '') : undefined;
  return tens >= 20 && unit !== undefined && unit < 10 ? { value: tens + unit, end: at + 3 } : undefined;
}

/** A day of the month in digits, 1 to 31, with or without its ordinal ending; never the head of a longer number. */
export function readDay(atoms: readonly Atom[], at: number): Field | undefined {
  const day = digitsAt(atoms, at);
  if (day === undefined || day < 1 || day > 31 || (atoms[at]?.lower.length ?? 3) > 2) return undefined;
  if (isGlued(atoms, at) && ['$', '£', '€', '#', '.', ','].includes(atoms[at - 1]?.lower ?? '')) return undefined;
  const ordinal = readOrdinal(atoms, at);
  if (ordinal !== undefined) return ordinal;
  const next = atoms[at + 1];
  if (next !== undefined && !next.gap) {
    if (next.kind === 'word' || ['%', ':', '/'].includes(next.lower)) return undefined;
    if ((next.lower === ',' || next.lower === '.') && isGlued(atoms, at + 2) && atoms[at + 2]?.kind === 'number')
      return undefined;
  }
  return { value: day, end: at + 1 };
}

/** A month's name; its short form ("Dec.", "Sept") takes the full stop along. `short` says which it was. */
export function readMonth(atoms: readonly Atom[], at: number): (Field & { readonly short: boolean }) | undefined {
  const atom = atoms[at];
  if (atom === undefined || !atom.capital) return undefined;
  const full = months.get(atom.lower);
  if (full !== undefined) return { value: full, end: at + 1, short: false };
  const short = shortMonths.get(atom.lower);
  if (short === undefined) return undefined;
  const dotted = atoms[at + 1]?.lower === '.' && isGlued(atoms, at + 1);
  return { value: short, end: dotted ? at + 2 : at + 1, short: true };
}

/** A year in four digits, 1000 to 2199, that is not part of a longer number or name ("2,015", "2015.5", "A2015"). */
export function readYear(atoms: readonly Atom[], at: number): Field | undefined {
  const atom = atoms[at];
  if (atom?.kind !== 'number' || atom.lower.length !== 4) return undefined;
  const year = Number(atom.lower);
  if (year < 1000 || year > 2199) return undefined;
  const next = atoms[at + 1];
  if (next !== undefined && !next.gap) {
    if (next.kind === 'word' || next.lower === '%') return undefined;
    if (['.', ',', ':'].includes(next.lower) && isGlued(atoms, at + 2) && atoms[at + 2]?.kind === 'number')
      return undefined;
  }
  return { value: year, end: at + 1 };
}

/** The year that closes a date: "2025", ", 2025", "’25" beside a month. */
export function readClosingYear(atoms: readonly Atom[], at: number): Field | undefined {
  const skip = atoms[at]?.lower === ',' || atoms[at]?.lower === 'of' ? at + 1 : at;
  const year = readYear(atoms, skip);
  if (year !== undefined) return year;
  const short = atoms[at + 1];
  const apostrophe = atoms[at]?.lower === "'" && short?.kind === 'number' && short.lower.length === 2 && !short.gap;
  return apostrophe ? { value: fullYear(Number(short.lower)), end: at + 2 } : undefined;
}

/** A year of two digits: 69 and under is of this century, as POSIX reads it. */
export const fullYear = (short: number): number => (short >= 100 ? short : short < 69 ? 2000 + short : 1900 + short);

/** "–", "-", "to", "through", "until": the end of a dash or word that joins two ends of a range. */
export function readJoint(atoms: readonly Atom[], at: number): number | undefined {
  const lower = atoms[at]?.lower;
  if (lower === '–' || lower === '—' || lower === 'to' || lower === 'through') return at + 1;
  if (lower === '-') return atoms[at + 1]?.lower === '-' ? undefined : at + 1;
  return undefined;
}
