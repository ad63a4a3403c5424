import { isCapital } from './capitals.ts';
import { type Cut, isGiven, isNoName, roleAt, take, tokenAt, wordsOf } from './cutting.ts';
import { knownAt } from './gazetteer.ts';

export const particles = new Set(['de', 'la', 'del', 'della', 'di', 'da', 'dos', 'das', 'du', 'van', 'von', 'der', 'den', 'ter', 'ten', 'bin', 'bint', 'ibn', 'al', 'el', 'ul', 'ud', 'y', 'af', 'le', 'zu']); // biome-ignore format: one line reads better
export const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'jr.', 'sr.', 'xvi', 'xiv', 'xii', 'vi', 'viii']);
const longestName = 6;

/** The end of a person's name that begins with a known given name, or an initial, and goes on; else `at`. */
export function givenEnd(cut: Cut, at: number, last: number): number {
  const { gazetteer, article } = cut;
  if (at + 1 >= last) return at;
  const token = tokenAt(cut, at);
  if (token.shape === 'lower' || !(isGiven(cut, at) || isInitial(cut, at))) return at;
  const next = tokenAt(cut, at + 1);
  if (!isCapital(article, next) && !particles.has(next.lower)) return at;
  if (isInitial(cut, at + 1) && at + 2 >= last) return at;
  if (isNoName(cut, at + 1) && !generations.has(next.lower)) return at;
  if (roleAt(cut, at + 1, last) > at + 1 && !isGiven(cut, at + 1)) return at;
  const known = knownAt(gazetteer, article.tokens, at, last);
  if (known !== undefined && (known.end > at + 1 || gazetteer.common.has(next.lower))) return at;
  const end = personEnd(cut, at, last);
  return end > at + 1 ? end : at;
}

/** One letter with its dot: "J.". */
function isInitial(cut: Cut, at: number): boolean {
  const { lower, shape } = tokenAt(cut, at);
  return lower.length === 2 && lower.charCodeAt(1) === 0x2e && shape === 'Title';
}

/** How far a person's name goes from `at`. */
export function personEnd(cut: Cut, at: number, last: number): number {
  let end = at;
  while (end < last && end - at < longestName) {
    const step = nameStep(cut, at, end, last);
    if (step === 0) break;
    end += step;
  }
  while (end > at && !isCapital(cut.article, tokenAt(cut, end - 1)) && tokenAt(cut, end - 1).lower !== '.') end -= 1;
  return end;
}

/** How many tokens at `at` still belong to the name that began at `first`; 0 where it ends. */
function nameStep(cut: Cut, first: number, at: number, last: number): number {
  const { gazetteer, article } = cut;
  const token = tokenAt(cut, at);
  if (token.lower === '.')
    return at > first && (generations.has(tokenAt(cut, at - 1).lower) || tokenAt(cut, at - 1).lower === 'st') ? 1 : 0;
  if (token.lower === ',') return at + 1 < last && generations.has(tokenAt(cut, at + 1).lower) ? 2 : 0;
  if (particles.has(token.lower) && token.shape === 'lower') return at + 1 < last ? 1 : 0;
  if (!isCapital(article, token)) return 0;
  if (at === first) return isNoName(cut, at) && !isGiven(cut, at) ? 0 : 1;
  if (generations.has(token.lower)) return 1;
  if (isNoName(cut, at) || (roleAt(cut, at, last) > at && !isGiven(cut, at))) return 0;
  const known = knownAt(gazetteer, article.tokens, at, last);
  if (known === undefined) return 1;
  const { kind, sovereign } = known.known;
  return known.end > at + 1 || (kind === 'demonym' && at - first > 1) || sovereign === true ? 0 : 1;
}

/** The end of a title with its dot ("Gen."), or of several ("Lt. Gen."), from `at`. */
export function titleEnd(cut: Cut, at: number, last: number): number {
  let end = at;
  while (end < last && cut.gazetteer.titles.has(tokenAt(cut, end).lower) && tokenAt(cut, end).shape !== 'lower') {
    end += 1;
    if (end < last && tokenAt(cut, end).lower === '.') end += 1;
  }
  return end;
}

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
  const person = personEnd(cut, name, last);
  if (person === name || (end === name && isNoName(cut, name) && !isGiven(cut, name))) return name;
  const known = knownAt(gazetteer, article.tokens, name, last);
  if (known !== undefined && known.end >= person && (known.known.kind !== 'place' || !isStrong(cut, at, titled)))
    return name;
  const gender = gazetteer.titles.get(tokenAt(cut, at).lower) ?? gazetteer.given.get(wordsOf(cut, name, name + 1));
  take(cut, name, person, { firm: 'person', rule: 'titled-name', role: { first: at, last: name }, gender });
  return person;
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

/** What a role is over, after its "of" at `of`: a known name, else all words up to a given name. */
function overEnd(cut: Cut, of: number, last: number): { readonly first: number; readonly last: number } {
  let first = of + 1;
  while (first < last && tokenAt(cut, first).lower === 'the') first += 1;
  const known = first < last ? knownAt(cut.gazetteer, cut.article.tokens, first, last) : undefined;
  if (known !== undefined && known.known.kind !== 'demonym') return { first, last: known.end };
  let end = first;
  while (end < last && givenEnd(cut, end, last) === end) end += 1;
  return { first, last: end };
}

const strong = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lord', 'lady', 'prof', 'professor', 'president', 'senator', 'sen', 'gov', 'governor', 'gen', 'general', 'col', 'colonel', 'judge', 'justice', 'minister', 'secretary']); // biome-ignore format: one line reads better

/** A title that makes even the name of a place a person: "Mr London". */
const isStrong = (cut: Cut, at: number, titled: number): boolean =>
  strong.has(tokenAt(cut, at).lower) || strong.has(tokenAt(cut, titled - 1).lower);
