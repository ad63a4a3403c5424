import type { Article, Token } from '#main/reading/article/article.ts';
import type { EntityKind } from '#shared/model/finding.ts';
import type { Candidate } from './candidate.ts';
import { kindOfNoun } from './clues.ts';
import { type Gazetteer, roleEnd } from './gazetteer.ts';

/**
 * "Gods such as Zeus, Hera and Ares", "towns like Orm", "such bands as Rook": the noun says what each name of the list is, where nothing surer
 * does. The list goes on over commas, "and" and "or", and what stands in brackets ends it.
 */
export function addIntroduced(article: Article, gazetteer: Gazetteer, candidates: readonly Candidate[]): void {
  let kind: EntityKind | undefined;
  let last: Candidate | undefined;
  for (const candidate of candidates) {
    const goesOn = last !== undefined && last.sentence === candidate.sentence && isListed(article, last, candidate);
    kind = introducedAs(article, gazetteer, candidate) ?? (goesOn ? kind : undefined);
    if (kind !== undefined) candidate.scores[kind] += said;
    last = candidate;
  }
}

/** As much as the noun right before a name says. */
const said = 3;

function introducedAs(article: Article, gazetteer: Gazetteer, { sentence, first }: Candidate): EntityKind | undefined {
  const { tokens, bounds } = article;
  const { first: opening } = bounds[sentence] as { first: number };
  const lower = (at: number): string => (at >= opening ? (tokens[at] as Token).lower : '');
  const at = lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (leads.has(lower(at))) return kindOf(gazetteer, tokens, lower(at - 1) === ',' ? at - 2 : at - 1, opening);
  if (lower(at) !== 'as') return undefined;
  if (lower(at - 1) === 'such') return kindOf(gazetteer, tokens, lower(at - 2) === ',' ? at - 3 : at - 2, opening);
  return lower(at - 2) === 'such' ? kindOf(gazetteer, tokens, at - 1, opening) : undefined;
}

const leads = new Set(['like', 'including', 'namely']);

/** What a noun in the plural says of those it stands for. */
function kindOf(gazetteer: Gazetteer, tokens: readonly Token[], at: number, opening: number): EntityKind | undefined {
  if (at < opening) return undefined;
  const { lower, shape } = tokens[at] as Token;
  if ((shape !== 'lower' && at > opening) || !lower.endsWith('s')) return undefined;
  const singular = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  const isRole = immortals.has(lower) || roleEnd(gazetteer, tokens, at, at + 1) > at;
  return kindOfNoun(lower) ?? kindOfNoun(singular) ?? (isRole ? 'person' : undefined);
}

const immortals = new Set(['gods', 'goddesses', 'deities', 'saints', 'prophets']);

const joins = new Set([',', 'and', 'or', '&']);

const isListed = ({ tokens }: Article, one: Candidate, other: Candidate): boolean => {
  if (other.first <= one.last || other.first - one.last > 2) return false;
  for (let at = one.last; at < other.first; at += 1) if (!joins.has((tokens[at] as Token).lower)) return false;
  return true;
};
