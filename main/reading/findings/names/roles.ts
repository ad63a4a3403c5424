import type { Article, Token } from '#main/reading/article/article.ts';
import { afterAside, isDashed, longestRole, longestScanned, roleStop } from './apposition.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { kindOfNoun } from './clues.ts';
import { isNounWord } from './everyday.ts';
import { type Gazetteer, knownAt, roleEnd } from './gazetteer.ts';
import { agentEnd } from './occupations.ts';

/** A role in the source's own words, as tokens `[first, last)`; `plural` where several share it ("Ukrainian representatives"). */
export type Role = { readonly first: number; readonly last: number; readonly plural: boolean };

const longestBefore = 12;

/** The role right before a name ("Putin’s aide and foreign policy adviser"), without an article or a form of address, or undefined. */
export function roleBefore(article: Article, gazetteer: Gazetteer, candidate: Candidate): Role | undefined {
  const { tokens } = article;
  const { first: begin } = article.bounds[candidate.sentence] as { first: number };
  const floor = Math.max(begin, candidate.first - longestBefore);
  let first = candidate.first;
  let seen = false;
  let plural = false;
  while (first > floor) {
    const step = stepBack(article, gazetteer, floor, first, seen);
    if (step.to === first) break;
    if (step.role && !seen) plural = isPlural(tokens[first - 1] as Token);
    seen ||= step.role;
    first = step.to;
  }
  while (first < candidate.first && leading.has((tokens[first] as Token).lower)) first += 1;
  if (first === begin && (tokens[first] as Token).shape === 'Title' && openers.has((tokens[first] as Token).lower))
    first += 1;
  const last = withoutAddress(tokens, first, candidate.first);
  if (last - first === 1 && isBig(tokens, first)) return undefined;
  return seen && first < last ? { first, last, plural } : undefined;
}

/** "a major Mark Rothko show": how big, not who. */
const isBig = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.shape === 'lower' &&
  /^(?:major|general|private)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:a|an|the|another|his|her|their|its|any|no|every)$/.test(tokens[at - 1]?.lower ?? '');

const leading = new Set(['and', 'of', ',', "'s", 'the', '.']);
const openers = new Set([
  'meanwhile',
  'but',
  'however',
  'and',
  'as',
  'when',
  'while',
  'after',
  'on',
  'in',
  'for',
  'then',
  'earlier',
  'later',
  'also',
  'both',
]);
const isPlural = (token: Token): boolean => token.lower.endsWith('s') && !/(?:ss|us|is)$/.test(token.lower);

/** "the retired judge Sir": neither the comma nor the form of address at its end is of the role. */
function withoutAddress(tokens: readonly Token[], first: number, last: number): number {
  let end = last;
  while (end > first && isAside(tokens[end - 1] as Token) && !isDot(tokens, end - 1)) end -= 1;
  return end;
}

/** The dot of "Rep." stays with it. */
const isDot = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === '.' && tokens[at - 1]?.shape === 'Title' && !isAside(tokens[at - 1] as Token);

const isAside = ({ lower, shape }: Token): boolean =>
  lower === ',' || lower === '.' || (shape !== 'lower' && addresses.has(lower));

/** One step to the left: a role phrase, a title with its dot, or, once a role was seen, what describes it. */
function stepBack(
  article: Article,
  gazetteer: Gazetteer,
  floor: number,
  at: number,
  seen: boolean,
): { to: number; role: boolean } {
  const { tokens } = article;
  const token = tokens[at - 1] as Token;
  for (let length = 4; length > 0; length -= 1) {
    const from = at - length;
    if (from >= floor && roleEnd(gazetteer, tokens, from, at) === at) return { to: from, role: true };
  }
  if (token.shape === 'Title' && gazetteer.titles.has(token.lower))
    return { to: at - 1, role: !addresses.has(token.lower) };
  if (token.lower === '.' && at - 2 >= floor && gazetteer.titles.has((tokens[at - 2] as Token).lower))
    return { to: at - 2, role: !addresses.has((tokens[at - 2] as Token).lower) };
  if (!seen) return { to: at, role: false };
  if (gazetteer.modifiers.has(token.lower) && token.shape === 'lower') return { to: at - 1, role: false };
  if (token.lower === "'s" || isCapital(article, token)) return { to: at - 1, role: false };
  if (token.lower === '.' && at - 2 >= floor && isCapital(article, tokens[at - 2] as Token))
    return { to: at - 1, role: false };
  if (token.lower === 'and' && (endsInRole(gazetteer, tokens, floor, at - 1) || isField(tokens, floor, at)))
    return { to: at - 1, role: false };
  return { to: at, role: false };
}

