import { isCapital } from './capitals.ts';
import { type Cut, isGiven, isNoName, roleAt, tokenAt } from './cutting.ts';
import { knownAt } from './gazetteer.ts';
import { isStreet } from './likely.ts';

export const particles = new Set(['de', 'la', 'del', 'della', 'di', 'da', 'dos', 'das', 'du', 'van', 'von', 'der', 'den', 'ter', 'ten', 'bin', 'bint', 'ibn', 'al', 'el', 'ul', 'ud', 'y', 'af', 'le', 'zu', 'ag', 'ould', 'wuld', 'binti', 'binte', 'anak', 'ap', 'vom']); // biome-ignore format: one line reads better
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
  if (isNoName(cut, at + 1) && !generations.has(next.lower) && !isTitleSurname(cut, at, at + 1, last)) return at;
  if (roleAt(cut, at + 1, last) > at + 1 && !isGiven(cut, at + 1) && !isTitleSurname(cut, at, at + 1, last)) return at;
  const known = knownAt(gazetteer, article.tokens, at, last);
  if (known !== undefined && (known.end > at + 1 || gazetteer.common.has(next.lower))) return at;
  const end = personEnd(cut, at, last);
  if (isStreet(cut, at, end)) return at;
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
  if (isTitleSurname(cut, first, at, last)) return 1;
  if (isNoName(cut, at) || (roleAt(cut, at, last) > at && !isGiven(cut, at))) return 0;
  const known = knownAt(gazetteer, article.tokens, at, last);
  if (known === undefined) return 1;
  const { kind, sovereign } = known.known;
  if (sovereign === true && known.end === at + 1 && at === first + 1 && isNoPlace(cut, first)) return 1;
  return known.end > at + 1 || (kind === 'demonym' && at - first > 1) || sovereign === true ? 0 : 1;
}

/** "Sam Jordan": a given name before the name of a country, not "Victoria, Canada" without its comma. */
const isNoPlace = (cut: Cut, at: number): boolean =>
  isGiven(cut, at) && knownAt(cut.gazetteer, cut.article.tokens, at, at + 1) === undefined;

const titleSurnames = new Set(['sheikh', 'sheik', 'shaikh', 'king', 'bishop', 'pope', 'major', 'marshal', 'baron', 'duke', 'earl', 'prince', 'dean', 'abbot', 'deacon', 'judge', 'justice', 'chancellor', 'sultan', 'emir', 'constable', 'priest', 'monk', 'nun', 'hunter', 'painter', 'singer', 'farmer', 'fisher', 'guard', 'champion', 'coach', 'driver', 'speaker', 'pilot', 'sergeant', 'sheriff', 'lama', 'mullah', 'imam', 'mufti', 'provost', 'proctor', 'usher', 'warden', 'ward', 'page', 'law', 'deal']); // biome-ignore format: one line reads better

/** "Farah Sheikh", "Theresa May": a title or the month that ends a name begun by a given name, with no other name after it, is a surname. */
const isTitleSurname = (cut: Cut, first: number, at: number, last: number): boolean =>
  at > first &&
  (titleSurnames.has(tokenAt(cut, at).lower) || isMonthSurname(cut, at)) &&
  isGiven(cut, first) &&
  roleAt(cut, at, last) <= at + 1 &&
  (at + 1 >= last || !isCapital(cut.article, tokenAt(cut, at + 1)));

/** "Theresa May said", but not "April May 4". */
const isMonthSurname = (cut: Cut, at: number): boolean =>
  tokenAt(cut, at).lower === 'may' && cut.article.tokens[at + 1]?.shape !== 'number';

/** Forms of address. */
export const addresses = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);

/** "Ms. Sheikh": what stands last after a form of address is the surname. */
function isAddressed(cut: Cut, at: number): boolean {
  const before = tokenAt(cut, at - 1).lower === '.' ? at - 2 : at - 1;
  return before >= 0 && addresses.has(tokenAt(cut, before).lower) && titleSurnames.has(tokenAt(cut, at).lower);
}

/** The end of a title with its dot ("Gen."), or of several ("Lt. Gen."), from `at`. */
export function titleEnd(cut: Cut, at: number, last: number): number {
  let end = at;
  while (end < last && tokenAt(cut, end).shape !== 'lower' && cut.gazetteer.titles.has(tokenAt(cut, end).lower)) {
    if (end > at && end + 1 >= last && isAddressed(cut, end)) break;
    end += 1;
    if (end < last && tokenAt(cut, end).lower === '.') end += 1;
  }
  return end;
}
