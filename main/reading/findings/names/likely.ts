import { perArticle, type Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import { noScores, type Scores } from './candidate.ts';
import { type Cut, isGiven, tokenAt, wordsOf } from './cutting.ts';
import { isInflected, isNoun, isNounWord } from './everyday.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';

const organisationEndings = ['corp', 'soft', 'tech', 'bank', 'media', 'com', 'gaz', 'neft', 'tel', 'web', 'net', 'jet', 'pharma', 'works']; // biome-ignore format: one line reads better
/** With these begin the names of papers, parties and places, not of people. */
const articles = new Set(['el', 'la', 'los', 'las', 'le', 'les', 'il', 'lo']);
const shortest = 5;
const longestEnding = 5;

/** How many of a stretch's words are of a kind. */
type Counts = {
  words: number;
  common: number;
  everyday: number;
  given: number;
  family: number;
  linked: number;
  coined: number;
};

const isSurname = trait(({ written }, lexicon) => gazetteerOf(lexicon).surnames.has(written));
const isCommon = trait(({ lower }, lexicon) => gazetteerOf(lexicon).common.has(lower));

/** What the words of a stretch that no list knows make likely; undefined where they are no name at all. */
export function likely(cut: Cut, first: number, last: number): Scores | undefined {
  const counts: Counts = { words: 0, common: 0, everyday: 0, given: 0, family: 0, linked: 0, coined: 0 };
  for (let i = first; i < last; i += 1) {
    const { shape, lower } = tokenAt(cut, i);
    if (shape === 'lower' || shape === 'mark') continue;
    if (/\d/.test(lower)) return undefined;
    counts.words += 1;
    if (isCommon(tokenAt(cut, i))) counts.common += 1;
    if (isGiven(cut, i)) counts.given += 1;
    else if (isNounWord(tokenAt(cut, i))) counts.everyday += 1;
    else if (isSurname(tokenAt(cut, i))) counts.family += 1;
    if (isCoined(cut, i)) counts.coined += 1;
    if (/^\p{Lu}\p{Ll}+-\p{Ll}/u.test(wordsOf(cut, i, i + 1))) counts.linked += 1;
  }
  if (isStreet(cut, first, last)) return { ...noScores(), place: streetScore };
  return counts.words === 1 ? single(cut, first, counts) : several(cut, first, last, counts);
}

/**
 * "on the Abram van Rijckevorselweg", "Karl-Marx-Allee 12": a street of the Netherlands, Germany or Scandinavia, which carries its kind in its
 * last word, where somebody or something can be. People are called so too ("Tom Verlaan").
 */
export function isStreet(cut: Cut, first: number, last: number): boolean {
  if (!streetEnding.test(tokenAt(cut, last - 1).lower)) return false;
  const { tokens } = cut.article;
  return whereabouts.has(tokens[first - 1]?.lower ?? '') || tokens[last]?.shape === 'number';
}

const streetEnding =
  /\p{L}{3}-?(?:weg|straat|laan|plein|gracht|kade|singel|stra(?:ß|ss)e|allee|gatan|vägen|gade|vej)$/u;
const whereabouts = new Set(['the', 'in', 'on', 'at', 'along', 'near', 'off']);

/** Outweighs what a person's first name in a street's says. */
const streetScore = 4;

/** A capital inside, and not as names have it ("McDonald", "al-Assad", "O’Brien"): the name of a firm or a product. */
function isCoined(cut: Cut, at: number): boolean {
  if (tokenAt(cut, at).shape !== 'Mixed') return false;
  return !/^(?:Mc|Mac|De|La|Le|Van|Di|Du|Al|El|al|el|Fitz)-?\p{Lu}|^\p{Lu}['’]/u.test(wordsOf(cut, at, at + 1));
}

function single(cut: Cut, at: number, { common, given, family }: Counts): Scores | undefined {
  const scores = noScores();
  const token = tokenAt(cut, at);
  const words = wordsOf(cut, at, at + 1);
  if (words.length < 2) return undefined;
  const isFamily = familyWords(cut.article, cut.gazetteer).has(words) && !isDeterminer(cut, at - 1);
  if (isFamily) return { ...scores, person: familyScore };
  if (cut.gazetteer.organisationHeads.has(token.lower) || cut.gazetteer.placeHeads.has(token.lower))
    return cut.gazetteer.surnames.has(words) || token.lower.endsWith('s') ? scores : undefined;
  if (/^\p{Lu}{2,}s$/u.test(words)) return undefined;
  if (token.shape === 'CAPS') {
    if (/^[IVXLC]+$/.test(words)) return undefined;
    scores.organisation += common > 0 || isShoutedWord(cut, token.lower) ? 0 : 3;
    return scores;
  }
  if (given > 0) scores.person += 1;
  else if (family > 0) scores.person += 0.8;
  if (common > 0) scores.person -= 1;
  if (given + family === 0) endings(cut, token.lower, scores);
  if (token.shape === 'Mixed') {
    if (/^\p{Ll}/u.test(words) && !/^(?:al|el|as|ad|ar|an|at)-/.test(words)) return undefined;
    if (isCoined(cut, at)) scores.organisation += 4;
  }
  return scores;
}

/** What a person of the article is called outweighs that the word is an everyday one. */
const familyScore = 1;

const isDeterminer = ({ article }: Cut, at: number): boolean =>
  /^(?:the|an?|this|that|its|their|our)$/.test(article.tokens[at]?.lower ?? '');

/** Heads of bodies and places that stand behind a given name in the article: "Lisa Marsh" makes a Marsh of her. */
const familyWords = perArticle(
  ({ given, organisationHeads, placeHeads }: Gazetteer, { text, tokens }): ReadonlySet<string> => {
    const found = new Set<string>();
    const written = ({ start, end }: Token): string => text.slice(start, end);
    for (let at = 1; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const before = tokens[at - 1] as Token;
      if (token.shape !== 'Title' || before.shape !== 'Title' || tokens[at + 1]?.shape === 'Title') continue;
      if (!organisationHeads.has(token.lower) && !placeHeads.has(token.lower)) continue;
      if (given.has(written(before)) && tokens[at - 2]?.lower !== 'the') found.add(written(token));
    }
    return found;
  },
);

/** "SPIDERS", "TEXT": a word in capitals, where "NATO" is letters. */
const isShoutedWord = ({ gazetteer }: Cut, word: string): boolean =>
  word.length > 3 && (gazetteer.english.has(word) || isInflected(gazetteer, word));

/** "iTunes Store": a small letter first and a capital inside is how things are called. */
const isSmallBrand = (cut: Cut, at: number): boolean =>
  tokenAt(cut, at).shape === 'Mixed' && /^\p{Ll}\p{Lu}/u.test(wordsOf(cut, at, at + 1));

function several(
  cut: Cut,
  first: number,
  last: number,
  { words, common, everyday, given, family, linked, coined }: Counts,
): Scores | undefined {
  if (common === words || isSmallBrand(cut, first)) return undefined;
  const scores = noScores();
  const name = tokenAt(cut, first);
  const mayBeSurname =
    words === 2 && everyday + common === 1 && name.shape === 'Title' && name.lower.length > 2 && !isNounWord(name);
  if (mayBeSurname) scores.person += 0.5;
  else if (everyday > 0) scores.person -= 0.5 * everyday;
  else if (words <= 4) scores.person += coined > 0 || tokenAt(cut, first).lower.length === 1 ? 0 : 1;
  if (linked > 0 && everyday === 0) scores.person += 1.5;
  if (given + family > 0) scores.person += 1;
  else endings(cut, tokenAt(cut, last - 1).lower, scores, 0.5);
  if (articles.has(tokenAt(cut, first).lower)) {
    scores.person -= 1;
    scores.organisation += 0.8;
    scores.place += 0.6;
  }
  if (tokenAt(cut, first).shape === 'CAPS' && given + family === 0) scores.organisation += 1.2;
  if (wordsOf(cut, first, last).includes('&')) scores.organisation += 3;
  return scores;
}

function endings({ gazetteer }: Cut, word: string, scores: Scores, weight = 1): void {
  if (word.length < shortest) return;
  if (organisationEndings.some((ending) => word.endsWith(ending))) scores.organisation += 1;
  if (gazetteer.english.has(word) || isNoun(gazetteer, word)) return;
  const odds = placeOdds(gazetteer, word);
  if (odds > 0) scores.place += weight * Math.min(1.2, odds / 2);
  else scores.person += weight * Math.min(1, -odds / 2);
}

/** How much likelier a word is the name of a place than of a person, by its ending: a natural logarithm, 0 where nothing is known. */
export function placeOdds({ endings: learned }: Gazetteer, word: string): number {
  for (let length = Math.min(longestEnding, word.length - 1); length > 1; length -= 1) {
    const odds = learned.get(word.slice(-length));
    if (odds !== undefined) return odds;
  }
  return 0;
}
