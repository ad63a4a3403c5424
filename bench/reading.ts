import { join } from 'node:path';
import compromise from 'compromise';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { read } from '#main/reading/read.ts';
import { loadLexicon } from '#main/words.ts';
import { type BenchInput, median, ms, processorTime } from './measure.ts';
import { inputOf, profileTable, writeProfile } from './profile.ts';
import { newsOf } from './text.ts';

/** One text, read by either in turn: calls before the time is taken (until then the engine still compiles), then calls in each round. */
type Race = {
  readonly name: string;
  readonly text: string;
  readonly rounds: number;
  readonly warm: readonly [ours: number, theirs: number];
  readonly calls: readonly [ours: number, theirs: number];
};

/**
 * The whole reading of the sample and of a long text, warm, beside compromise finding people, places, organisations and quotations in the same text;
 * then what each stage costs, which also goes into docs/evaluation.md. Times are of all threads: compiling and collecting garbage count.
 */
export async function benchReading({ root, article }: BenchInput): Promise<string> {
  const lexicon = loadLexicon(join(root, 'resources/words'));
  const races: readonly Race[] = [
    { name: 'the sample', text: article, rounds: 9, warm: [2000, 300], calls: [100, 12] },
    { name: 'news text of 1 MB', text: newsOf(root, 1e6), rounds: 3, warm: [16, 1], calls: [2, 1] },
  ];
  const table = [
    '| text, warm, processor time | Brevier: the whole reading, ms | MB/s | compromise: people, places, organisations, quotations, ms | compromise / Brevier |',
    '| --- | --: | --: | --: | --: |',
    ...races.map((race) => raced(race, lexicon)),
  ].join('\n');
  const profile = profileTable(root, article, lexicon);
  writeProfile(root, profile);
  return `${table}\n\n${profile}`;
}

function raced({ name, text, rounds, warm, calls }: Race, lexicon: Lexicon): string {
  const input = inputOf(text, '2025-12-04');
  const ours = (): unknown => read(input, lexicon);
  const theirs = (): unknown => {
    const doc = compromise(text);
    return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.out('array'));
  };
  processorTime(theirs, warm[1]);
  processorTime(ours, warm[0]);
  const times = Array.from(
    { length: rounds },
    () => [processorTime(ours, calls[0]), processorTime(theirs, calls[1])] as const,
  );
  const a = median(times.map(([a]) => a));
  const b = median(times.map(([, b]) => b));
  const ratio = median(times.map(([a, b]) => b / a));
  return `| ${name} | ${ms(a)} | ${(text.length / 1000 / a).toFixed(1)} | ${ms(b)} | ${ratio.toFixed(1)} × |`;
}
