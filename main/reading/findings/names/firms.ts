import type { Article, Token } from '#main/reading/article/article.ts';
import { type Candidate, noScores } from './candidate.ts';
import { heldIn, kindOfNoun } from './clues.ts';
import { type Gazetteer, roleEnd } from './gazetteer.ts';

const speech = new Set(['said', 'says', 'added', 'announced', 'confirmed', 'denied', 'declined', 'warned', 'reported']);
/** What only a firm has shares in, holds, posts, or makes. */
const acts = new Set(['owns', 'owned', 'holds', 'employs', 'employed', 'operates', 'operated', 'acquired', 'acquires', 'bought', 'manufactures', 'posted', 'reported', 'lent', 'underwrote', 'merged', 'exports', 'supplies', 'supplied', 'shipped', 'listed', 'mined', 'refined', 'insures', 'built']); // biome-ignore format: one line reads better
const moves = new Set(['fell', 'rose', 'gained', 'lost', 'dropped', 'climbed', 'slid', 'jumped', 'closed', 'slipped', 'surged', 'tumbled']); // biome-ignore format: one line reads better
const possessions = new Set(['shares', 'share', 'stock', 'shareholders', 'investors', 'headquarters', 'offices', 'premises', 'profits', 'profit', 'earnings', 'revenue', 'revenues', 'turnover', 'board', 'fleet', 'customers', 'clients', 'products', 'factory', 'factories', 'stores', 'subsidiary', 'executives', 'bonds', 'mine', 'mines', 'plant', 'plants']); // biome-ignore format: one line reads better
const shareOf = new Set(['percent', 'per', '%', 'pc']);
const reach = 7;
/** What must speak for a firm: more where the first word is a given name. */
const enough = 2;
const plenty = 3;

type Weights = { firm: number; person: number };

/**
 * Firms that are called like people ("Morgan Stanley"): two or three words that no list knows as a firm, of which the words around say what a
 * firm does and none what a person does. Learned from how newswire speaks of a firm: it is "which" and "it", has shares, holds per cents, falls
 * and rises by them, and has analysts at it; a person has a title, an age, is "who" and "he" or "she".
 */
export function asFirms(article: Article, gazetteer: Gazetteer, candidates: readonly Candidate[]): Candidate[] {
  const weights = new Map<string, Weights>();
  const titled = new Set<string>();
  const shorts = new Map<string, Weights>();
  let before: Candidate | undefined;
  for (const candidate of candidates) {
    const holder = before;
    before = candidate;
    if (candidate.role !== undefined) titled.add(candidate.words.at(-1) as string);
    if (!mayBeFirm(candidate)) continue;
    const sum = weights.get(candidate.key) ?? { firm: 0, person: 0 };
    weights.set(candidate.key, sum);
    if (holder !== undefined && isOf(article, holder, candidate)) sum.firm += 3;
    weigh(article, gazetteer, candidate, sum);
  }
  for (const { words, firm, scores } of candidates) {
    if (words.length !== 1 || firm === 'person' || firm === 'place') continue;
    const short = shorts.get(words[0] as string) ?? { firm: 0, person: 0 };
    shorts.set(words[0] as string, { firm: short.firm + scores.organisation, person: short.person + scores.person });
  }
  return candidates.map((candidate) => {
    const own = mayBeFirm(candidate) ? weights.get(candidate.key) : undefined;
    const sum =
      own && withShort(own, candidate.rule === 'capitals' ? shorts.get(candidate.words[0] as string) : undefined);
    const least = candidate.rule === 'given-name' ? plenty : enough;
    if (sum === undefined || sum.firm < least || sum.firm <= sum.person) return candidate;
    if (titled.has(candidate.words.at(-1) as string)) return candidate;
    const scores = { ...candidate.scores, person: 0 };
    return { ...candidate, own: noScores(), scores, firm: 'organisation', gender: undefined, rule: 'acts-as-firm' };
  });
}

/** "Nordhavn Kabel", where the article goes on with "the chief executive of Nordhavn": what is said of the first word alone counts too. */
const withShort = (sum: Weights, short: Weights | undefined): Weights =>
  short === undefined || short.firm < 1 || short.person > 0 ? sum : { ...sum, firm: sum.firm + enough };

const mayBeFirm = ({ words, known, firm, role, rule }: Candidate): boolean =>
  words.length > 1 &&
  words.length < 4 &&
  known === undefined &&
  role === undefined &&
  firm !== 'organisation' &&
  (rule === 'given-name' || rule === 'capitals' || rule === 'head-word');

