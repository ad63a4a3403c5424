import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import type { Gazetteer } from './gazetteer.ts';
import { closers, determiners, headOf, type Role } from './roles.ts';

const longestLead = 12;

/**
 * The role set before a name with its article and a comma: "the head of the farmers’ union, Beat Imseng, …", with a second one or a form of
 * address between them or not ("its lead author, the toxicologist …", "the inquiry’s engineer, Dr …").
 */
export function roleLead(
  article: Article,
  gazetteer: Gazetteer,
  candidate: Candidate,
  before: Role | undefined,
): Role | undefined {
  const { tokens } = article;
  const { first: begin, last: end } = article.bounds[candidate.sentence] as { first: number; last: number };
  let comma = (before?.first ?? candidate.role?.first ?? candidate.first) - 1;
  if (before !== undefined && comma > begin && determiners.has((tokens[comma] as Token).lower)) comma -= 1;
  if (comma <= begin || (tokens[comma] as Token).lower !== ',') return undefined;
  const next = candidate.last < end ? (tokens[candidate.last] as Token).lower : '.';
  const spoken = speaking.has(next);
  if (!spoken && !closesName.has(next)) return undefined;
  for (let at = comma - 1; at >= Math.max(begin, comma - longestLead); at -= 1) {
    const { lower } = tokens[at] as Token;
    if (lower === ')' && (tokens[at - 2] as Token | undefined)?.lower === '(') {
      at -= 2;
      continue;
    }
    if (closers.has(lower)) return undefined;
    if (at + 1 >= comma || !(determiners.has(lower) || lower === "'s")) continue;
    if (headOf(article, gazetteer, at + 1, comma, true) === undefined) continue;
    const opening = lower === "'s" ? ownerStart(article, begin, at) : at;
    if (spoken && opening > begin && !closers.has((tokens[opening - 1] as Token).lower)) return undefined;
    return { first: lower === "'s" ? opening : at + 1, last: comma, plural: false };
  }
  return undefined;
}

/** Where the owner's name begins that ends before the "'s" at `mark`: all of "Norwegian Nobel Committee’s chair". */
function ownerStart(article: Article, begin: number, mark: number): number {
  let at = Math.max(begin, mark - 1);
  while (
    at > begin &&
    isCapital(article, article.tokens[at - 1] as Token) &&
    isCapital(article, article.tokens[at] as Token)
  )
    at -= 1;
  if (at === begin && at < mark - 1 && determiners.has((article.tokens[at] as Token).lower)) at += 1;
  return at;
}

/** "Malaysia’s prime minister, Bo Dahl said": with no second comma, where the role opens its clause; not "According to the minister, Bo Dahl said". */
const speaking = new Set(['said', 'says', 'told', 'added', 'warned', 'announced']);

/** "…, Dr Priya Raman of Hollis & Drew, …", "said the presiding judge, Hester Vandermeer.": what may follow the name. */
const closesName = new Set([
  ',',
  'of',
  'from',
  '.',
  ';',
  ':',
  '?',
  '"',
  '”',
  '—',
  '–',
  'in',
  'at',
  'on',
  'after',
  'during',
  'when',
  'as',
  'who',
]);
