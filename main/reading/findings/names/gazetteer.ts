import type { Token } from '#main/reading/article/article.ts';
import { tokensIn } from '#main/reading/article/tokens.ts';
import { trait } from '#main/reading/article/traits.ts';
import { type Lexicon, listOf, perLexicon, type WordList } from '#main/reading/lexicon.ts';

/** What a word list knows a name as. `dual` names are a power or the place it sits in ("the Kremlin"). */
export type Known = {
  readonly kind: 'place' | 'organisation' | 'demonym';
  readonly country?: string;
  readonly medium?: boolean;
  readonly dual?: boolean;
  /** The name of a country itself, not of a place in it. */
  readonly sovereign?: boolean;
  /** The capital of its country: its name can stand for the power. */
  readonly capital?: boolean;
  /** Its first word is also an everyday word ("Target", "Time"): not enough alone where every word would have a capital. */
  readonly common?: boolean;
};

type Entry = { readonly parts: readonly Part[]; readonly known: Known };
type Part = { readonly lower: string; readonly caps: boolean; readonly small: boolean };

/** The names that one word begins: those of this word alone, and the longer ones by their second word, the longest first. */
type Opening = { readonly alone: Entry[]; more?: Map<string, Entry[]> };

/** The word lists, ready for looking up. */
export type Gazetteer = {
  /** Listed names by their first word. */
  readonly names: ReadonlyMap<string, Opening>;
  readonly roles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly titles: ReadonlyMap<string, 'female' | 'male' | undefined>;
  readonly given: ReadonlyMap<string, 'female' | 'male' | undefined>;
  /** Family names. */
  readonly surnames: ReadonlySet<string>;
  /** Those of them that are written before the given name. */
  readonly surnamesFirst: ReadonlySet<string>;
  readonly organisationHeads: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  /** Head words of what publishes news: "Courier". */
  readonly mediumHeads: ReadonlySet<string>;
  /** Words that begin a body's name, and how: `one` name follows, club `letters` count in capitals only, else all that belongs together. */
  readonly frontHeads: WordList;
  readonly notNames: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  /** English words beyond the everyday ones: what an unknown capitalised word may be, where nothing makes it a name. */
  readonly english: ReadonlySet<string>;
  /** Endings of names, and the natural logarithm of how much likelier a place has them than a person. */
  readonly endings: ReadonlyMap<string, number>;
  /** Words that stand before a role noun and belong to it. */
  readonly modifiers: ReadonlySet<string>;
};

const duals = new Set(['Kremlin', 'White House', 'Pentagon', 'Capitol', 'Downing Street', 'Whitehall', 'Vatican', 'Élysée Palace', 'Elysee Palace', 'Holyrood', 'Stormont', 'Scotland Yard']); // biome-ignore format: one line reads better