/** "Dr Priya Raman of Hollis Drew": whom somebody works for. */
const isOf = ({ tokens }: Article, holder: Candidate, { sentence, first }: Candidate): boolean =>
  holder.firm === 'person' &&
  holder.sentence === sentence &&
  holder.last === first - 1 &&
  ['of', 'at', 'from'].includes((tokens[first - 1] as Token).lower);

function weigh({ tokens, bounds }: Article, gazetteer: Gazetteer, candidate: Candidate, sum: Weights): void {
  const { sentence, first: begin, last: end, scores } = candidate;
  const { first, last } = bounds[sentence] as { first: number; last: number };
  const word = (at: number): string => (at >= first && at < last ? (tokens[at] as Token).lower : '');
  const next = word(end);
  const after = word(end + 1);
  if (kindOfNoun(word(begin - 1)) === 'organisation' || isCalledFirm(word, end)) sum.firm += 3;
  if (scores.person >= enough) sum.person += 3;
  if (next === ',' && after === 'which') sum.firm += begin - first < 2 ? 2 : 1;
  if (next === ',' && after === 'whose' && possessions.has(word(end + 2))) sum.firm += 5;
  if (possessions.has(next === "'s" ? after : next)) sum.firm += 3;
  if (acts.has(next)) sum.firm += 1;
  if (moves.has(next) && percentIn(word, end + 1)) sum.firm += 2;
  if (speech.has(next)) pronounIn(word, end + 1, sum);
  if ((word(begin - 1) === 'in' || word(begin - 1) === 'of') && heldIn.has(word(begin - 2))) sum.firm += 3;
  if (word(begin - 1) === 'of' && isPossessed(word, begin - 2)) sum.firm += 3;
  if (word(begin - 1) === 'at' && begin - 2 >= first && roleEnd(gazetteer, tokens, begin - 2, begin - 1) > begin - 2)
    sum.firm += 3;
  const following = bounds[sentence + 1];
  if (begin - first < 2 && following !== undefined) opening(tokens, following.first, sum);
}

/** In words, from one owner to the next. */
const farthestOwner = 8;

/** "the offices of X", and "the offices of W in Aarhus and of X". */
function isPossessed(word: (at: number) => string, at: number): boolean {
  if (possessions.has(word(at))) return true;
  if (word(at) !== 'and') return false;
  for (let back = at - 1; back > at - farthestOwner; back -= 1)
    if (word(back) === 'of' && possessions.has(word(back - 1))) return true;
  return false;
}

const articles = new Set(['a', 'an', 'the']);
const afterNoun = new Set([',', '.', ')', 'that', 'which', 'whose', 'of', 'in', 'with', 'based', 'behind', 'owned']);
const longestNoun = 6;

/** ", the Toronto-based firm that …", "is a bank.", not ", the bank’s head". */
function isCalledFirm(word: (at: number) => string, end: number): boolean {
  if (!((word(end) === ',' || word(end) === 'is') && articles.has(word(end + 1)))) return false;
  for (let at = end + 2; at < end + 2 + longestNoun && !afterNoun.has(word(at)); at += 1)
    if (kindOfNoun(word(at)) === 'organisation' && afterNoun.has(word(at + 1))) return true;
  return false;
}

function percentIn(word: (at: number) => string, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) if (shareOf.has(word(at))) return true;
  return false;
}

/** "said in a statement that it had", "said she would". */
function pronounIn(word: (at: number) => string, from: number, sum: Weights): void {
  for (let at = from; at < from + reach; at += 1) {
    const here = word(at);
    if (here === 'it' || here === 'its') sum.firm += 1;
    if (here === 'he' || here === 'she' || here === 'his' || here === 'her') sum.person += 2;
    if (here === 'it' || here === 'its' || here === 'he' || here === 'she' || here === '.') return;
  }
}

/** The next sentence speaks of it: "Its shares fell", "It bought", "She left". */
function opening(tokens: readonly Token[], at: number, sum: Weights): void {
  const first = (tokens[at] as Token | undefined)?.lower;
  const second = (tokens[at + 1] as Token | undefined)?.lower ?? '';
  if (first === 'its') sum.firm += possessions.has(second) ? 2 : 1;
  if (first === 'it') sum.firm += acts.has(second) || second === 'has' ? 1 : 0;
  if (first === 'he' || first === 'she') sum.person += 2;
}