/** "Oil and Energy Minister": an everyday noun with a capital on both sides of the "and" before `at`. */
const isField = (tokens: readonly Token[], floor: number, at: number): boolean =>
  at - 2 >= floor && [at - 2, at].every((i) => tokens[i]?.shape === 'Title' && isNounWord(tokens[i] as Token));

/** Forms of address: they say nothing of what a person is. */
const addresses = new Set(['mr', 'mrs', 'ms', 'mx', 'miss', 'sir', 'dame', 'madam', 'madame', 'mme', 'monsieur', 'herr', 'frau', 'señor', 'señora', 'don', 'doña', 'signor', 'signora', 'dr', 'lord', 'lady', 'st', 'saint', 'daw', 'puan', 'encik', 'datuk', 'dato', 'datin', 'tun', 'haji', 'shri', 'smt', 'sayyid']); // biome-ignore format: one line reads better

function endsInRole(gazetteer: Gazetteer, tokens: readonly Token[], floor: number, at: number): boolean {
  for (let length = 3; length > 0; length -= 1)
    if (at - length >= floor && roleEnd(gazetteer, tokens, at - length, at) === at) return true;
  return false;
}

/** "X is the head of Y", "X became a judge". */
const beings = new Set(['is', 'was', 'became', 'remains']);
export const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'one', 'another']);
export const closers = new Set([',', '.', ';', ':', '—', '–', '--', ')', '?', '!', '"', '”', '(']);
const turns = new Set(['who', 'which', 'whose', 'that', 'said', 'says', 'told', 'added', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'could', 'can', 'did', 'does']); // biome-ignore format: one line reads better

/** The role set after a name between commas ("…, the chief of the nation’s delegation, …"), without an article, or undefined. */
export function roleAfter(
  article: Article,
  gazetteer: Gazetteer,
  candidate: Candidate,
  person: boolean,
): Role | undefined {
  const { tokens } = article;
  const { last: end } = article.bounds[candidate.sentence] as { last: number };
  const mark = afterAside(tokens, candidate.last, end);
  if (mark + 1 >= end) return undefined;
  const next = (tokens[mark] as Token).lower;
  const isSaid = person && beings.has(next) && determiners.has((tokens[mark + 1] as Token).lower);
  if (next !== ',' && !isSaid && !(person && isDashed(tokens, mark, end))) return undefined;
  let first = mark + 1;
  if (determiners.has((tokens[first] as Token).lower)) first += 1;
  let last = first;
  while (last < end && last - first < longestScanned) {
    const { lower, shape } = tokens[last] as Token;
    if (closers.has(lower) || (turns.has(lower) && shape !== 'CAPS')) break;
    last += 1;
  }
  if (attributes.has(tokens[last]?.lower ?? '') && !isSubject(article, candidate, first)) return undefined;
  last = roleStop(tokens, first, last);
  if (!person && first === mark + 1 && (tokens[first] as Token).lower.endsWith('ed')) return undefined;
  if (person && leads(tokens, first)) return clauseRole(tokens, first, end);
  if (last === first || last - first > longestRole) return undefined;
  const head = headOf(article, gazetteer, first, last, person);
  return head === undefined
    ? undefined
    : { first, last: beforeNextName(article, gazetteer, head, last), plural: false };
}