/** The gazetteer of a lexicon, made once for each. */
export const gazetteerOf = perLexicon((lexicon): Gazetteer => {
  const names = new Map<string, Opening>();
  const common = lowered(lexicon, 'common-words');
  const taken = new Set<string>();
  const add = (name: string, known: Known): void => {
    if (name === '' || taken.has(name)) return;
    taken.add(name);
    const parts = partsOf(name);
    const first = parts[0];
    if (first === undefined) return;
    const opening: Opening = names.get(first.lower) ?? { alone: [] };
    names.set(first.lower, opening);
    const second = parts[1];
    if (second === undefined) {
      opening.alone.push({ parts, known: !first.caps && common.has(first.lower) ? { ...known, common: true } : known });
      return;
    }
    opening.more ??= new Map<string, Entry[]>();
    const longer = opening.more.get(second.lower);
    if (longer === undefined) opening.more.set(second.lower, [{ parts, known }]);
    else longer.push({ parts, known });
  };
  for (const [name, value] of listOf(lexicon, 'countries')) addCountry(name, value, add);
  for (const [name, country] of listOf(lexicon, 'organisations'))
    add(name, {
      kind: 'organisation',
      ...(duals.has(name) ? { dual: true } : {}),
      ...(country === '' ? {} : { country }),
    });
  for (const name of listOf(lexicon, 'media').keys()) add(name, { kind: 'organisation', medium: true });
  for (const name of listOf(lexicon, 'companies').keys()) add(name, { kind: 'organisation' });
  for (const list of ['regions', 'cities', 'cities-geonames'])
    for (const [name, country] of listOf(lexicon, list))
      add(name, country === '' ? { kind: 'place' } : { kind: 'place', country });
  for (const { more } of names.values())
    for (const entries of more?.values() ?? []) entries.sort((a, b) => b.parts.length - a.parts.length);
  return {
    names,
    roles: rolePhrases(lexicon),
    titles: sexes(lexicon, ['titles'], (name) => name.toLowerCase()),
    given: sexes(lexicon, ['given-names', 'given-names-faker'], (name) => name),
    surnames: new Set(['family-names', 'family-names-faker'].flatMap((list) => [...listOf(lexicon, list).keys()])),
    surnamesFirst: new Set(
      [...listOf(lexicon, 'family-names')].flatMap(([name, order]) => (order === 'first' ? [name] : [])),
    ),
    organisationHeads: lowered(lexicon, 'organisation-heads'),
    placeHeads: lowered(lexicon, 'place-heads'),
    mediumHeads: new Set(
      [...listOf(lexicon, 'organisation-heads')].flatMap(([word, kind]) =>
        kind === 'medium' ? [word.toLowerCase()] : [],
      ),
    ),
    frontHeads: listOf(lexicon, 'foreign-heads'),
    notNames: new Set(listOf(lexicon, 'not-names').keys()),
    common,
    english: lowered(lexicon, 'english-words'),
    endings: new Map([...listOf(lexicon, 'name-endings')].map(([ending, odds]) => [ending, Number(odds)])),
    modifiers: lowered(lexicon, 'role-modifiers'),
  };
});

/** `CODE | other names | adjectives and demonyms | capitals`. */
function addCountry(name: string, value: string, add: (name: string, known: Known) => void): void {
  const [code = '', others = '', demonyms = '', capitals = ''] = value.split('|').map((part) => part.trim());
  const each = (list: string): string[] => list.split(',').map((part) => part.trim());
  for (const form of [name, ...each(others)]) add(form, { kind: 'place', country: code, sovereign: true });
  for (const form of each(demonyms)) add(form, { kind: 'demonym', country: code });
  for (const form of each(capitals)) add(form, { kind: 'place', country: code, capital: true });
}

/** Thousands of names are plain words: those need no tokenizer. */
const isPlain = /^[\p{L} ]+$/u;

const partsOf = (name: string): Part[] =>
  isPlain.test(name) ? name.split(' ').map(plainPart) : tokensIn(name, 0, name.length).map(partOf);

function plainPart(word: string): Part {
  const lower = word.toLowerCase();
  return { lower, caps: word.length > 1 && word === word.toUpperCase() && word !== lower, small: word === lower };
}

const partOf = (token: Token): Part => ({
  lower: token.lower,
  caps: token.shape === 'CAPS',
  small: token.shape === 'lower',
});

const lowered = (lexicon: Lexicon, list: string): ReadonlySet<string> =>
  new Set([...listOf(lexicon, list).keys()].map((word) => word.toLowerCase()));

function rolePhrases(lexicon: Lexicon): Map<string, string[][]> {
  const roles = new Map<string, string[][]>();
  for (const phrase of listOf(lexicon, 'roles').keys()) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    const known = roles.get(first) ?? [];
    known.push(words);
    roles.set(first, known);
  }
  for (const known of roles.values()) known.sort((a, b) => b.length - a.length);
  return roles;
}

