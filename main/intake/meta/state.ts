import { SourceMeta } from '#shared/model/source.ts';
import { plain } from '#shared/model/span.ts';
import { publishedDate } from './publishedDate.ts';

/** One place that may state a field. */
export type Claim = {
  readonly field: 'title' | 'outlet' | 'author' | 'published' | 'url' | 'retrieved';
  readonly value: string;
  readonly from: string;
};

/** [A3] The first claim of each field that holds a usable value, in the order given: put the most telling place first. */
export function stateMeta(claims: Iterable<Claim>): SourceMeta {
  let meta: SourceMeta = {};
  for (const claim of claims) {
    if (meta[claim.field] !== undefined) continue;
    const value = usable(claim);
    if (value === undefined) continue;
    const tried = SourceMeta.safeParse({ ...meta, [claim.field]: { value, from: claim.from.slice(0, 200) } });
    if (tried.success) meta = tried.data;
  }
  return meta;
}

function usable({ field, value }: Claim): string | undefined {
  const words = plain(value.slice(0, 4000));
  if (words === '') return undefined;
  if (field === 'published') return publishedDate(words);
  if (field === 'url') return webAddress(words);
  if (field === 'author') return webAddress(words) === undefined ? words.slice(0, 2000) : undefined;
  return words.slice(0, 2000);
}

function webAddress(words: string): string | undefined {
  const url = URL.parse(words);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && words.length <= 2000
    ? words
    : undefined;
}
