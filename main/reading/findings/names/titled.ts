import { bodyAt } from './bodies.ts';
import { type Cut, isGiven, isNoName, roleAt, take, tokenAt, wordsOf } from './cutting.ts';
import { isNounWord } from './everyday.ts';
import { knownAt } from './gazetteer.ts';
import { givenEnd, personEnd, titleEnd } from './people.ts';

/**
 * Takes the person after a title or role that began at `at` and ends at `titled`, with what the role is over ("Minister of Defence Ruslan
 * Belov"). Answers where to go on; names in what the role is over are handed to `rest`.
 */
export function takeTitled(
  cut: Cut,
  at: number,
  titled: number,
  last: number,
  rest: (from: number, to: number) => void,
): number {
  const { gazetteer, article } = cut;
  const end = allTitles(cut, titled, last);
  let name = end;
  if (end < last && (tokenAt(cut, end).lower === 'of' || tokenAt(cut, end).lower === 'for')) {
    const over = overEnd(cut, end, last);
    rest(over.first, over.last);
    name = over.last;
  }
  if (name >= last) return last;
  const before = placeBefore(cut, name, last);
  if (before > name) rest(name, before);
  name = before;
  const body = isGiven(cut, name) ? undefined : bodyAt(cut, name, last);
  if (body?.type === 'organisation') return name;
  const person = personEnd(cut, name, last);
  if (person === name || (end === name && isNoName(cut, name) && !isGiven(cut, name))) return name;
  if (name > end && !looksLikePerson(cut, name, person)) return name;
  // "the Queen City"
  if (person === name + 1 && tokenAt(cut, name).lower === 'city') return person;
  const known = knownAt(gazetteer, article.tokens, name, last);
  if (known !== undefined && known.end >= person && (known.known.kind !== 'place' || !isStrong(cut, at, titled)))
    return name;
  const gender = gazetteer.titles.get(tokenAt(cut, at).lower) ?? gazetteer.given.get(wordsOf(cut, name, name + 1));
  take(cut, name, person, { firm: 'person', rule: 'titled-name', role: { first: at, last: name }, gender });
  return person;
}

/** "Chief Minister Punjab Mohsin Naqvi": the end of a listed place before a given name; else `at`. */
function placeBefore(cut: Cut, at: number, last: number): number {
  const known = knownAt(cut.gazetteer, cut.article.tokens, at, last);
  if (known?.known.kind !== 'place' || known.end + 1 >= last || isGiven(cut, at) || !isGiven(cut, known.end)) return at;
  return known.end;
}

/** After what an office is over: two words or more, none of them everyday unless the first is a given name. */
function looksLikePerson(cut: Cut, first: number, last: number): boolean {
  if (isGiven(cut, first)) return true;
  for (let at = first; at < last; at += 1) if (isNounWord(tokenAt(cut, at))) return false;
  return last - first > 1;
}

/** Further titles and roles in a row: "President and Chief Executive", "Prime Minister". */
function allTitles(cut: Cut, from: number, last: number): number {
  let end = from;
  for (;;) {
    const more = Math.max(roleAt(cut, end, last), titleEnd(cut, end, last));
    if (more === end || more >= last || isGiven(cut, end)) return end;
    end = more;
  }
}

/** What a role is over, after its "of" at `of`: a known name, a body, else everyday words, else all words up to a given name. */
function overEnd(cut: Cut, of: number, last: number): { readonly first: number; readonly last: number } {
  let first = of + 1;
  while (first < last && tokenAt(cut, first).lower === 'the') first += 1;
  if (first >= last) return { first, last };
  const known = knownAt(cut.gazetteer, cut.article.tokens, first, last);
  const listed = known !== undefined && known.known.kind !== 'demonym' ? known.end : first;
  const sure = Math.max(listed, bodyAt(cut, first, last)?.end ?? first);
  if (sure > first) return { first, last: sure };
  const field = isField(cut, first);
  let end = first;
  while (end < last && givenEnd(cut, end, last) === end && (!field || isField(cut, end))) end += 1;
  return { first, last: end };
}

/** Everyday words say what an office is over: "Population", "Sports and Youth Affairs". */
function isField(cut: Cut, at: number): boolean {
  const token = tokenAt(cut, at);
  return token.shape === 'lower' || token.shape === 'mark' || isNounWord(token);
}

const strong = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lord', 'lady', 'prof', 'professor', 'president', 'senator', 'sen', 'gov', 'governor', 'gen', 'general', 'col', 'colonel', 'judge', 'justice', 'minister', 'secretary']); // biome-ignore format: one line reads better

/** A title that makes even the name of a place a person: "Mr London". */
const isStrong = (cut: Cut, at: number, titled: number): boolean =>
  strong.has(tokenAt(cut, at).lower) || strong.has(tokenAt(cut, titled - 1).lower);
