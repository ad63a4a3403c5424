import type { Lexicon } from '#main/reading/lexicon.ts';
import { listOf, perLexicon } from '#main/reading/lexicon.ts';

/** A name in a text, or the phrase that grew from it: `[start, end)`, what its head is, and the rule that found the head. */
export type NamedPhrase = {
  readonly start: number;
  readonly end: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly rule: string;
  readonly entity: string | undefined;
};

/** A title that stands right before a name, as `[start, end)`. */
export type Titled = { readonly start: number; readonly end: number };

/**
 * The widest named phrases of a text, from its names in order: corpora of names mark "Irving, Texas" and "Jane Roe of the Civic Party" as one,
 * named after the head, where the reading keeps one record for each name. Counted over the pairs of neighbours in GUM news and MEANTIME: a place
 * and its state 21 of 27, a person of or from a body 33 of 34, an owner's 10 of 13, a house at or in a place 12 of 13. Not so (left apart):
 * an acronym in brackets, a role in small letters between two names, names joined by "and".
 */
export function widestPhrases(
  text: string,
  names: readonly NamedPhrase[],
  titles: readonly Titled[],
  lexicon: Lexicon,
): NamedPhrase[] {
  const widest: NamedPhrase[] = [];
  let last: NamedPhrase | undefined;
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = widest.at(-1);
    const joined =
      before &&
      (joinedTo(text, before, name, titles) ?? (last && isPlaceWithin(text, last, name, lexicon) ? before : undefined));
    if (joined === undefined) widest.push(name);
    else widest[widest.length - 1] = { ...joined, start: (before as NamedPhrase).start, end: name.end };
    last = name;
  }
  return widest;
}

/** The head of the phrase that two neighbours make, or undefined where they are two. */
function joinedTo(
  text: string,
  left: NamedPhrase,
  right: NamedPhrase,
  titles: readonly Titled[],
): NamedPhrase | undefined {
  if (right.start < left.end) return undefined;
  const between = text.slice(left.end, right.start);
  if (/^ of (?:the )?$/.test(between)) return left.type === 'PER' && right.type !== 'PER' ? left : undefined;
  if (/^ from (?:the )?$/.test(between)) return left.type === 'PER' && right.type === 'ORG' ? left : undefined;
  if (/^ (?:at|in|near) (?:the |downtown |central )?$/.test(between))
    return left.rule === 'head-word' && right.type !== 'PER' ? left : undefined;
  if (/^ ?['’]s? $/.test(between)) return left.type === 'PER' ? undefined : right;
  const isTitled =
    left.type === 'LOC' &&
    right.type === 'PER' &&
    titles.some(({ start, end }) => {
      // a title is listed where it stands first: where its words stand again it is the same
      const again = text.startsWith(text.slice(start, end), left.start);
      const to = again ? left.start + end - start : end;
      return (
        (again || start <= left.start) &&
        to >= right.start - 1 &&
        to < right.end &&
        isCapitalised(text.slice(left.end, to))
      );
    });
  return isTitled ? right : undefined;
}

/** "Mobile, Alabama": a place and the region or country around it. Places of one rank, or of different countries, are a list. */
function isPlaceWithin(text: string, left: NamedPhrase, right: NamedPhrase, lexicon: Lexicon): boolean {
  if (left.type !== 'LOC' || right.type !== 'LOC' || text.slice(left.end, right.start) !== ', ') return false;
  const places = placesOf(lexicon);
  const inner = places.get(text.slice(left.start, left.end));
  const words = text.slice(right.start, right.end);
  const outer = inner?.country === 'US' && namesakes.has(words) ? state : places.get(words);
  if (outer === undefined || outer.rank <= (inner?.rank ?? 0)) return false;
  return inner === undefined || inner.country === outer.country;
}

type Place = { readonly rank: number; readonly country: string };

/** States that the lists hold as the city or country of the same name. */
const namesakes = new Set(['New York', 'Washington', 'Georgia']);
const state: Place = { rank: 1, country: 'US' };

/** The places of the lists by name: 0 a town, 1 a region, 2 a country. */
const placesOf = perLexicon((lexicon): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const [name, country] of listOf(lexicon, 'cities')) places.set(name, { rank: 0, country });
  for (const [name, country] of listOf(lexicon, 'regions')) places.set(name, { rank: 1, country });
  for (const [name, value] of listOf(lexicon, 'countries')) {
    const [code = '', others = ''] = value.split('|').map((part) => part.trim());
    for (const form of [name, ...others.split(',')]) places.set(form.trim(), { rank: 2, country: code });
  }
  for (const name of ['New York', 'Washington']) places.set(name, state);
  return places;
});

/** "President", "’s Prime Minister", "Secretary of State": nothing small but what links. */
export const isCapitalised = (words: string): boolean => !/(?:^| )(?!of |for |and |the )\p{Ll}/u.test(words);
