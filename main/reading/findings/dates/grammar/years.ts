import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { isNameWord, opensStretch } from './context.ts';
import { readYear } from './fields.ts';

/** After these a number of four digits is a year, whatever follows but a unit. */
const yearPrepositions: ReadonlySet<string> = wordSet(`
  in since until till during circa early late mid year throughout summer winter spring autumn pre post fall
`);

/** After these it may be a count as well: what follows decides. */
const openPrepositions: ReadonlySet<string> = wordSet(`
  by before after from to of through around between and or for than on with as into
`);

const determiners: ReadonlySet<string> = wordSet(`
  the its his her their our my a s your that this
`);

/** Before a number these say that it is counted or named. */
const countLeads: ReadonlySet<string> = new Set([
  '$',
  '£',
  '€',
  '¥',
  '#',
  '+',
  '*',
  '=',
  'about',
  'over',
  'nearly',
  'almost',
  'some',
  'than',
  'least',
  'most',
  'approximately',
  'roughly',
  'only',
  'just',
  'page',
  'flight',
  'no',
  'number',
  'room',
  'route',
  'rs',
  'model',
  'windows',
  'boeing',
  'airbus',
  'highway',
  'channel',
  'order',
  'resolution',
  'section',
  'article',
  'chapter',
  'asteroid',
  'hundred',
  'thousand',
]);

/** After a number these say that it is counted. */
const countedWords: ReadonlySet<string> = wordSet(`
  people percent per million billion trillion thousand hundred km kilometers kilometres metres meters miles feet ft m
  mph kg kilograms tons tonnes hours hrs gmt utc troops dollars pounds euros yuan yen rubles roubles men women
  children points votes calories degrees acres hectares barrels megawatts mw watts other more year years jobs
  civilians soldiers schoolchildren seats homes cases
`);

/** Whether the four digits at `at` are a year on their own, from the words on either side. */
export function isBareYear(atoms: readonly Atom[], at: number): boolean {
  const year = readYear(atoms, at);
  if (year === undefined) return false;
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  if (before !== undefined && isOneOf(atoms, at - 1, countLeads)) return false;
  const noun = after?.lower === '-' && isGlued(atoms, at + 1) ? atoms[at + 2] : after;
  if (noun?.kind === 'word' && countedWords.has(noun.lower)) return false;
  if (after?.lower === 'of' && !isOneOf(atoms, at - 1, yearPrepositions)) return false;
  if (before !== undefined && isGlued(atoms, at)) return isGluedYear(atoms, at);
  if (year.value < 1500) return isOneOf(atoms, at - 1, yearPrepositions) && !isPlural(after);
  if (isOneOf(atoms, at - 1, yearPrepositions)) return !(isPlural(after) && year.value % 100 === 0);
  if (isOneOf(atoms, at - 1, openPrepositions)) return !isPlural(after);
  if (isOneOf(atoms, at - 1, determiners)) return !(isPlural(after) && year.value % 100 === 0) && year.value >= 1700;
  if (year.value < 1800 || year.value > 2099) return false;
  if (before?.lower === ',' || opensStretch(atoms, at)) return !isPlural(after);
  if (isNameWord(before)) return after?.kind !== 'word' || !isPlural(after);
  return false;
}

/** "mid-2011", "pre-1990", "(2008", "2003–2010"; not "A-2015" or "1,2015". */
function isGluedYear(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (before === undefined) return true;
  if (['(', '[', '"', '—'].includes(before.lower)) return true;
  if (before.lower === "'") return false;
  if (!['-', '–', '/'].includes(before.lower)) return false;
  const lead = atoms[at - 2];
  if (lead?.kind === 'number') return lead.lower.length === 4;
  return ['mid', 'pre', 'post', 'early', 'late', 'since'].includes(lead?.lower ?? '') || lead?.gap === true;
}

const notPlural: ReadonlySet<string> = wordSet(`
  levels elections prices standards rates was is has as his its this us does across thus towards unless
`);

const isPlural = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' &&
  !atom.capital &&
  atom.lower.length > 3 &&
  atom.lower.endsWith('s') &&
  !notPlural.has(atom.lower);
