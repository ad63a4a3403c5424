import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { type ReadInput, read, type Stage } from '#main/reading/read.ts';
import { noCorrections } from '#shared/model/source.ts';
import { median, ms, processorTime } from './measure.ts';
import { textSource } from './predictions.ts';
import { newsOf } from './text.ts';

/** A text as it is read, published on a day. */
export const inputOf = (text: string, published: string): ReadInput => ({
  source: textSource(text),
  meta: { published: { value: published, from: 'typed in' } },
  corrections: noCorrections,
});

/** Milliseconds of each stage (median) and of the whole (processor time). */
type Profile = { readonly stages: ReadonlyMap<string, number>; readonly whole: number };

function profileOf(input: ReadInput, lexicon: Lexicon, runs: number): Profile {
  const stages = new Map<string, number[]>();
  const timed: Stage = (name, make) => {
    const start = performance.now();
    const made = make();
    const time = performance.now() - start;
    const times = stages.get(name);
    if (times === undefined) stages.set(name, [time]);
    else times.push(time);
    return made;
  };
  const whole = processorTime(() => read(input, lexicon, timed), runs);
  return { stages: new Map([...stages].map(([name, times]) => [name, median(times)])), whole };
}

/** What each stage of reading costs, once the engine has compiled it: of the sample in milliseconds and as its share, of a long and a very long text in MB a second (a character is a byte). */
export function profileTable(root: string, article: string, lexicon: Lexicon): string {
  const sample = inputOf(article, '2025-12-04');
  const [long, longest] = [1, 5].map((size) => ({ size, input: inputOf(newsOf(root, size * 1e6), '2025-12-04') }));
  if (long === undefined || longest === undefined) return '';
  const short = profileOf(sample, lexicon, 200);
  const one = profileOf(long.input, lexicon, 7);
  const five = profileOf(longest.input, lexicon, 3);
  const row = (name: string, [a, b, c]: readonly [number, number, number]): string => {
    const share = `${((100 * a) / short.whole).toFixed(0)} %`;
    return `| ${name} | ${ms(a)} | ${share} | ${(1000 / b).toFixed(1)} | ${(5000 / c).toFixed(1)} |`;
  };
  return [
    '| stage of reading, warm | sample, ms | share | MB/s of 1 MB | MB/s of 5 MB |',
    '| --- | --: | --: | --: | --: |',
    ...[...short.stages].map(([name, time]) =>
      row(name, [time, one.stages.get(name) ?? 0, five.stages.get(name) ?? 0]),
    ),
    row('**the whole**', [short.whole, one.whole, five.whole]),
  ].join('\n');
}

/** Puts the profile between its two marks in docs/evaluation.md, where they are; people's words around it stay. */
export function writeProfile(root: string, table: string): void {
  const page = join(root, 'docs/evaluation.md');
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split('<!-- profile -->');
  const after = rest?.split('<!-- end of profile -->')[1];
  if (after !== undefined) writeFileSync(page, `${before}<!-- profile -->\n${table}\n<!-- end of profile -->${after}`);
}
