import type { Article } from '#main/reading/article/article.ts';
import { longestRole } from './apposition.ts';
import type { Draft } from './records.ts';

/**
 * "Ann Roe of the Sarvik Rescue Service", "Ann Roe, from Norsund,", "Norsund’s Ann Roe": the body beside the name of somebody of whom the article says nothing else is what it
 * says that they are. Not a place: where somebody is from is no role.
 */
export function addAffiliations(article: Article, drafts: readonly Draft[]): Draft[] {
  const bodies = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { group } of drafts)
    if (group.type === 'organisation')
      for (const { first, last } of group.members) {
        bodies.set(first, last);
        ends.set(last, first);
      }
  return drafts.map((draft) => {
    if (draft.group.type !== 'person' || draft.roles.length > 0) return draft;
    for (const { first, last, sentence } of draft.group.members) {
      const own = ends.get(first - 1);
      const isOwned = own !== undefined && article.tokens[first - 1]?.lower === "'s";
      const role = isOwned
        ? { first: own, last: first - 1, plural: false }
        : bodyBehind(article, bodies, last, article.bounds[sentence]?.last ?? last);
      if (role !== undefined) return { ...draft, roles: [role] };
    }
    return draft;
  });
}

const leads = new Set(['of', 'from']);

function bodyBehind(
  { tokens }: Article,
  bodies: ReadonlyMap<number, number>,
  after: number,
  end: number,
): { first: number; last: number; plural: boolean } | undefined {
  const from = tokens[after]?.lower === ',' ? after + 1 : after;
  if (!leads.has(tokens[from]?.lower ?? '')) return undefined;
  let first = from + 1;
  if (tokens[first]?.lower === 'the') first += 1;
  for (let at = first; at < Math.min(end, first + describing); at += 1) {
    const last = bodies.get(at);
    if (last !== undefined) return last - first <= longestRole ? { first, last, plural: false } : undefined;
    if (tokens[at]?.shape !== 'lower' || small.has(tokens[at]?.lower ?? '')) return undefined;
  }
  return undefined;
}

/** "of the campaign group Rivers Without Walls": words that may describe the body. */
const describing = 4;
const small = new Set(['of', 'for', 'and', 'in', 'at', 'to', 'who', 'which', 'a', 'an']);
