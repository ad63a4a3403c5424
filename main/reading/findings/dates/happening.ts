import type { Atom } from '#main/reading/article/atoms.ts';
import { civil } from './calendar.ts';
import type { Expression } from './expression.ts';
import type { Piece } from './piece.ts';
import type { Setting } from './turns.ts';
import { wordSet } from './vocabulary.ts';
import { yearsIn } from './writtenYear.ts';

/** What nobody puts down for a day: told by its date it is over ("the Oct. 7 attacks"), where a vote, a summit or a deadline may be to come. */
const unplanned: ReadonlySet<string> = wordSet(`
  attack attacks assault assaults massacre massacres riot riots bombing bombings blast blasts explosion explosions shooting shootings stabbing
  stabbings killing killings murder murders slaying slayings earthquake earthquakes quake tsunami crash crashes collision derailment fire fires
  blaze flood floods flooding storm storms hurricane tornado cyclone typhoon avalanche landslide collapse disaster disasters accident accidents
  coup insurrection uprising invasion incursion ambush hijacking hijackings kidnapping kidnappings abduction abductions robbery raid raids arrest
  arrests death deaths spill outage blackout breach outbreak incident incidents clash clashes unrest assassination atrocities atrocity airstrike
  airstrikes shelling tragedy catastrophe storming
`);

type Known = {
  readonly month: number;
  readonly day: number;
  readonly year: number;
  readonly nouns: ReadonlySet<string>;
  /** Where it was; told of another place it is another. */
  readonly places: ReadonlySet<string>;
};

/** Happenings that English newspapers name by a date without its year. */
const knownByDate: readonly Known[] = [
  known(9, 11, 2001, 'attack attacks hijackings hijackers', 'york united america pentagon trade'),
  known(10, 7, 2023, 'attack attacks assault massacre massacres atrocities raid', 'israel southern israeli kibbutz'),
  known(1, 6, 2021, 'attack riot riots insurrection storming breach', 'capitol us u washington congress'),
  known(7, 7, 2005, 'attacks bombings bombers bombing', 'london'),
];

function known(month: number, day: number, year: number, nouns: string, places: string): Known {
  return { month, day, year, nouns: wordSet(nouns), places: wordSet(places) };
}

/** In atoms, from a date to the noun it describes: "the Oct. 7 Hamas-led terrorist attacks". */
const farthestNoun = 7;

/** Words that end the phrase a date describes a noun of. */
const ending: ReadonlySet<string> = wordSet(`
  and or but in on at to of for with by from after before when as that which who where is are was were has had have will would could may the a an
  he she it they we i said
`);

/** What the reading makes of a date that describes an unplanned happening: with its year where that is known, else over. */
export type Dated = { readonly piece: Piece; readonly setting: Setting };

/**
 * Reads dates of no year in the order of a text. One that describes an unplanned happening is over, whatever its sentence speaks of ("families of those
 * killed in the Oct. 7 attacks will meet"); its year is that which the article writes beside the same day, that of the happening known by this date,
 * or the last. The same day is of that year wherever the article tells it again ("since Oct. 7").
 */
export function happeningsIn(text: string): (atoms: readonly Atom[], piece: Piece, setting: Setting) => Dated {
  const years = new Map<number, number>();
  const written = yearsIn(text);
  return (atoms, piece, setting) => {
    const { expression } = piece;
    const isDay = expression.kind === 'day' && expression.year === undefined;
    if (!isDay && expression.kind !== 'weekday' && expression.kind !== 'month') return { piece, setting };
    const noun = unplannedAfter(atoms, piece);
    const over: Setting = { ...setting, begun: true, direction: () => 'past' };
    if (!isDay) return { piece, setting: noun === undefined ? setting : over };
    const key = expression.month * 100 + expression.day;
    if (noun === undefined) {
      const year = years.get(key);
      const isThat = year !== undefined && setting.direction() !== 'future';
      return { piece: isThat ? { ...piece, expression: { ...expression, year } } : piece, setting };
    }
    const year = yearOf(written, atoms, noun, expression);
    if (year === undefined || (setting.today !== undefined && year > civil(setting.today).year))
      return { piece, setting: { ...over, bygone: true } };
    years.set(key, year);
    return { piece: { ...piece, expression: { ...expression, year } }, setting: { ...setting, bygone: true } };
  };
}

/** The index of the noun that names an unplanned happening which the date of a piece describes; undefined where there is none. */
function unplannedAfter(atoms: readonly Atom[], { from, to }: Piece): number | undefined {
  const owns = atoms[to]?.lower === "'" && atoms[to]?.gap === false;
  if (!owns && (atoms[to]?.kind !== 'word' || !isLed(atoms, from))) return undefined;
  let noun: number | undefined;
  for (let at = to; at < Math.min(atoms.length, to + farthestNoun); at += 1) {
    const { lower, kind } = atoms[at] as Atom;
    if ((kind !== 'word' && lower !== '-' && lower !== "'") || ending.has(lower)) break;
    if (unplanned.has(lower)) noun = at;
    // "the March 3 murder trial" is put down for a day; "the Oct. 7 attack inquiry" is of an attack
    else if (noun !== undefined) return puttingDown.has(lower) ? undefined : noun;
  }
  return noun;
}

/** What a paper puts down for a day though it is called after an unplanned happening. */
const puttingDown: ReadonlySet<string> = wordSet(`
  trial hearing drill drills exercise exercises vote talks anniversary memorial commemoration sentencing verdict deadline summit meeting
`);

/** An article or an owner stands before the date, with two adjectives between at most: "the deadly Oct. 7", "Hamas’s Oct. 7". */
function isLed(atoms: readonly Atom[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const { lower, kind } = atoms[at] as Atom;
    if (lower === "'" || (lower === 's' && atoms[at - 1]?.lower === "'")) return true;
    if (/^(?:the|a|an|this|that|its|his|her|their|our)$/.test(lower)) return true;
    if ((kind !== 'word' && lower !== '-') || ending.has(lower)) return false;
  }
  return false;
}

function yearOf(
  written: ReturnType<typeof yearsIn>,
  atoms: readonly Atom[],
  noun: number,
  { month, day }: Extract<Expression, { kind: 'day' }>,
): number | undefined {
  const word = atoms[noun]?.lower ?? '';
  const found = knownByDate.find((one) => one.month === month && one.day === day && one.nouns.has(word));
  return written(month, day) ?? (found !== undefined && isThere(atoms, noun + 1, found) ? found.year : undefined);
}

/** No place stands behind the noun, or the known one: "the Oct. 7 attacks on Israel". */
function isThere(atoms: readonly Atom[], after: number, { places }: Known): boolean {
  if (!/^(?:on|in|at|against)$/.test(atoms[after]?.lower ?? '')) return true;
  return atoms.slice(after + 1, after + 4).some(({ lower }) => places.has(lower));
}
