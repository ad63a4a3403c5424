import type { Article, Token } from '../../article/article.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A stretch of capitalised words of one sentence, tokens `[first, last)`, with the small words that hold a name together. */
export type Run = {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** It opens the sentence (or a quotation in it), so the first capital says nothing. */
  readonly initial: boolean;
};

const particles = new Set(['de', 'la', 'del', 'della', 'di', 'da', 'dos', 'das', 'du', 'des', 'le', 'les', 'van', 'von', 'der', 'den', 'ter', 'ten', 'zu', 'bin', 'bint', 'ibn', 'al', 'el', 'ul', 'ud', 'abu', 'y', 'af']); // biome-ignore format: one line reads better
const openers = new Set(['"', '“', '‘', "'", '``', '(', '[', '«', ':', '—', '–', '--', '•', '-']);
const suffixes = new Set(['jr', 'sr', 'inc', 'ltd', 'llc', 'plc', 'corp', 'co', 'bros']);

/** Whether a word is written like a name: capitals, and no pronoun "I", handle or address. */
export function isCapital(article: Article, token: Token): boolean {
  if (token.shape === 'Title') return token.lower !== 'i';
  if (token.shape === 'CAPS') return article.text.charCodeAt(token.start) > 0x40;
  if (token.shape !== 'Mixed') return false;
  const first = article.text.charAt(token.start);
  if (first === '@' || first === '#') return false;
  return (
    first !== first.toLowerCase() ||
    /^(?:al|el|ad|as|at|an|ar|e|i|d|l)[-\p{Lu}’']/u.test(article.text.slice(token.start, token.end))
  );
}

/** The runs of one sentence, in order. */
export function runsIn(article: Article, gazetteer: Gazetteer, sentence: number, isEveryday: Everyday): Run[] {
  const { tokens } = article;
  const { first, last } = article.bounds[sentence] as { first: number; last: number };
  const runs: Run[] = [];
  if (isShouted(tokens, first, last)) return runs;
  const titled = isTitleCase(tokens, first, last);
  let at = first;
  while (at < last) {
    const token = tokens[at] as Token;
    const shouting = shoutEnd(tokens, at, last, isEveryday);
    if (shouting > at) at = shouting;
    else if (!isCapital(article, token) || (titled && isEveryday(token.lower))) at += 1;
    else {
      const end = runEnd(article, gazetteer, at, last, titled, isEveryday);
      runs.push({ sentence, first: at, last: end, initial: titled || isInitial(tokens, first, at) });
      at = end;
    }
  }
  return runs;
}

/** Whether a word is an everyday one, for this article: listed, or written small in it. */
export type Everyday = (word: string) => boolean;

const fewestTitled = 4;

/** A headline that gives nearly every word a capital: there a capital says nothing. */
function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let capitals = 0;
  let smalls = 0;
  for (let at = first; at < last; at += 1) {
    const { shape, start, end } = tokens[at] as Token;
    if (end - start < 4) continue;
    if (shape === 'lower') smalls += 1;
    else if (shape === 'Title' || shape === 'CAPS') capitals += 1;
  }
  return capitals >= fewestTitled && smalls <= capitals * 0.3;
}

/** A line all in capitals, of three words or more: nothing in it looks like a name. */
function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  let capitals = 0;
  for (let at = first; at < last; at += 1) {
    const { shape, start, end } = tokens[at] as Token;
    if (shape === 'CAPS') capitals += 1;
    else if (shape !== 'mark' && shape !== 'number' && end - start > 1) return false;
  }
  return capitals >= 3;
}

/** The end of a stretch of three or more words in capitals that holds an everyday word ("WHO IS MAX"), or `at`. */
function shoutEnd(tokens: readonly Token[], at: number, last: number, isEveryday: Everyday): number {
  let end = at;
  let everyday = false;
  while (end < last && (tokens[end] as Token).shape === 'CAPS') {
    everyday ||= isEveryday((tokens[end] as Token).lower);
    end += 1;
  }
  return end - at >= 3 && everyday ? end : at;
}

