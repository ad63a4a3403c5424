import type { Candidate } from './candidate.ts';
import { generations } from './people.ts';
import { isFirm, type Pool, typeOf } from './pools.ts';

/** Short forms and the pool each leads to. */
export type Aliases = ReadonlyMap<string, Pool>;

const legalForms = new Set(['inc', 'inc.', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'company', 'co', 'n.v.', 'nv', 's.a.', 'ag', 'gmbh', 'limited', 'group', 'holdings']); // biome-ignore format: one line reads better
/** Bodies named after where they are: "Nabire" is the town, not "Nabire Public Hospital". */
const publicHeads = new Set([
  'police',
  'government',
  'hospital',
  'council',
  'university',
  'court',
  'assembly',
  'school',
  'college',
  'district',
  'committee',
  'commission',
  'department',
  'ministry',
  'church',
  'board',
  'authority',
  'army',
  'navy',
  'force',
  'parliament',
  'chamber',
  'institute',
  'museum',
  'agency',
  'service',
  'party',
  'nation',
  'union',
  'front',
  'exchange',
]);
/** As much as a role beside a name says. */
const plenty = 3;
const small = new Set(['of', 'the', 'for', 'and', '&', 'in', 'on', 'de', 'la']);

/**
 * Surnames first, then a body's initials, its name cut short from behind, a paper's last word, and last given names. Of two bearers of a surname
 * the one named first in the text has it.
 */
export function aliasesOf(pools: readonly Pool[]): Aliases {
  const aliases = new Map<string, Pool>();
  const offer = (alias: string, pool: Pool): void => {
    if (alias !== '' && !aliases.has(alias)) aliases.set(alias, pool);
  };
  const long = pools.filter(({ members }) => (members[0] as Candidate).words.length > 1);
  const people = long.filter((pool) => typeOf(pool) === 'person');
  const others = long.filter((pool) => typeOf(pool) !== 'person');
  for (const pool of people) for (const alias of surnamesOf(wordsOf(pool))) offer(alias, pool);
  for (const pool of others) for (const all of [false, true]) offer(initialsOf(wordsOf(pool), all), pool);
  for (const pool of others)
    if (typeOf(pool) === 'organisation') for (const alias of cutShort(wordsOf(pool))) offer(alias, pool);
  for (const pool of others) if (isMedium(pool)) offer(wordsOf(pool).at(-1) as string, pool);
  for (const pool of people) if (isFirm(pool) || pool.scores.person >= plenty) offer(wordsOf(pool)[0] as string, pool);
  return aliases;
}

/** "The Post", "the Journal": papers go by their last word. */
const isMedium = ({ members }: Pool): boolean => (members[0] as Candidate).known?.medium === true;

const wordsOf = ({ members }: Pool): readonly string[] => (members[0] as Candidate).words;

/** The surname, with and without what stands between it and the given name; the first word where that is the surname. */
export function surnamesOf(words: readonly string[]): string[] {
  const names = words.filter((word) => !generations.has(word));
  const surname = names.at(-1) as string;
  const forms = [surname];
  for (let i = names.length - 2; i > 0; i -= 1) forms.push(names.slice(i).join(' '));
  if (names.length > 2) forms.push(`${names[0]} ${surname}`);
  if (isSurnameFirst(names)) forms.push(names[0] as string);
  return forms;
}

/** Chinese and Korean names: a short first word, a hyphen in the second. */
const isSurnameFirst = (words: readonly string[]): boolean =>
  words.length >= 2 && words.length <= 3 && (words[0] as string).length <= 5 && (words[1] as string).includes('-');

const initialsOf = (words: readonly string[], all: boolean): string =>
  words
    .filter((word) => all || !small.has(word))
    .map((word) => word[0])
    .join('');

/** "Apple Computer", "Apple" for "Apple Computer Inc": not back to a lone small word. */
function cutShort(words: readonly string[]): string[] {
  const names = words.filter((word) => !legalForms.has(word));
  const forms: string[] = [];
  const shortest = publicHeads.has(words.at(-1) as string) ? 2 : 1;
  for (let end = Math.min(names.length, words.length - 1); end >= shortest; end -= 1)
    forms.push(names.slice(0, end).join(' '));
  return forms;
}
