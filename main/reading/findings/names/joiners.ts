import type { Article, Token } from '#main/reading/article/article.ts';
import { isCapital } from './capitals.ts';
import { isNoun, isNounWord } from './everyday.ts';
import { type Gazetteer, knownAt } from './gazetteer.ts';

/** Small words of other languages between the words of a body or a place, seldom of a person: "Asamblea por el Agua", "Aguas do Sul". */
export const foreignLinks = new Set(['wal', 'do', 'des', 'por', 'para', 'e', 'em', 'et', 'pour', 'sur', 'für', 'und', 'zum', 'zur', 'dei', 'degli', 'delle', 'los', 'las', 'voor', 'och']); // biome-ignore format: one line reads better
const particles = new Set(['de', 'la', 'del', 'della', 'di', 'da', 'dos', 'das', 'du', 'des', 'le', 'les', 'van', 'von', 'der', 'den', 'ter', 'ten', 'zu', 'bin', 'bint', 'ibn', 'al', 'el', 'ul', 'ud', 'abu', 'y', 'af', 'ag', 'ould', 'wuld', 'binti', 'binte', 'anak', 'ap', 'vom', ...foreignLinks]); // biome-ignore format: one line reads better
const suffixes = new Set(['jr', 'sr', 'inc', 'ltd', 'llc', 'plc', 'corp', 'co', 'bros']);

/** How many tokens at `at` hold the run together with a capital after them: 0 where it ends. */
export function joiner(article: Article, gazetteer: Gazetteer, from: number, at: number, last: number): number {
  const { tokens } = article;
  const token = tokens[at] as Token;
  if (token.shape === 'lower' && !holding.has(token.lower)) return 0;
  const before = tokens[at - 1] as Token;
  const next = at + 1 < last ? (tokens[at + 1] as Token) : undefined;
  const capitalNext = next !== undefined && isCapital(article, next);
  if (token.lower === '.') {
    if (token.start !== before.end) return 0;
    if (suffixes.has(before.lower)) return 1;
    return capitalNext && isShortened(before) ? 1 : 0;
  }
  if (token.lower === "'") return isOfMembers(article, gazetteer, at, last) ? 1 : 0;
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
    if (token.lower === 'and' && next?.lower === 'the' && endsBeforeBracket(article, gazetteer, from, at)) return 2;
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
  if (token.lower === 'on' && !isOn(before, next)) return 0;
  if (overWords.has(token.lower))
    return takesOf(gazetteer, before) || (token.lower === 'of' && overIn(tokens, from, at)) ? 1 : 0;
  if (token.lower === 'and') return before.lower === "'" || joinsNouns(article, gazetteer, from, at, last) ? 1 : 0;
  if (token.lower === "'s") return isCollective(before) || isOfOffice(gazetteer, before, next) ? 1 : 0;
  if (token.lower === 'do' && (gazetteer.common.has(before.lower) || gazetteer.english.has(before.lower))) return 0;
  if (!particles.has(token.lower)) return 0;
  // "Fatima el Amrani": a place's name that is a given name too
  const isGiven = gazetteer.given.has(article.text.slice(before.start, before.end)) && !foreignLinks.has(token.lower);
  return isGiven || knownAt(gazetteer, tokens, at - 1, at) === undefined ? 1 : 0;
}

/** What has members: "Irrigators' Association". A parliament or a ministry has none: "the Democrats' Senate". */
const memberHeads = new Set(['association', 'union', 'club', 'league', 'federation', 'guild', 'society', 'alliance', 'council', 'congress', 'confederation', 'cooperative', 'collective', 'front', 'party', 'forum', 'network', 'movement', 'institute', 'organisation', 'organization', 'committee', 'coalition', 'brotherhood', 'hospital', 'college', 'school', 'fund', 'trust', 'institution']); // biome-ignore format: one line reads better
const longestOfMembers = 6;

/** "Graziers’ and Commoners’ Association": the mark after a plural, with a body that has members next in the run. */
function isOfMembers({ tokens, text }: Article, gazetteer: Gazetteer, mark: number, last: number): boolean {
  const before = tokens[mark - 1] as Token;
  if (!before.lower.endsWith('s') || before.end !== (tokens[mark] as Token).start) return false;
  if (knownAt(gazetteer, tokens, mark - 1, mark)?.known.kind === 'demonym') return false;
  for (let at = mark + 1; at < Math.min(last, mark + longestOfMembers); at += 1) {
    const { lower, shape, start } = tokens[at] as Token;
    if (memberHeads.has(lower)) return shape !== 'lower';
    const holds = lower === 'and' || lower === "'" || (shape !== 'lower' && /\p{Lu}/u.test(text.charAt(start)));
    if (!holds) return false;
  }
  return false;
}

const overWords = new Set(['of', 'for', 'on']);

/** Small words that can hold a name together. */
const holding = new Set([...overWords, ...particles, 'and', "'s"]);

const onBodies = new Set(['council', 'committee', 'commission', 'center', 'centre', 'institute', 'bureau', 'panel', 'forum', 'subcommittee', 'taskforce', 'endowment']); // biome-ignore format: one line reads better

/** "Committee on Rights", "Office on Drugs": of an office only what everyday nouns name, not "the Foreign Office on Iran". */
const isOn = (before: Token, next: Token): boolean =>
  !calendar.has(next.lower) &&
  (onBodies.has(before.lower) || (fieldBodies.has(before.lower) && isNounWord(next) && next.shape === 'Title'));
const fieldBodies = new Set([
  'office',
  'programme',
  'program',
  'conference',
  'convention',
  'alliance',
  'coalition',
  'agency',
]);