/** "Orvania, officials said", "Ataki, the minister said, is well", "met Ann Roe, an official said": that is who says so, not a role. */
const attributes = new Set(['said', 'says', 'told', 'added']);

/** "Ann Roe, a farmer said": with "a" and no second comma, where the name opens what is said or comes right behind a quotation. */
function isSubject({ tokens, bounds }: Article, { sentence, first, role }: Candidate, after: number): boolean {
  const article = tokens[after - 1]?.lower;
  if (article !== 'a' && article !== 'an') return false;
  const at = role?.first ?? first;
  return at === bounds[sentence]?.first || /^["”’']$/.test(tokens[at - 1]?.lower ?? '');
}

const leadVerbs = new Set(['leads', 'heads', 'chairs', 'runs', 'directs', 'founded', 'owns', 'edits', 'commands', 'manages', 'represents', 'led', 'headed', 'chaired', 'ran', 'coordinates', 'oversees']); // biome-ignore format: one line reads better

/** "who leads …": a clause that says what somebody is. */
const leads = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at] as Token).lower === 'who' && leadVerbs.has((tokens[at + 1] as Token | undefined)?.lower ?? '');

function clauseRole(tokens: readonly Token[], who: number, end: number): Role | undefined {
  let last = who + 1;
  while (last < end && last - who < longestRole && !closers.has((tokens[last] as Token).lower)) last += 1;
  return last - who > 2 && last - who < longestRole ? { first: who + 1, last, plural: false } : undefined;
}

/** The token after the head noun of the role in `[first, last)`, or undefined where it is none: a list of names, a place. */
export function headOf(
  article: Article,
  gazetteer: Gazetteer,
  first: number,
  last: number,
  person: boolean,
): number | undefined {
  const { tokens } = article;
  for (let at = first; at < Math.min(last, first + 9); at += 1) {
    const token = tokens[at] as Token;
    if (prepositions.has(token.lower) && !joinsFields(article, at, first, last)) return undefined;
    const end = person
      ? Math.max(roleEnd(gazetteer, tokens, at, last), agentEnd(tokens, first, at))
      : kindOfNoun(token.lower) === 'organisation'
        ? at + 1
        : at;
    if (end === at) continue;
    const next = end < last ? (tokens[end] as Token) : undefined;
    if (next !== undefined && isCapital(article, next) && roleEnd(gazetteer, tokens, end, last) === end)
      return undefined;
    if (next === undefined || prepositions.has(next.lower) || next.lower === 'or' || isDoing(next)) return end;
    at = end - 1;
  }
  return undefined;
}

/** "a decorator visiting from …". */
const isDoing = ({ lower, shape }: Token): boolean =>
  shape === 'lower' &&
  ((lower.length > 5 && lower.endsWith('ing')) ||
    /^(?:better|best|also|listed|known|called|owned|run|led|founded|headquartered)$/.test(lower));

/** "Energy and Water Minister": two fields of one office. */
const joinsFields = (article: Article, at: number, first: number, last: number): boolean =>
  at > first &&
  at + 1 < last &&
  (article.tokens[at] as Token).lower === 'and' &&
  isCapital(article, article.tokens[at - 1] as Token) &&
  isCapital(article, article.tokens[at + 1] as Token);

const prepositions = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'with', 'from', 'by', 'near', 'under', 'based', 'and']); // biome-ignore format: one line reads better

/** "… adviser to the president and Foreign Minister Jane Roe": the role ends before another person's. */
function beforeNextName(article: Article, gazetteer: Gazetteer, from: number, last: number): number {
  const { tokens } = article;
  for (let at = from; at < last; at += 1) {
    if ((tokens[at] as Token).lower !== 'and' || at + 1 >= last) continue;
    const next = tokens[at + 1] as Token;
    if (
      isCapital(article, next) &&
      gazetteer.given.has(article.text.slice(next.start, next.end)) &&
      knownAt(gazetteer, tokens, at + 1, last) === undefined
    )
      return at;
  }
  return last;
}
