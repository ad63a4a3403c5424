import type { Atom } from '#main/reading/article/atoms.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';

/** Words that open a noun phrase. */
export const nounLeads: ReadonlySet<string> = wordSet(`
  the a an this that these those its his her their our my any another
`);

export const lowerAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.lower ?? '';

/** Back from a relative pronoun to the start of the noun phrase it belongs to, past the comma between: "Ann Lee, who …". */
export function antecedent(atoms: readonly Atom[], pronoun: number): number {
  const last = lowerAt(atoms, pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1;
  if (isRate(atoms, last)) return leadBefore(atoms, last - 2) ?? last - 2;
  const person = lowerAt(atoms, pronoun) === 'who' ? holderOf(atoms, last) : undefined;
  if (person !== undefined) return person;
  const listed = lowerAt(atoms, pronoun) === 'who' ? comersFrom(atoms, last) : undefined;
  if (listed !== undefined) return listed;
  let name = last + 1;
  for (let at = last; at >= Math.max(0, pronoun - 9); at -= 1) {
    if (nounLeads.has(lowerAt(atoms, at))) return at;
    if (atoms[at]?.kind === 'mark' && lowerAt(atoms, at) !== '-') break;
    if (atoms[at]?.capital === true && name === at + 1) name = at;
  }
  // "the purchase of a firm of Aarhus, Denmark, which …"
  const isPlace = lowerAt(atoms, pronoun) === 'which' && lowerAt(atoms, name - 1) === ',' && atoms[name - 2]?.capital;
  if (isPlace === true) return leadBefore(atoms, name - 2) ?? name;
  return name <= last ? name : pronoun + 1;
}

/** The nearest article or possessive on the left. */
function leadBefore(atoms: readonly Atom[], from: number): number | undefined {
  for (let at = from; at >= Math.max(0, from - farthest); at -= 1) {
    if (nounLeads.has(lowerAt(atoms, at))) return at;
    if (/^[,;:.]$/.test(lowerAt(atoms, at))) return undefined;
  }
  return undefined;
}

/** "410 homes a year, which …": how often, not what. */
const isRate = (atoms: readonly Atom[], last: number): boolean =>
  /^(?:year|month|week|day|hour)$/.test(lowerAt(atoms, last)) &&
  /^an?$/.test(lowerAt(atoms, last - 1)) &&
  atoms[last - 2]?.kind === 'word';

/** "hopefuls from Eritrea, Libya and Syria who applied": who comes from a list of places, not the last of them. */
function comersFrom(atoms: readonly Atom[], last: number): number | undefined {
  let from = last;
  while (from > last - farthest && (atoms[from]?.capital === true || /^(?:,|and)$/.test(lowerAt(atoms, from))))
    from -= 1;
  if (from === last || !/^(?:from|in|of)$/.test(lowerAt(atoms, from)) || lowerAt(atoms, from - 1) === ',')
    return undefined;
  if (!atoms.slice(from, last).some(({ lower }) => lower === 'and')) return undefined;
  let noun = from;
  while (
    noun > 0 &&
    from - noun < 6 &&
    atoms[noun - 1]?.kind !== 'mark' &&
    !/^(?:for|to|of|on|by|with|from|in|at|and)$/.test(lowerAt(atoms, noun - 1))
  )
    noun -= 1;
  return noun < from ? noun : undefined;
}

/** In atoms, from the pronoun back to the comma before an office. */
const farthest = 20;

/** Where the name begins of whom an office behind it belongs to: "Ann Lee, chair of the Border Council, who …". */
function holderOf(atoms: readonly Atom[], last: number): number | undefined {
  let comma = last;
  while (comma > last - farthest && atoms[comma]?.kind === 'word') comma -= 1;
  const office = atoms[comma + 1];
  if (lowerAt(atoms, comma) !== ',' || comma === last || office?.kind !== 'word' || office.capital) return undefined;
  if (!atoms.slice(comma + 1, last).some(({ lower }) => lower === 'of')) return undefined;
  let name = comma;
  while (atoms[name - 1]?.kind === 'word' && atoms[name - 1]?.capital === true) name -= 1;
  return comma - name > 1 ? name : undefined;
}
