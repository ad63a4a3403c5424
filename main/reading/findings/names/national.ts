import type { Article } from '#main/reading/article/article.ts';
import { type Cut, tokenAt } from './cutting.ts';
import { knownAt } from './gazetteer.ts';

/** What a national body is for, where its name is no more than that and the country's: sports, and a few fields of government. */
const fields = new Set(['cricket', 'rugby', 'football', 'hockey', 'athletics', 'swimming', 'cycling', 'netball', 'basketball', 'volleyball', 'gymnastics', 'tennis', 'golf', 'rowing', 'sailing', 'boxing', 'judo', 'squash', 'badminton', 'triathlon', 'sport', 'sports', 'tourism', 'universities', 'standards', 'statistics', 'elections', 'parks', 'transport', 'housing', 'screen', 'insurance', 'banking', 'retail', 'hospitality', 'energy', 'water', 'renewables', 'food', 'dairy', 'fisheries', 'manufacturing', 'business', 'enterprise', 'ports', 'aviation', 'highways', 'volunteer', 'volunteering', 'swim', 'ski', 'surf']); // biome-ignore format: one line reads better

/** "Cricket Australia", "Food Standards Australia New Zealand": the end of such a name that begins at `at`, at most two words before the country; else `at`. */
export function nationalEnd(cut: Cut, at: number, last: number): number {
  const { article, gazetteer, run } = cut;
  const isField = (i: number): boolean => i < last && fields.has(tokenAt(cut, i).lower);
  const country = isField(at + 1) ? at + 2 : at + 1;
  if (country >= last || !isField(country - 1)) return at;
  let end = country;
  while (end < last) {
    const { shape, lower } = tokenAt(cut, end);
    const isWritten = shape === 'Title' || letters.has(lower);
    const known = isWritten ? knownAt(gazetteer, article.tokens, end, last) : undefined;
    if (known?.known.sovereign !== true) break;
    end = known.end;
  }
  if (run.initial && at === run.first && !acts(article, run.sentence, end)) return at;
  return end > country ? end : at;
}

/** "Energy UK", "Sport NZ". */
const letters = new Set(['uk', 'nz']);

/** "Insurance Ireland said", not "Football Spain can be proud of": the first capital is the sentence's, so that what follows has to be what a body does or has. */
function acts({ tokens, bounds }: Article, sentence: number, at: number): boolean {
  const next = at < (bounds[sentence]?.last ?? 0) ? tokens[at] : undefined;
  return next !== undefined && (next.lower === "'s" || deeds.has(next.lower));
}

const deeds = new Set(['said', 'says', 'told', 'warned', 'announced', 'confirmed', 'declined', 'called', 'urged', 'welcomed', 'estimates', 'estimated', 'argued', 'denied', 'which', 'has']); // biome-ignore format: one line reads better
