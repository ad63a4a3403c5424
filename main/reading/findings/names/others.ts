import { isCapital } from './capitals.ts';
import { type Cut, isGiven, roleAt, take, tokenAt, wordsOf } from './cutting.ts';
import { knownAt } from './gazetteer.ts';

/** What holds the words of a long name together. */
export const links = new Set(['of', 'for', 'and', 'the', "'s", "'", ',', '.', '&', 'on']);

const otherHeads = new Set(['act', 'treaty', 'accord', 'accords', 'agreement', 'pact', 'convention', 'protocol', 'declaration', 'constitution', 'amendment', 'prize', 'award', 'awards', 'subsidy', 'medal', 'cup', 'championship', 'championships', 'games', 'olympics', 'marathon', 'festival', 'carnival', 'day', 'war', 'revolution', 'spring', 'summit', 'plan', 'deal', 'process', 'bill', 'law', 'code', 'initiative', 'trophy', 'derby', 'stakes', 'prix', 'biennale', 'expo', 'show', 'fair', 'memorandum', 'communique', 'virus', 'disease', 'syndrome', 'flight', 'dialogue', 'hurricane', 'typhoon', 'massacre', 'crisis', 'dialogues', 'conference', 'congress', 'open', 'masters']); // biome-ignore format: one line reads better
const storms = new Set(['hurricane', 'typhoon', 'cyclone', 'storm']);
const weakHeads = new Set([
  'congress',
  'initiative',
  'spring',
  'code',
  'deal',
  'plan',
  'law',
  'process',
  'show',
  'crisis',
  'day',
]);

/** Heads that are surnames after a given name: "Nathan Law". */
const namesake = new Set(['law', 'deal']);

const namedAfter = new Set(['show', 'program', 'programme', 'lecture', 'lectures', 'scholarship', 'scholarships', 'fellowship', 'fellowships', 'collection', 'curse', 'variations']); // biome-ignore format: one line reads better

/** "the Ada Brandt Photographic Legacy Program", "The Sam Hollis Show": a thing that bears somebody's whole name. */
const isNamedAfter = (cut: Cut, at: number, head: number): boolean =>
  head - at > 1 && isGiven(cut, at) && namedAfter.has(tokenAt(cut, head).lower);

/** Of such a name only who it bears the name of is one: what flies "Flight 447" is an airline, and a show has its host. */
export function takeOther(cut: Cut, at: number, end: number): void {
  const { gazetteer, article } = cut;
  if (tokenAt(cut, end - 1).lower === 'flight' && end - at > 1 && article.tokens[end]?.shape === 'number')
    take(cut, at, end - 1, { firm: 'organisation', rule: 'flight' });
  else if (isNamedAfter(cut, at, end - 1)) {
    const gender = gazetteer.given.get(wordsOf(cut, at, at + 1));
    take(cut, at, at + 2, { firm: 'person', rule: 'given-name', gender });
  }
}

/** The end of a name that is neither person, body nor place: a law, a treaty, a prize, a day, a cup ("Waitangi Day", "Kyoto Protocol"); else `at`. */
export function otherNameEnd(cut: Cut, at: number, last: number): number {
  if (roleAt(cut, at, last) > at) return at;
  if (storms.has(tokenAt(cut, at).lower) && at + 1 < last && isCapital(cut.article, tokenAt(cut, at + 1)))
    return at + 2;
  for (let i = at + 1; i < Math.min(last, at + 7); i += 1) {
    const { lower, shape } = tokenAt(cut, i);
    if (shape === 'mark' || shape === 'lower') {
      if (!links.has(lower)) return at;
      continue;
    }
    if (roleAt(cut, i, last) > i || (isGiven(cut, i) && i + 1 < last && !(i === at + 1 && isGiven(cut, at)))) return at;
    if (!otherHeads.has(lower) && !isNamedAfter(cut, at, i)) continue;
    if (weakHeads.has(lower) && i - at > 1 && !isNamedAfter(cut, at, i)) return at;
    if (
      namesake.has(lower) &&
      cut.article.tokens[at - 1]?.lower !== 'the' &&
      i - at === 1 &&
      isGiven(cut, at) &&
      !cut.gazetteer.common.has(tokenAt(cut, at).lower)
    )
      return at;
    const known = knownAt(cut.gazetteer, cut.article.tokens, at, last);
    return known !== undefined && known.end > i ? at : i + 1;
  }
  return at;
}
