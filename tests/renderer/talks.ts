import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBriefing } from '#main/briefing/build.ts';
import { read } from '#main/reading/read.ts';
import { loadLexicon } from '#main/words.ts';
import type { Briefing, BriefingKind } from '#shared/model/briefing.ts';
import type { Reading } from '#shared/model/reading.ts';
import { noCorrections, type Source } from '#shared/model/source.ts';

const root = join(import.meta.dirname, '../..');
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const text = readFileSync(join(root, 'tests/corpus/donbas-talks/article.txt'), 'utf8');

/** An article of the corpus with much in it: quotations by several speakers, carriers, events past and to come. */
export const talks: Source = {
  id: hashOf(text).slice(0, 16),
  hash: hashOf(text),
  fingerprint: hashOf(text),
  text,
  format: 'text',
  meta: { published: { value: '2025-12-04', from: 'typed in' } },
  votes: [],
  notices: [],
};

/** As the app reads it. */
export const talksReading: Reading = read(
  { source: talks, meta: talks.meta, corrections: noCorrections },
  loadLexicon(join(root, 'resources/words')),
);

/** The briefing of a kind that the app builds from it. */
export function talksBriefing(kind: BriefingKind): Briefing {
  const materials = [{ source: talks, reading: talksReading }];
  const sources = [{ source: talks.id, meta: talks.meta, corrections: noCorrections }];
  const content = buildBriefing({ materials, sources, kind, paper: 'a4', hash: hashOf });
  const time = '2025-12-04T12:00:00.000Z';
  return { ...content, id: 'talks', version: 1, createdAt: time, updatedAt: time };
}
