import { join } from 'node:path';
import compromise from 'compromise';
import { read } from '#main/reading/read.ts';
import { loadLexicon } from '#main/words.ts';
import { type BenchInput, median, ms, processorTime } from './measure.ts';
import { inputOf, profileTable, writeProfile } from './profile.ts';

/** Calls before the time is taken: until then the engine still compiles, for either. */
const warming = { ours: 2000, theirs: 300 } as const;

/**
 * The whole reading of the sample, warm, beside compromise finding people, places, organisations and quotations in the same text; then what
 * each stage costs, which also goes into docs/evaluation.md.
 */
export async function benchReading({ root, article }: BenchInput): Promise<string> {
  const lexicon = loadLexicon(join(root, 'resources/words'));
  const input = inputOf(article, '2025-12-04');
  const ours = (): unknown => read(input, lexicon);
  const theirs = (): unknown => {
    const doc = compromise(article);
    return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.out('array'));
  };
  processorTime(theirs, warming.theirs);
  processorTime(ours, warming.ours);
  const rounds = Array.from({ length: 9 }, () => [processorTime(ours, 100), processorTime(theirs, 12)] as const);
  const a = median(rounds.map(([a]) => a));
  const b = median(rounds.map(([, b]) => b));
  const ratio = median(rounds.map(([a, b]) => b / a));
  const speed = article.length / 1e6 / (a / 1000);
  const profile = profileTable(root, article, lexicon);
  writeProfile(root, profile);
  return [
    '| reading the sample, warm | ms of processor time |',
    '| --- | --- |',
    `| Brevier: the whole reading | ${ms(a)} |`,
    `| compromise: people, places, organisations, quotations | ${ms(b)} |`,
    `| compromise / Brevier | ${ratio.toFixed(1)} × |`,
    `| Brevier, MB of text a second | ${speed.toFixed(1)} |`,
    '',
    profile,
  ].join('\n');
}
