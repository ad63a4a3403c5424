import type { Atom } from '#main/reading/article/atoms.ts';
import {
  type Expression,
  isOneOf,
  type Match,
  type MovableDay,
  type Rule,
} from '#main/reading/findings/dates/expression.ts';
import { timePrepositions } from './context.ts';
import { readClosingYear } from './fields.ts';

type Fixed = readonly [month: number, day: number];

/** Days known by name, by their words in lower case; "'" is an atom of its own. Fixed by date, or movable by rule. */
const namedDays: readonly (readonly [words: string, day: Fixed | MovableDay])[] = [
  ["new year ' s eve", [12, 31]],
  ["new year ' s day", [1, 1]],
  ["new year ' s", [1, 1]],
  ['new year', [1, 1]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ["valentine ' s day", [2, 14]],
  ["st patrick ' s day", [3, 17]],
  ["st . patrick ' s day", [3, 17]],
  ["april fools ' day", [4, 1]],
  ["april fool ' s day", [4, 1]],
  ['may day', [5, 1]],
  ['bastille day', [7, 14]],
  ['halloween', [10, 31]],
  ['armistice day', [11, 11]],
  ['remembrance day', [11, 11]],
  ['veterans day', [11, 11]],
  ['easter sunday', 'easter'],
  ['easter monday', 'easter-monday'],
  ['good friday', 'good-friday'],
  ['easter', 'easter'],
  ['thanksgiving day', 'thanksgiving'],
  ['thanksgiving', 'thanksgiving'],
  ['labor day', 'labor-day'],
  ['memorial day', 'memorial-day'],
  ['martin luther king jr . day', 'martin-luther-king-day'],
  ['martin luther king day', 'martin-luther-king-day'],
  ["presidents ' day", 'presidents-day'],
];

const byFirst = new Map<string, { readonly words: readonly string[]; readonly day: Fixed | MovableDay }[]>();
for (const [phrase, day] of namedDays) {
  const words = phrase.split(' ');
  const first = words[0] as string;
  byFirst.set(first, [...(byFirst.get(first) ?? []), { words, day }]);
}

/** Names that are a season of shops or a name of other things unless a preposition of time leads them. */
const loose: ReadonlySet<string> = new Set(['new year', 'christmas', 'easter', 'thanksgiving', "new year ' s"]);

/** "Christmas Day", "New Year’s Eve 2015", "by Easter". */
function namedDay(atoms: readonly Atom[], at: number): Match | undefined {
  if (atoms[at]?.capital !== true) return undefined;
  for (const { words, day } of byFirst.get(atoms[at]?.lower ?? '') ?? []) {
    if (!words.every((word, index) => atoms[at + index]?.lower === word)) continue;
    const end = at + words.length;
    const year = readClosingYear(atoms, end);
    const follows = atoms[end];
    if (loose.has(words.join(' ')) && year === undefined) {
      if (!isOneOf(atoms, at - 1, timePrepositions) && !isOneOf(atoms, at - 1, ['at', 'on'])) return undefined;
      if (follows?.kind === 'word' && follows.capital) return undefined;
      if (['in', 'of', 'for', 'to'].includes(atoms[at - 1]?.lower ?? '')) return undefined;
    }
    return { rule: 'named day', end: year?.end ?? end, expression: dayOf(day, year?.value) };
  }
  return undefined;
}

function dayOf(day: Fixed | MovableDay, year: number | undefined): Expression {
  const of = year === undefined ? {} : { year };
  return typeof day === 'string'
    ? { kind: 'movable', name: day, ...of }
    : { kind: 'day', month: day[0], day: day[1], ...of };
}

export const namedRules: readonly Rule[] = [{ starts: [...byFirst.keys()], read: namedDay }];
