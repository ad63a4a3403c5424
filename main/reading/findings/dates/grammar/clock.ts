import type { Atom } from '#main/reading/article/atoms.ts';
import { digitsAt, isGlued, isOneOf, type Match, type Rule } from '#main/reading/findings/dates/expression.ts';
import { wordSet, zones } from '#main/reading/findings/dates/vocabulary.ts';
import { smallNumbers } from '#main/reading/findings/figures/numbers.ts';

const clockLeads: ReadonlySet<string> = wordSet(`
  at by around about until till before after from to between since and past , ( approximately
`);

type Clock = { readonly hour: number; readonly minute: number; readonly end: number; readonly sure: boolean };

/** "14:30 GMT", "6am", "8 p.m. local time", "2:30", "1430 GMT"; "3:2", "1:12.5" and "Luke 3:16" are not times of day. */
function clock(atoms: readonly Atom[], at: number): Match | undefined {
  const read = readHour(atoms, at);
  if (read === undefined) return undefined;
  const half = readHalfDay(atoms, read.end);
  const zone = readZone(atoms, half?.end ?? read.end);
  const sure = half !== undefined || zone !== undefined || (read.sure && isOneOf(atoms, at - 1, clockLeads));
  if (!sure || (half === undefined && zone === undefined && read.minute < 0)) return undefined;
  const minute = Math.max(read.minute, 0);
  if (half !== undefined && (read.hour < 1 || read.hour > 12)) return undefined;
  const hour = half === undefined ? read.hour : (read.hour % 12) + (half.afternoon ? 12 : 0);
  const end = zone?.end ?? half?.end ?? read.end;
  return {
    rule: 'time of day',
    end,
    expression: { kind: 'clock', hour, minute, ...(zone === undefined ? {} : { zone: zone.name }) },
  };
}

function readHour(atoms: readonly Atom[], at: number): Clock | undefined {
  const hour = digitsAt(atoms, at);
  const width = atoms[at]?.lower.length ?? 0;
  if (hour === undefined || (isGlued(atoms, at) && isOneOf(atoms, at - 1, [':', '.', ',', '-', '/', '$', '£', '€'])))
    return undefined;
  const mark = atoms[at + 1];
  const minute = digitsAt(atoms, at + 2);
  const joined = mark !== undefined && !mark.gap && isGlued(atoms, at + 2) && atoms[at + 2]?.lower.length === 2;
  if (
    joined &&
    (mark.lower === ':' || mark.lower === '.' || mark.lower === 'h') &&
    minute !== undefined &&
    minute < 60 &&
    hour < 25 &&
    width <= 2
  ) {
    const goesOn =
      isGlued(atoms, at + 3) &&
      isOneOf(atoms, at + 3, [':', '.', ',']) &&
      isGlued(atoms, at + 4) &&
      digitsAt(atoms, at + 4) !== undefined;
    if (goesOn || hour === 24) return undefined;
    return { hour, minute, end: at + 3, sure: mark.lower !== '.' };
  }
  if (width === 4 && hour < 2400 && hour % 100 < 60)
    return { hour: Math.floor(hour / 100), minute: hour % 100, end: at + 1, sure: false };
  return width <= 2 && hour < 24 ? { hour, minute: -1, end: at + 1, sure: false } : undefined;
}

/** "am", "p.m.". */
function readHalfDay(atoms: readonly Atom[], at: number): { afternoon: boolean; end: number } | undefined {
  const word = atoms[at]?.lower ?? '';
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', end: at + 1 };
  if ((word !== 'a' && word !== 'p') || atoms[at + 1]?.lower !== '.' || atoms[at + 2]?.lower !== 'm') return undefined;
  if (!isGlued(atoms, at + 1) || !isGlued(atoms, at + 2)) return undefined;
  const dotted = atoms[at + 3]?.lower === '.' && isGlued(atoms, at + 3);
  return { afternoon: word === 'p', end: dotted ? at + 4 : at + 3 };
}

/** "GMT", "(GMT +8)", "UTC+2", "local time", "Moscow time", "Eastern Time". */
function readZone(atoms: readonly Atom[], at: number): { name: string; end: number } | undefined {
  const bracket = atoms[at]?.lower === '(' ? 1 : 0;
  const next = at + bracket;
  const atom = atoms[next];
  if (atom === undefined) return undefined;
  const close = (end: number): number => (bracket === 1 && atoms[end]?.lower === ')' ? end + 1 : end);
  if (atom.capital && zones.has(atom.lower)) {
    const sign = atoms[next + 1]?.lower ?? '';
    const hours = digitsAt(atoms, next + 2);
    const signed = (sign === '+' || sign === '-') && hours !== undefined && hours <= 14;
    const name = atom.lower.toUpperCase() + (signed ? `${sign}${hours}` : '');
    return { name, end: close(signed ? next + 3 : next + 1) };
  }
  const timeWord = atoms[next + 1]?.lower === 'time' && (atom.lower === 'local' || atom.capital);
  if (timeWord) return { name: `${atom.lower} time`, end: close(next + 2) };
  const long = atom.capital && ['standard', 'daylight', 'summer', 'mean'].includes(atoms[next + 1]?.lower ?? '');
  return long && atoms[next + 2]?.lower === 'time' ? { name: `${atom.lower} time`, end: close(next + 3) } : undefined;
}

/** "noon", "midnight", "five o’clock". */
function spokenClock(atoms: readonly Atom[], at: number): Match | undefined {
  const word = atoms[at]?.lower ?? '';
  if (word === 'noon' || word === 'midday' || word === 'midnight') {
    const zone = readZone(atoms, at + 1);
    const hour = word === 'midnight' ? 0 : 12;
    const expression = { kind: 'clock', hour, minute: 0, ...(zone === undefined ? {} : { zone: zone.name }) } as const;
    return { rule: 'time of day', end: zone?.end ?? at + 1, expression };
  }
  const hour = digitsAt(atoms, at) ?? smallNumbers.get(word);
  const oclock = atoms[at + 1]?.lower === 'o' && atoms[at + 2]?.lower === "'" && atoms[at + 3]?.lower === 'clock';
  if (hour === undefined || !oclock || hour < 1 || hour > 12) return undefined;
  return { rule: 'time of day', end: at + 4, expression: { kind: 'clock', hour, minute: 0 } };
}

/** Times of day. Where no half of the day is stated the hour is taken as on a 24-hour clock. */
export const clockRules: readonly Rule[] = [
  { starts: 'number', read: clock },
  { starts: 'number', read: spokenClock },
  { starts: ['noon', 'midday', 'midnight', ...smallNumbers.keys()], read: spokenClock },
];