function isInitial(tokens: readonly Token[], first: number, at: number): boolean {
  if (at === first) return true;
  const before = tokens[at - 1] as Token;
  if (before.lower === '"' || before.lower === "'" || before.lower === '(') return true;
  return openers.has(before.lower) || (before.shape === 'number' && at - 1 === first);
}

function runEnd(article: Article, gazetteer: Gazetteer, from: number, last: number, titled: boolean, isEveryday: Everyday): number {
  const { tokens } = article;
  let end = from + 1;
  while (end < last) {
    const token = tokens[end] as Token;
    if (isCapital(article, token)) {
      if ((titled && isEveryday(token.lower)) || shoutEnd(tokens, end, last, isEveryday) > end) break;
      end += 1;
      continue;
    }
    const step = joiner(article, gazetteer, from, end, last);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** How many tokens at `at` hold the run together with a capital after them: 0 where it ends. */
function joiner(article: Article, gazetteer: Gazetteer, from: number, at: number, last: number): number {
  const { tokens } = article;
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  const next = at + 1 < last ? (tokens[at + 1] as Token) : undefined;
  const capitalNext = next !== undefined && isCapital(article, next);
  if (token.lower === '.') {
    if (token.start !== before.end) return 0;
    if (suffixes.has(before.lower)) return 1;
    return capitalNext && isShortened(before) ? 1 : 0;
  }
  if (token.lower === ',') return next !== undefined && suffixes.has(next.lower) && next.shape !== 'lower' ? 1 : 0;
  if (!capitalNext) {
    const after = at + 2 < last ? (tokens[at + 2] as Token) : undefined;
    if (overWords.has(token.lower) && (token.lower !== 'on' || onBodies.has(before.lower))) {
      if (
        next?.lower === 'the' &&
        after !== undefined &&
        isCapital(article, after) &&
        (takesOf(gazetteer, before) || (token.lower === 'of' && overIn(tokens, from, at)))
      )
        return 2;
    }
    if (
      particles.has(token.lower) &&
      next !== undefined &&
      particles.has(next.lower) &&
      after !== undefined &&
      isCapital(article, after)
    )
      return 2;
    return token.shape === 'number' && token.end - token.start <= 3 && numbered.has(before.lower) ? 1 : 0;
  }
  if (token.lower === '&') return 1;
  if (overWords.has(token.lower))
    return takesOf(gazetteer, before) || (token.lower === 'of' && overIn(tokens, from, at)) ? 1 : 0;
  if (token.lower === 'and') return joinsNouns(article, gazetteer, from, at, last) ? 1 : 0;
  if (token.lower === "'s") return isCollective(before) ? 1 : 0;
  return particles.has(token.lower) && !gazetteer.names.has(before.lower) ? 1 : 0;
}

const overWords = new Set(['of', 'for', 'on']);

const onBodies = new Set(['council', 'committee', 'commission', 'center', 'centre', 'institute', 'bureau', 'panel', 'forum', 'subcommittee', 'taskforce', 'endowment']);

/** The run already holds "… for": "Institute for the Study of War". */
function overIn(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from + 1; i < at; i += 1) if ((tokens[i] as Token).lower === 'for') return true;
  return false;
}

const numbered = new Set(['channel', 'radio', 'group', 'area', 'pier', 'terminal', 'france', 'formula']);
const collective = new Set(['people', 'women', 'men', 'children', 'king', 'queen', 'workers', 'peoples', 'veterans', 'writers', 'farmers', 'students', 'teachers', 'nurses']); // biome-ignore format: one line reads better
const isCollective = (before: Token): boolean => collective.has(before.lower);

const shortened = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'sen', 'rep', 'gov', 'gen', 'col', 'lt', 'maj', 'capt', 'cmdr', 'cpl', 'sgt', 'adm', 'brig', 'rev', 'hon', 'pres', 'st', 'ft', 'mt', 'msgr', 'amb', 'det', 'supt', 'insp', 'pvt', 'jr', 'sr', 'chas', 'wm', 'geo', 'pte', 'cdr', 'u.s', 'ph']); // biome-ignore format: one line reads better
const isShortened = (before: Token): boolean => shortened.has(before.lower);