function sexes(
  lexicon: Lexicon,
  lists: readonly string[],
  key: (name: string) => string,
): Map<string, 'female' | 'male' | undefined> {
  const found = new Map<string, 'female' | 'male' | undefined>();
  for (const list of lists)
    for (const [name, sex] of listOf(lexicon, list))
      found.set(key(name), sex === 'f' ? 'female' : sex === 'm' ? 'male' : undefined);
  return found;
}

const beginsName = trait(({ lower, shape }, lexicon) => {
  const opening = gazetteerOf(lexicon).names.get(lower);
  const entries = opening === undefined ? [] : [...opening.alone, ...[...(opening.more?.values() ?? [])].flat()];
  return entries.some(({ parts }) => isWrittenLike(parts[0] as Part, shape));
});

/** The longest known name that begins at token `at` and ends before `last`, with one past its last token. */
export function knownAt(
  { names }: Gazetteer,
  tokens: readonly Token[],
  at: number,
  last: number,
): { readonly end: number; readonly known: Known } | undefined {
  const token = tokens[at] as Token;
  const opening = beginsName(token) ? names.get(token.lower) : undefined;
  if (opening === undefined) return undefined;
  const longer = at + 1 < last ? opening.more?.get((tokens[at + 1] as Token).lower) : undefined;
  return (longer && longestAt(longer, tokens, at, last)) ?? longestAt(opening.alone, tokens, at, last);
}

function longestAt(
  entries: readonly Entry[],
  tokens: readonly Token[],
  at: number,
  last: number,
): { readonly end: number; readonly known: Known } | undefined {
  for (const { parts, known } of entries)
    if (at + parts.length <= last && fits(parts, tokens, at)) return { end: at + parts.length, known };
  return undefined;
}

const isWrittenLike = ({ caps, small }: Part, shape: Token['shape']): boolean =>
  caps ? shape === 'CAPS' : small || shape !== 'lower';

function fits(parts: readonly Part[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as Part;
    const token = tokens[at + i] as Token;
    if (part.lower !== token.lower || !isWrittenLike(part, token.shape)) return false;
    if (part.small && token.shape === 'CAPS' && part.lower !== token.lower) return false;
  }
  return true;
}

/** A word that can begin a body's name in another language: "Banco". */
export const beginsFront = trait(({ lower }, lexicon) => gazetteerOf(lexicon).frontHeads.has(lower));

const beginsRole = trait(({ lower }, lexicon) => {
  const { roles } = gazetteerOf(lexicon);
  const word = withoutBefore(lower);
  return roles.has(word) || (word.endsWith('s') && roles.has(word.slice(0, -1)));
});

/** "ex-minister", "then-president", "co-author": what somebody was, or is with others, is a role too. */
const withoutBefore = (word: string): string => word.replace(/^(?:ex|then|co|deputy|vice)-(?=\p{L}{4})/u, '');

/** One past the role noun or phrase that begins at `at` ("prime minister", "advisers"), or `at`. Plurals count. */
export function roleEnd({ roles }: Gazetteer, tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at] as Token;
  if (!beginsRole(token)) return at;
  const lower = roles.has(token.lower) ? token.lower : withoutBefore(token.lower);
  const phrases = roles.get(lower) ?? (lower.endsWith('s') ? roles.get(lower.slice(0, -1)) : undefined);
  if (phrases === undefined) return at;
  for (const words of phrases) {
    if (at + words.length > last) continue;
    let same = true;
    for (let i = 1; i < words.length && same; i += 1) {
      const next = (tokens[at + i] as Token).lower;
      same = next === words[i] || (i === words.length - 1 && next === `${words[i]}s`);
    }
    if (same) return at + words.length;
  }
  return at;
}

/** What a single word is known as, or undefined. */
export function knownWord({ names }: Gazetteer, word: string): Known | undefined {
  const lower = word.toLowerCase();
  if (lower === word) return undefined;
  const isCaps = word === word.toUpperCase();
  return names.get(lower)?.alone.find(({ parts }) => !(parts[0] as Part).caps || isCaps)?.known;
}
