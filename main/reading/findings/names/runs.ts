import type { Article, Token } from '#main/reading/article/article.ts';
import { isCapital, isTitleCase, shoutEnd } from './capitals.ts';
import { type Everyday, isInflectedWord, isNounWord } from './everyday.ts';
import { type Gazetteer, knownAt } from './gazetteer.ts';
import { joiner } from './joiners.ts';

/** A stretch of capitalised words of one sentence, tokens `[first, last)`, with the small words that hold a name together. */
export type Run = {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** It opens the sentence (or a quotation in it), so the first capital says nothing. */
  readonly initial: boolean;
};

/** No name is longer: keeps the work linear whatever comes. */
const longestRun = 40;
const openers = new Set(['"', '“', '‘', "'", '``', '(', '[', '«', ':', '—', '–', '--', '•', '-']);

/** The runs of one sentence, in order. */
export function runsIn(article: Article, gazetteer: Gazetteer, sentence: number, isEveryday: Everyday): Run[] {
  const { tokens } = article;
  const { first, last } = article.bounds[sentence] as { first: number; last: number };
  const runs: Run[] = [];
  // what stands under a picture is often but names
  const isCaption = article.paragraphs[(article.sentences[sentence]?.paragraph ?? 0) - 1]?.kind === 'caption';
  const titled = !isCaption && isTitleCase(tokens, first, last);
  let at = first;
  while (at < last) {
    const token = tokens[at] as Token;
    const shouting = shoutEnd(tokens, at, last, isEveryday);
    if (shouting > at && !(at === first && isSpeaker(gazetteer, tokens, at, shouting))) at = shouting;
    else if (!isCapital(article, token) || (titled && isPlain(gazetteer, token, isEveryday))) at += 1;
    else {
      const end = runEnd(article, gazetteer, at, last, titled, isEveryday);
      runs.push({ sentence, first: at, last: end, initial: titled || isInitial(tokens, first, at) });
      at = end;
    }
  }
  return runs;
}

/** "SIR ALUN PROSSER:": a title, a name and a colon in a transcript. */
const isSpeaker = ({ titles }: Gazetteer, tokens: readonly Token[], at: number, end: number): boolean =>
  titles.has((tokens[at] as Token).lower) && tokens[end]?.lower === ':';

/** In a headline that gives every word a capital: a word that needs none. */
const isPlain = ({ names }: Gazetteer, token: Token, isEveryday: Everyday): boolean =>
  isEveryday(token.lower) || isInflectedWord(token) || (isNounWord(token) && !names.has(token.lower));

/** "Party" in "Civic Party": it needs its capital even in such a headline. */
const isHead = ({ organisationHeads, placeHeads }: Gazetteer, { lower }: Token): boolean =>
  organisationHeads.has(lower) || placeHeads.has(lower);

function isInitial(tokens: readonly Token[], first: number, at: number): boolean {
  if (at === first) return true;
  const before = tokens[at - 1] as Token;
  if (before.lower === '"' || before.lower === "'" || before.lower === '(') return true;
  return openers.has(before.lower) || (before.shape === 'number' && at - 1 === first);
}

function runEnd(
  article: Article,
  gazetteer: Gazetteer,
  from: number,
  last: number,
  titled: boolean,
  isEveryday: Everyday,
): number {
  const { tokens } = article;
  let end = knownAt(gazetteer, tokens, from, last)?.end ?? from + 1;
  while (end < last && end - from < longestRun) {
    const token = tokens[end] as Token;
    if (isCapital(article, token)) {
      if (
        (titled && !isHead(gazetteer, token) && isPlain(gazetteer, token, isEveryday)) ||
        shoutEnd(tokens, end, last, isEveryday) > end
      )
        break;
      end = knownAt(gazetteer, tokens, end, last)?.end ?? end + 1;
      continue;
    }
    const step = joiner(article, gazetteer, from, end, last);
    if (step === 0) break;
    end += step;
  }
  return end;
}
