import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintJob } from '#shared/model/print.ts';
import { harbourBackground } from '../tests/pdf/fixtures/harbour.ts';
import { type BenchInput, median, ms, processorTimesOf } from './measure.ts';
import { bundleOnce } from './pdf/bundle.ts';
import { closeChromium } from './pdf/chromium.ts';
import { contentOf, linesOf } from './pdf/peers.ts';
import { edited, repeated, turned } from './pdf/repeated.ts';
import { type SetterName, setters } from './pdf/setters.ts';

/** The floor first: all others are told as a multiple of it. */
const labels: Readonly<Record<SetterName, string>> = {
  pdfkit: 'PDFKit, tagged, writing Brevier’s lines (the floor)',
  brevier: 'Brevier, its young objects in 8 MB as under its command line',
  pdfmake: 'pdfmake, untagged',
  reactPdf: '@react-pdf/renderer, untagged',
  typst: 'Typst, untagged',
  chromium: 'Chromium print, tagged (time and memory of its browser not counted)',
};
const names = Object.keys(labels) as SetterName[];

/** A setter that needs longer than this, in milliseconds, is not waited for. */
const patience = 120_000;

/** How often the brief's sections are set, and how many runs that leaves time for. */
const sizes = [
  { times: 1, runs: 3 },
  { times: 10, runs: 3 },
  { times: 100, runs: 2 },
] as const;

type Cold = { readonly time: number; readonly bytes: number; readonly memory: number };
type Row = {
  readonly setter: SetterName;
  readonly warm: number;
  readonly cold: number;
  readonly bytes: number;
  readonly memory: number;
};

/** One background brief, its sections 1, 10 and 100 times over, set by each in a cold process and a warm one; then Brevier alone, after an edit. */
export async function benchPdf({ root }: BenchInput): Promise<string> {
  const fonts = join(root, 'resources/fonts');
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'bench-pdf-'));
  const lines = [
    '| setting a PDF, processor time | cold ms | × floor | warm ms | × floor | memory MB | × floor | file KB |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
  ];
  try {
    // First, while this process has set nothing yet.
    const again = await afterEdit(fonts);
    const script = await bundleOnce(root, folder);
    for (const { times, runs } of sizes) {
      const job = repeated(harbourBackground, times);
      const plain = await linesOf(job, fonts);
      lines.push(
        `| **${plain.length} pages** | | | | | | | |`,
        ...rowsOf(await compared(job, plain, runs, { fonts, folder, script })),
      );
    }
    lines.push('', again);
  } finally {
    rmSync(folder, { recursive: true });
    await closeChromium();
  }
  return lines.join('\n');
}

type Places = { readonly fonts: string; readonly folder: string; readonly script: string };

/** In turn, round by round, so that a machine that drifts slows all of them. */
async function compared(
  job: PrintJob,
  plain: unknown,
  runs: number,
  { fonts, folder, script }: Places,
): Promise<Row[]> {
  const content = contentOf(job);
  const inputOf = (setter: SetterName): unknown => (setter === 'brevier' ? job : setter === 'pdfkit' ? plain : content);
  const fileOf = (setter: SetterName): string => join(folder, `${setter}.json`);
  const warm = new Map<SetterName, number[]>(names.map((setter) => [setter, []]));
  const cold = new Map<SetterName, Cold[]>(names.map((setter) => [setter, []]));
  for (const setter of names) writeFileSync(fileOf(setter), JSON.stringify(inputOf(setter)));
  const late = new Set<SetterName>();
  for (let run = 0; run < runs; run += 1)
    for (const setter of names.filter((name) => !late.has(name))) {
      const once = setCold(script, setter, fileOf(setter), fonts);
      if (once === undefined) late.add(setter);
      if (once === undefined) continue;
      cold.get(setter)?.push(once);
      const times = await processorTimesOf(() => setters[setter](inputOf(setter), fonts), 1, run === 0 ? 1 : 0);
      warm.get(setter)?.push(...times);
    }
  return names.map((setter) => {
    const colds = cold.get(setter) ?? [];
    return {
      setter,
      warm: median(warm.get(setter) ?? []),
      cold: median(colds.map(({ time }) => time)),
      bytes: median(colds.map(({ bytes }) => bytes)),
      memory: median(colds.map(({ memory }) => memory)),
    };
  });
}

function rowsOf(rows: readonly Row[]): string[] {
  const [floor] = rows;
  const times = (value: number, of: number | undefined): string => (value / (of ?? value)).toFixed(2);
  return rows.map(({ setter, cold, warm, memory, bytes }) => {
    if (Number.isNaN(cold)) return `| ${labels[setter]} | more than ${patience / 1000} s | | | | | | |`;
    const cells = [
      labels[setter],
      ms(cold),
      times(cold, floor?.cold),
      ms(warm),
      times(warm, floor?.warm),
      (memory / 1024).toFixed(0),
      times(memory, floor?.memory),
      (bytes / 1024).toFixed(0),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

/** A new process that reads its input, sets it once and ends; undefined where it was not done in time. */
function setCold(script: string, setter: SetterName, input: string, fonts: string): Cold | undefined {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, setter, input, fonts], {
    encoding: 'utf8',
    timeout: patience,
  });
  if (signal === 'SIGTERM') return undefined;
  if (status !== 0) throw new Error(`${setter} did not set its input: ${stderr}`);
  return JSON.parse(stdout) as Cold;
}

/**
 * The first setting of a long brief whose words were never set before, and the next after a sentence more in one section: in a process that has
 * just begun, and in one that has set other briefs, whose modules are compiled and whose letters are measured.
 */
async function afterEdit(fonts: string): Promise<string> {
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const job = turned(repeated(harbourBackground, 10), 17 * run + 3);
    const [first = 0] = await processorTimesOf(() => setters.brevier(structuredClone(job), fonts), 1, 0);
    const [second = 0] = await processorTimesOf(() => setters.brevier(structuredClone(edited(job)), fonts), 1, 0);
    firsts.push(first);
    seconds.push(second);
  }
  const of = (first: number, second: number): string =>
    `${ms(second)} ms of processor time after ${ms(first)} ms, ${(second / first).toFixed(2)} of the first`;
  const [newFirst = 0, ...otherFirsts] = firsts;
  const [newSecond = 0, ...otherSeconds] = seconds;
  return `A long brief of new words again after an edit in one section, in the same process: ${of(newFirst, newSecond)}, in a new process; ${of(median(otherFirsts), median(otherSeconds))}, in one that has set others.`;
}

if (import.meta.main) console.log(await benchPdf({ root: join(import.meta.dirname, '..'), article: '' }));
