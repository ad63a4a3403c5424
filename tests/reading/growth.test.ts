import { describe, expect, it } from 'vitest';
import { readPlain, workOf } from './work.ts';

const letters = 'bcdfghjklmnprstvz';

/** A surname of its own for each number: "Kolbabe", "Kolbace". */
function surname(index: number): string {
  const syllables = [index % 17, Math.floor(index / 17) % 17, Math.floor(index / 289) % 17];
  return `Kol${syllables.map((at) => `${letters.charAt(at)}a`).join('')}`;
}

const styles: Readonly<Record<string, (index: number) => string>> = {
  'reports about ever new people': (n) =>
    `Ana ${surname(n)}, the mayor of ${surname(n + 7)}, said on Monday that ${n} people had left the town. “We have seen nothing like it since ${1900 + (n % 100)},” she told reporters at a news conference.\n\n`,
  'reports about the same people': (n) =>
    `Part ${n}: President Vladimir Putin told Mr Trump on 4 December 2012 that Russia would refuse the plan. He said that the minister had rejected “any such deal” on Friday, according to the Kremlin.\n\n`,
  'one paragraph without an end': (n) =>
    `The minister said ${n} ships had left Kyiv and “the rest” would follow in May, officials added. `,
  'one sentence without an end': (n) => `the minister of ${surname(n)} said that ${n} ships left Kyiv on Monday, and `,
  'opening marks that nobody closes': (n) => `She said: “It was ${n} and they “left on Tuesday. `,
  'closing marks that nobody opened': (n) => `It was ${n}” he said. They left” on Tuesday. `,
  'open brackets': (n) => `It (was (${n} of the (group [they said. `,
  'lines in capitals': (n) => `MINISTER ${surname(n).toUpperCase()} SAYS ${n} SHIPS LEFT\n`,
  'a transcript': (n) =>
    `SENATOR ${surname(n % 9).toUpperCase()}: We asked ${surname(n)} for ${n} reports in June. Nobody knows why.\n\n`,
  'a list of dates and amounts': (n) =>
    `From ${1 + (n % 28)} May ${1900 + (n % 120)} to June, $${n} million, up ${n % 90}% a year earlier; `,
  'acronyms and their long forms': (n) =>
    `The Union of ${surname(n)} Ports (U${surname(n).charAt(0)}P) and the UCP, which means union, met ${n} times. `,
  'commas and dashes': (n) => `Ana, who – as, they, said, ${n} – was, by then, alone, and, so, `,
};

/** Processor time of reading a text, of one of so many times. */
function timeOf(words: string, runs: number): number {
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) readPlain(words);
  return process.cpuUsage(before).user / runs;
}

const text = (style: string, length: number): string =>
  Array.from({ length }, (_, index) => styles[style]?.(index)).join('');

const times = 4;

describe('the work of reading grows as the text does', () => {
  /** Room for what begins once and for binary search; what grew with its square would be sixteen times as much. */
  const most = 5;
  const few = 100;

  for (const style of Object.keys(styles))
    it(`[F1] what the stages look at: ${style}`, () => {
      const small = workOf(text(style, few));
      const large = workOf(text(style, few * times));
      const grown = [...large].filter(([stage, steps]) => steps > most * Math.max(small.get(stage) ?? 0, few));
      expect(grown.map(([stage, steps]) => `${stage}: ${small.get(stage)} → ${steps}`)).toEqual([]);
    }, 60_000);
});

describe('the time of reading grows as the text does', () => {
  /** Far from four for a machine with much else to do, and far from sixteen. */
  const most = 9;
  const few = 500;
  const tries = 4;

  for (const style of Object.keys(styles))
    it(`[F1] processor time, the best of some tries: ${style}`, () => {
      const [small, large] = [few, few * times].map((length) => text(style, length)) as [string, string];
      readPlain(small);
      let best = Number.POSITIVE_INFINITY;
      for (let tried = 0; tried < tries && best > most; tried += 1)
        best = Math.min(best, timeOf(large, 1) / timeOf(small, times));
      expect(best).toBeLessThan(most);
    }, 120_000);
});