/** "The Committee on Tuesday": when, not what it is over. */
const calendar = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'christmas', 'easter']); // biome-ignore format: one line reads better

/** The run already holds "… for": "Institute for the Study of War". */
function overIn(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from + 1; i < at; i += 1) if ((tokens[i] as Token).lower === 'for') return true;
  return false;
}

const numbered = new Set(['channel', 'radio', 'group', 'area', 'pier', 'terminal', 'france', 'formula']);
const collective = new Set(['people', 'women', 'men', 'children', 'king', 'queen', 'workers', 'peoples', 'veterans', 'writers', 'farmers', 'students', 'teachers', 'nurses']); // biome-ignore format: one line reads better

/** "the Ombudsman’s Office", "the Sarvik County Sheriff’s Department". */
const isOfOffice = ({ roles, titles }: Gazetteer, before: Token, next: Token): boolean =>
  before.shape === 'Title' &&
  next.shape === 'Title' &&
  (next.lower === 'office' || next.lower === 'department') &&
  (roles.has(before.lower) || titles.has(before.lower));

const isCollective = (before: Token): boolean => collective.has(before.lower);

const shortened = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'sen', 'rep', 'gov', 'gen', 'col', 'lt', 'maj', 'capt', 'cmdr', 'cpl', 'sgt', 'adm', 'brig', 'rev', 'hon', 'pres', 'st', 'ft', 'mt', 'msgr', 'amb', 'det', 'supt', 'insp', 'atty', 'adv', 'pvt', 'jr', 'sr', 'chas', 'wm', 'geo', 'pte', 'cdr', 'u.s', 'ph']); // biome-ignore format: one line reads better
const isShortened = (before: Token): boolean => shortened.has(before.lower);

const ofWords = new Set(['gulf', 'strait', 'straits', 'bay', 'isle', 'cape', 'mount', 'house', 'city', 'cities', 'archdiocese', 'duke', 'duchess', 'prince', 'princess', 'king', 'queen', 'earl', 'bishop', 'archbishop', 'knights', 'daughters', 'sons', 'friends', 'board', 'chief', 'chiefs', 'joint', 'secretary', 'minister', 'head', 'church', 'bureau', 'horn', 'tower', 'lord', 'attorney', 'master', 'chamber', 'court', 'speaker', 'leader', 'director', 'president', 'governor', 'mayor', 'ambassador', 'chancellor', 'commander', 'chairman', 'union', 'states', 'brothers', 'sea', 'temple', 'plains', 'sultan', 'emir', 'society', 'port']); // biome-ignore format: one line reads better
const takesOf = (gazetteer: Gazetteer, before: Token): boolean =>
  ofWords.has(before.lower) ||
  gazetteer.roles.has(before.lower) ||
  gazetteer.organisationHeads.has(before.lower) ||
  gazetteer.placeHeads.has(before.lower);

/** Heads of bodies that are as often what a committee or ministry is over. */
const fields = new Set(['defence', 'health', 'energy', 'transport', 'securities', 'archives', 'arts']);

/** "Food and Drug Administration", "Ministry of Trade and Industry": two common nouns before a head word, or after "… of". */
function joinsNouns(article: Article, gazetteer: Gazetteer, from: number, at: number, last: number): boolean {
  const { tokens } = article;
  const before = tokens[at - 1] as Token;
  if ((knownAt(gazetteer, tokens, at + 1, last)?.end ?? 0) > at + 2) return false;
  if (gazetteer.organisationHeads.has(before.lower) && !fields.has(before.lower)) return false;
  if (!isNounAt(gazetteer, before)) return false;
  for (let i = from; i < at - 1; i += 1) {
    const { lower } = tokens[i] as Token;
    if (
      overWords.has(lower) &&
      i > from &&
      (gazetteer.organisationHeads.has((tokens[i - 1] as Token).lower) ||
        gazetteer.roles.has((tokens[i - 1] as Token).lower))
    )
      return isNounAt(gazetteer, tokens[at + 1] as Token) || heads(article, gazetteer, at + 1, last);
  }
  return isNounAt(gazetteer, tokens[at + 1] as Token) && heads(article, gazetteer, at + 1, last);
}

/** "Institute for Public Health and the Environment (": one noun more of what a body is for; the bracket says that its name ends there. */
const endsBeforeBracket = (article: Article, gazetteer: Gazetteer, from: number, at: number): boolean => {
  const noun = article.tokens[at + 2];
  return (
    noun !== undefined &&
    isNounAt(gazetteer, noun) &&
    !gazetteer.organisationHeads.has(noun.lower) &&
    article.tokens[at + 3]?.lower === '(' &&
    overIn(article.tokens, from, at)
  );
};

/** A capitalised everyday noun, not a name. */
const isNounAt = (gazetteer: Gazetteer, token: Token): boolean =>
  (token.shape === 'Title' || token.lower.startsWith('anti-')) &&
  (isNoun(gazetteer, token.lower.replace('anti-', '')) ||
    isPlural(gazetteer, token.lower) ||
    gazetteer.organisationHeads.has(token.lower));

const isPlural = (gazetteer: Gazetteer, word: string): boolean =>
  word.endsWith('s') && isNoun(gazetteer, word.slice(0, -1));

/** The capitalised words from `at` on hold a head word of an organisation. */
function heads(article: Article, gazetteer: Gazetteer, at: number, last: number): boolean {
  for (let end = at; end < last && isCapital(article, article.tokens[end] as Token); end += 1)
    if (gazetteer.organisationHeads.has((article.tokens[end] as Token).lower)) return true;
  return false;
}
