import { noScores, type Scores } from './candidate.ts';
import { type Cut, isGiven, tokenAt, wordsOf } from './cutting.ts';

const personEndings = ['ov', 'ova', 'ev', 'eva', 'enko', 'ski', 'sky', 'skyi', 'skiy', 'ić', 'vic', 'vich', 'sson', 'yan', 'oglu', 'dze', 'shvili', 'idis', 'poulos', 'escu', 'wicz', 'czyk', 'nyk', 'chuk', 'jee', 'singh', 'zadeh', 'pour']; // biome-ignore format: one line reads better
const placeEndings = ['stan', 'burg', 'grad', 'shire', 'ville', 'abad', 'pur', 'polis', 'hausen', 'stadt', 'ivka', 'sk', 'borough', 'bourg', 'gorod', 'iya', 'istan', 'furt', 'dorf', 'fjord']; // biome-ignore format: one line reads better
const organisationEndings = ['corp', 'soft', 'tech', 'bank', 'media', 'com', 'gaz', 'neft', 'tel', 'web', 'net', 'jet', 'pharma', 'works']; // biome-ignore format: one line reads better
const shortest = 5;

/** What the words of a stretch that no list knows make likely; undefined where they are no name at all. */
export function likely(cut: Cut, first: number, last: number): Scores | undefined {
  const counts = { words: 0, everyday: 0, given: 0, linked: 0, coined: 0 };
  for (let i = first; i < last; i += 1) {
    const { shape, lower } = tokenAt(cut, i);
    if (shape === 'lower' || shape === 'mark') continue;
    if (/\d/.test(lower)) return undefined;
    counts.words += 1;
    if (cut.gazetteer.common.has(lower)) counts.everyday += 1;
    if (isGiven(cut, i)) counts.given += 1;
    if (isCoined(cut, i)) counts.coined += 1;
    if (/^\p{Lu}\p{Ll}+-\p{Ll}/u.test(wordsOf(cut, i, i + 1))) counts.linked += 1;
  }
  return counts.words === 1 ? single(cut, first, counts.everyday > 0) : several(cut, first, last, counts);
}

/** A capital inside, and not as names have it ("McDonald", "al-Assad", "O’Brien"): the name of a firm or a product. */
function isCoined(cut: Cut, at: number): boolean {
  if (tokenAt(cut, at).shape !== 'Mixed') return false;
  return !/^(?:Mc|Mac|De|La|Le|Van|Di|Du|Al|El|al|el|Fitz)-?\p{Lu}|^\p{Lu}['’]/u.test(wordsOf(cut, at, at + 1));
}

function single(cut: Cut, at: number, everyday: boolean): Scores | undefined {
  const scores = noScores();
  const token = tokenAt(cut, at);
  const words = wordsOf(cut, at, at + 1);
  if (words.length < 2 || cut.gazetteer.organisationHeads.has(token.lower) || cut.gazetteer.placeHeads.has(token.lower))
    return undefined;
  if (token.shape === 'CAPS') {
    if (/^[IVXLC]+$/.test(words)) return undefined;
    scores.organisation += everyday ? 0 : 1.5;
    return scores;
  }
  if (isGiven(cut, at)) scores.person += 1;
  if (everyday) scores.person -= 1;
  endings(token.lower, scores);
  if (token.shape === 'Mixed') {
    if (/^\p{Ll}/u.test(words) && !/^(?:al|el|as|ad|ar|an|at)-/.test(words)) return undefined;
    if (isCoined(cut, at)) scores.organisation += 0.7;
  }
  return scores;
}

function several(
  cut: Cut,
  first: number,
  last: number,
  counts: { words: number; everyday: number; given: number; linked: number; coined: number },
): Scores | undefined {
  const { words, everyday, given, linked, coined } = counts;
  if (everyday === words) return undefined;
  const scores = noScores();
  if (everyday > 0) scores.person -= 0.5 * everyday;
  else if (words <= 4) scores.person += coined > 0 || tokenAt(cut, first).lower.length === 1 ? 0 : 1.2;
  if (linked > 0 && everyday === 0) scores.person += 1.5;
  if (given > 0) scores.person += 1;
  endings(tokenAt(cut, last - 1).lower, scores);
  if (wordsOf(cut, first, last).includes('&')) scores.organisation += 3;
  return scores;
}

function endings(word: string, scores: Scores): void {
  if (word.length < shortest) return;
  const ends = (list: readonly string[]): boolean => list.some((ending) => word.endsWith(ending));
  if (ends(personEndings)) scores.person += 1;
  else if (ends(placeEndings)) scores.place += 1.2;
  else if (ends(organisationEndings)) scores.organisation += 1;
}