const ofWords = new Set(['gulf', 'strait', 'straits', 'bay', 'isle', 'cape', 'mount', 'house', 'city', 'cities', 'archdiocese', 'duke', 'duchess', 'prince', 'princess', 'king', 'queen', 'earl', 'bishop', 'archbishop', 'knights', 'daughters', 'sons', 'friends', 'board', 'chief', 'chiefs', 'joint', 'secretary', 'minister', 'head', 'church', 'bureau', 'horn', 'tower', 'lord', 'attorney', 'master', 'chamber', 'court', 'speaker', 'leader', 'director', 'president', 'governor', 'mayor', 'ambassador', 'chancellor', 'commander', 'chairman', 'union', 'states', 'brothers', 'sea', 'temple', 'plains', 'sultan', 'emir', 'society', 'port']); // biome-ignore format: one line reads better
const takesOf = (gazetteer: Gazetteer, before: Token): boolean =>
  ofWords.has(before.lower) || gazetteer.organisationHeads.has(before.lower) || gazetteer.placeHeads.has(before.lower);

/** "Food and Drug Administration", "Ministry of Trade and Industry": two common nouns before a head word, or after "… of". */
function joinsNouns(article: Article, gazetteer: Gazetteer, from: number, at: number, last: number): boolean {
  const { tokens } = article;
  const before = tokens[at - 1] as Token;
  if (
    gazetteer.organisationHeads.has(before.lower) &&
    before.lower !== 'defence' &&
    before.lower !== 'health' &&
    before.lower !== 'energy'
  )
    return false;
  if (!isNoun(gazetteer, before)) return false;
  for (let i = from; i < at - 1; i += 1) {
    const { lower } = tokens[i] as Token;
    if (
      (lower === 'of' || lower === 'for') &&
      i > from &&
      gazetteer.organisationHeads.has((tokens[i - 1] as Token).lower)
    )
      return isNoun(gazetteer, tokens[at + 1] as Token) || heads(article, gazetteer, at + 1, last);
  }
  return isNoun(gazetteer, tokens[at + 1] as Token) && heads(article, gazetteer, at + 1, last);
}

/** A capitalised everyday noun, not a name. */
const isNoun = (gazetteer: Gazetteer, token: Token): boolean =>
  token.shape === 'Title' &&
  (gazetteer.common.has(token.lower) || nouns.has(token.lower) || gazetteer.organisationHeads.has(token.lower));

const nouns = new Set(['trade', 'industry', 'commerce', 'agriculture', 'fisheries', 'food', 'drug', 'drugs', 'space', 'defence', 'defense', 'aeronautics', 'atmospheric', 'oceanic', 'aviation', 'tourism', 'culture', 'sport', 'sports', 'labour', 'welfare', 'planning', 'rural', 'urban', 'forestry', 'fish', 'wildlife', 'customs', 'excise', 'immigration', 'revenue', 'standards', 'technology', 'exchange', 'securities', 'alcohol', 'tobacco', 'firearms', 'arts', 'letters', 'crafts', 'homeland', 'veterans', 'housing', 'transportation', 'nutrition', 'reform', 'justice', 'development', 'equality', 'human', 'humanitarian', 'refugees', 'works', 'budget', 'evaluation']); // biome-ignore format: one line reads better

/** The capitalised words from `at` on end in a head word of an organisation. */
function heads(article: Article, gazetteer: Gazetteer, at: number, last: number): boolean {
  let end = at;
  while (end < last && isCapital(article, article.tokens[end] as Token)) end += 1;
  return end > at && gazetteer.organisationHeads.has((article.tokens[end - 1] as Token).lower);
}
