import { join } from 'node:path';
import compromise from 'compromise';
import { read } from '#main/reading/read.ts';
import { loadLexicon } from '#main/words.ts';
import { noCorrections } from '#shared/model/source.ts';
import { type BenchInput, ms, sideBySide } from './measure.ts';
import { textSource } from './predictions.ts';

/** The whole reading of the sample, warm, beside compromise finding people, places, organisations and quotations in the same text. */
export async function benchReading({ root, article }: BenchInput): Promise<string> {
  const lexicon = loadLexicon(join(root, 'resources/words'));
  const input = {
    source: textSource(article),
    meta: { published: { value: '2025-12-04', from: 'typed in' } },
    corrections: noCorrections,
  };
  const ours = (): unknown => read(input, lexicon);
  const theirs = (): unknown => {
    const doc = compromise(article);
    return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.out('array'));
  };
  const { a, b, ratio } = await sideBySide(ours, theirs, 60, 20);
  const speed = article.length / 1e6 / (a / 1000);
  return [
    '| reading the sample, warm | ms |',
    '| --- | --- |',
    `| Brevier: the whole reading | ${ms(a)} |`,
    `| compromise: people, places, organisations, quotations | ${ms(b)} |`,
    `| compromise / Brevier | ${(1 / ratio).toFixed(1)} × |`,
    `| Brevier, MB of text a second | ${speed.toFixed(1)} |`,
  ].join('\n');
}
