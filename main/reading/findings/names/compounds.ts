import { noScores, type Scores } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { type Cut, take, tokenAt, wordsOf } from './cutting.ts';
import { type Known, knownWord } from './gazetteer.ts';

const prefixes = new Set(['pan', 'pro', 'anti', 'ex', 'non', 'post', 'pre', 'co', 'mid', 'self', 'semi', 'multi', 'neo', 'cross', 'inter', 'trans', 'vice', 'half', 'full', 'high', 'low', 'long', 'short', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'first', 'second', 'third', 'all', 'so', 'then', 'still', 'well', 'far']); // biome-ignore format: one line reads better
const ofPlaces = new Set(['based', 'born', 'held', 'occupied', 'registered', 'area', 'bound', 'annexed', 'wide']);
const ofBodies = new Set([
  'led',
  'backed',
  'run',
  'owned',
  'controlled',
  'listed',
  'affiliated',
  'linked',
  'funded',
  'aligned',
  'sponsored',
  'approved',
]);

/** A hyphenated word that holds names: "US-based", "Hamas-run", "US-China". Answers whether it was one; each name in it is taken. */
export function takeCompound(cut: Cut, at: number): boolean {
  const words = wordsOf(cut, at, at + 1);
  const cutAt = words.indexOf('-');
  if (cutAt < 1 || cutAt === words.length - 1) return false;
  const next = cut.article.tokens[at + 1];
  const alone = next === undefined || !isCapital(cut.article, next);
  const joined = /^\p{Ll}/u.test(words.slice(cutAt + 1));
  if (((alone || joined) && prefixes.has(words.slice(0, cutAt).toLowerCase())) || /^[RDI]-\p{Lu}/u.test(words))
    return true;
  const token = tokenAt(cut, at);
  const front = words.slice(0, cutAt);
  const back = words.slice(cutAt + 1);
  const first = knownWord(cut.gazetteer, front);
  const second = knownWord(cut.gazetteer, back);
  if (first !== undefined && second !== undefined) {
    takeKnownPart(cut, at, first, token.start, token.start + cutAt);
    takeKnownPart(cut, at, second, token.start + cutAt + 1, token.end);
    return true;
  }
  if (!/^\p{Ll}/u.test(back)) return false;
  if (first !== undefined) takeKnownPart(cut, at, first, token.start, token.start + cutAt);
  else if (ofPlaces.has(back) || ofBodies.has(back))
    take(cut, at, at + 1, { scores: fromBack(back), rule: 'compound', end: token.start + cutAt });
  else return back !== '' && isSuffix.has(back);
  return true;
}

const isSuffix = new Set(['like', 'style', 'era', 'only', 'free', 'type']);

function takeKnownPart(cut: Cut, at: number, known: Known, start: number, end: number): void {
  if (known.kind !== 'demonym') take(cut, at, at + 1, { firm: known.kind, known, rule: 'compound', start, end });
}

function fromBack(back: string): Scores {
  const scores = noScores();
  if (ofPlaces.has(back)) scores.place += 2;
  else scores.organisation += 1.5;
  return scores;
}
