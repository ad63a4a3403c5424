import type { Article, Token } from '#main/reading/article/article.ts';
import type { Candidate } from './candidate.ts';

/** Bodies that bear somebody's name, the noun small. */
const bodies = new Set(['column', 'front', 'brigade', 'battalion', 'militia', 'faction', 'commando', 'cartel', 'gang', 'hospital', 'clinic', 'foundation', 'institute', 'university', 'college', 'academy', 'orchestra', 'group', 'trust']); // biome-ignore format: one line reads better
/** Of these, what bears somebody's title too. */
const institutions = new Set(['hospital', 'clinic', 'foundation', 'university', 'college', 'academy']);
/** Places that do. */
const sites = new Set(['stadium', 'airport', 'bridge', 'prison', 'theatre', 'theater', 'arena', 'museum', 'library', 'gallery', 'square', 'market', 'barracks', 'tunnel', 'dam', 'mine', 'terminal', 'mosque', 'church', 'cathedral', 'shrine', 'mausoleum', 'monastery', 'expressway']); // biome-ignore format: one line reads better
/** Things that do, which are neither. */
const things = new Set([
  'prize',
  'award',
  'medal',
  'cup',
  'trophy',
  'tournament',
  'scholarship',
  'lecture',
  'collection',
]);

/**
 * "the Jaime Roe column", "the Ann Dahl hospital", "the Ann Dahl prize": whom something is named after is not spoken of. Only where the article never names
 * that person but so; the noun is part of a body's name, as in "the Trump administration".
 */
export function withoutNamesakes(article: Article, candidates: readonly Candidate[]): readonly Candidate[] {
  const nouns = new Map<Candidate, Token>();
  for (const candidate of candidates) {
    const noun = nounBehind(article, candidate);
    if (noun !== undefined) nouns.set(candidate, noun);
  }
  if (nouns.size === 0) return candidates;
  const own = new Set<string | undefined>();
  for (const each of candidates) if (!nouns.has(each)) own.add(each.words.at(-1));
  return candidates.flatMap((candidate) => {
    const noun = nouns.get(candidate);
    if (noun === undefined || own.has(candidate.words.at(-1))) return [candidate];
    if (things.has(noun.lower)) return [];
    if (sites.has(noun.lower))
      return [{ ...candidate, firm: 'place' as const, gender: undefined, rule: 'named-after' }];
    const { role } = candidate;
    const title = role === undefined ? [] : article.tokens.slice(role.first, role.last);
    const words = [...title.map(({ lower }) => lower), ...candidate.words, noun.lower];
    return [
      {
        ...candidate,
        first: role?.first ?? candidate.first,
        start: title[0]?.start ?? candidate.start,
        role: undefined,
        last: candidate.last + 1,
        end: noun.end,
        words,
        key: words.join(' '),
        firm: 'organisation' as const,
        gender: undefined,
        rule: 'named-after',
      },
    ];
  });
}

/** The noun right behind "the" and a person's full name. */
function nounBehind(
  { tokens }: Article,
  { first, last, words, role, firm, known, rule }: Candidate,
): Token | undefined {
  if ((words.length < 2 && role === undefined) || known !== undefined) return undefined;
  if (firm !== 'person' && !(firm === undefined && rule === 'capitals')) return undefined;
  if (tokens[(role?.first ?? first) - 1]?.lower !== 'the') return undefined;
  const noun = tokens[last];
  if (noun?.shape !== 'lower') return undefined;
  const kinds = role === undefined ? [bodies, sites, things] : [institutions, sites];
  return kinds.some((kind) => kind.has(noun.lower)) ? noun : undefined;
}
