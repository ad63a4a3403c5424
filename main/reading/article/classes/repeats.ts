import type { Candidate, ClassRule, Page } from './rule.ts';
import { votes } from './votes.ts';

const fewestLetters = 24;
const longestHome = 3000;
/** In words. */
const longestHeading = 6;

/** Said before: the same paragraph again, or a quotation set apart that also stands in the running text. */
export const repeats: ClassRule = (candidate, page) => {
  if (candidate.key.length < fewestLetters) return undefined;
  const first = page.byKey.get(candidate.key)?.find((index) => !(candidate.ended && isSetApart(index, page)));
  if (first !== undefined && first < candidate.index)
    return { kind: 'duplicate', reason: `It says again what paragraph ${first + 1} says.`, rule: 'same-words' };
  if (candidate.count > 60) return undefined;
  const home = homeOf(candidate, page);
  if (home === undefined) return undefined;
  const quoted = /^["“'‘«]/.test(candidate.words);
  // a few words that nobody set in marks and no stop closes are a heading
  if (!quoted && !candidate.ended && candidate.count <= longestHeading) return undefined;
  return quoted || !candidate.ended
    ? { kind: 'pullquote', reason: `Its words stand in paragraph ${home + 1} too.`, rule: 'pull-quote' }
    : { kind: 'duplicate', reason: `Its words stand in paragraph ${home + 1} too.`, rule: 'contained' };
};

/** The longer paragraph nearby that holds all words of this one; a search of twenty to each side keeps the whole linear. */
function homeOf(candidate: Candidate, page: Page): number | undefined {
  const reach = 20;
  for (
    let i = Math.max(0, candidate.index - reach);
    i < Math.min(page.candidates.length, candidate.index + reach);
    i += 1
  ) {
    const other = page.candidates[i] as Candidate;
    if (
      i !== candidate.index &&
      !isSetApart(i, page) &&
      other.key.length > candidate.key.length + 12 &&
      other.key.length < longestHome &&
      other.key.includes(candidate.key)
    )
      return i;
  }
  return undefined;
}

/** What a picture's caption or a standfirst says of the article's own words takes no words from the article. */
const isSetApart = (index: number, page: Page): boolean =>
  page.votes.length > 0 && /^(?:caption|head)$/.test(votes(page.candidates[index] as Candidate, page)?.kind ?? '');
