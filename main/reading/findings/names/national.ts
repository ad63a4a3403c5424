import { type Cut, tokenAt } from './cutting.ts';
import { knownAt } from './gazetteer.ts';

/** What a national body is for, where its name is no more than that and the country's: sports, and a few fields of government. */
const fields = new Set(['cricket', 'rugby', 'football', 'hockey', 'athletics', 'swimming', 'cycling', 'netball', 'basketball', 'volleyball', 'gymnastics', 'tennis', 'golf', 'rowing', 'sailing', 'boxing', 'judo', 'squash', 'badminton', 'triathlon', 'sport', 'sports', 'tourism', 'universities', 'standards', 'statistics', 'elections', 'parks', 'transport', 'housing', 'screen']); // biome-ignore format: one line reads better

/** "Cricket Australia", "Food Standards Australia New Zealand": the end of such a name that begins at `at`, at most two words before the country; else `at`. */
export function nationalEnd(cut: Cut, at: number, last: number): number {
  const { article, gazetteer, run } = cut;
  // "Football Spain can be proud of": the first capital is the sentence's
  if (run.initial && at === run.first) return at;
  const country = fields.has(tokenAt(cut, at).lower) ? at + 1 : at + 2;
  if (country >= last || !fields.has(tokenAt(cut, country - 1).lower)) return at;
  let end = country;
  while (end < last) {
    const known = tokenAt(cut, end).shape === 'Title' ? knownAt(gazetteer, article.tokens, end, last) : undefined;
    if (known?.known.sovereign !== true) break;
    end = known.end;
  }
  return end > country ? end : at;
}
