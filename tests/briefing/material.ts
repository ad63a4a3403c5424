import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Material } from '#main/briefing/build.ts';
import { takeIn } from '#main/intake/intake.ts';
import { read } from '#main/reading/read.ts';
import { loadLexicon } from '#main/words.ts';
import { noCorrections, type SourceMeta } from '#shared/model/source.ts';

const root = join(import.meta.dirname, '../..');
export const corpus = join(root, 'tests/corpus');
const lexicon = loadLexicon(join(root, 'resources/words'));

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An article of the corpus, read as of a date. */
export function materialOf(name: string, date?: string): Promise<Material> {
  const file = readdirSync(join(corpus, name)).find((item) => item.startsWith('article.'))!;
  return materialFrom(readFileSync(join(corpus, name, file)), { name: file }, date);
}

/** Any article, read as of a date, with what is known of it put over what it states. */
export async function materialFrom(
  bytes: Uint8Array | string,
  options: Parameters<typeof takeIn>[1],
  date?: string,
  known: SourceMeta = {},
): Promise<Material> {
  const taken = await takeIn(bytes, options);
  if (!taken.ok) throw new Error(taken.fault.sentence);
  const source = taken.value;
  const published = date === undefined ? {} : { published: { value: date, from: 'typed in' } };
  const meta: SourceMeta = { ...source.meta, ...known, ...published };
  return { source: { ...source, meta }, reading: read({ source, meta, corrections: noCorrections }, lexicon) };
}
