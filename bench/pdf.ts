import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintJob } from '#shared/model/print.ts';
import { harbourBackground } from '../tests/pdf/fixtures/harbour.ts';
import { proseJob } from '../tests/pdf/fixtures/prose.ts';
import { type BenchInput, median, ms, timesOf } from './measure.ts';
import { bundleOnce } from './pdf/bundle.ts';
import { contentOf, linesOf } from './pdf/peers.ts';
import { setters } from './pdf/setters.ts';

const warmRuns = 7;
const coldRuns = 5;

const labels = {
  brevier: 'Brevier',
  pdfkit: 'PDFKit, tagged, same lines',
  pdfmake: 'pdfmake, untagged, same words',
} as const;

/** Setting two briefings, warm and in a cold process, beside plain tagged PDFKit writing the very same lines and pdfmake setting the same words. */
export async function benchPdf({ root }: BenchInput): Promise<string> {
  const fonts = join(root, 'resources/fonts');
  const rows: string[] = [];
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'bench-pdf-'));
  try {
    const script = await bundleOnce(root, folder);
    for (const [name, job] of [
      ['background brief', harbourBackground],
      ['long brief', proseJob(240)],
    ] as const)
      rows.push(...(await compared(name, job, fonts, folder, script)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [
    '| setting a PDF | warm ms | × PDFKit | cold ms | × PDFKit |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

async function compared(name: string, job: PrintJob, fonts: string, folder: string, script: string): Promise<string[]> {
  const lines = await linesOf(job, fonts);
  const inputs = { brevier: job, pdfkit: lines, pdfmake: contentOf(job) } as const;
  const names = Object.keys(inputs) as (keyof typeof inputs)[];
  const warm = new Map<string, number[]>(names.map((setter) => [setter, []]));
  const cold = new Map<string, number[]>(names.map((setter) => [setter, []]));
  for (const setter of names) {
    writeFileSync(join(folder, `${setter}.json`), JSON.stringify(inputs[setter]));
    await setters[setter](inputs[setter], fonts);
  }
  for (let run = 0; run < warmRuns; run += 1)
    for (const setter of names)
      warm.get(setter)?.push(...(await timesOf(() => setters[setter](inputs[setter], fonts), 1, 0)));
  for (let run = 0; run < coldRuns; run += 1)
    for (const setter of names) cold.get(setter)?.push(coldTime(script, setter, join(folder, `${setter}.json`), fonts));
  const of = (times: Map<string, number[]>, setter: string): number => median(times.get(setter) ?? []);
  const share = (times: Map<string, number[]>, setter: string): string =>
    (of(times, setter) / of(times, 'pdfkit')).toFixed(2);
  return names.map(
    (setter) =>
      `| ${name}, ${lines.length} pages: ${labels[setter]} | ${ms(of(warm, setter))} | ${share(warm, setter)} | ${ms(of(cold, setter))} | ${share(cold, setter)} |`,
  );
}

/** Milliseconds of a new process that reads its input, sets it once and ends. */
function coldTime(script: string, setter: string, input: string, fonts: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, setter, input, fonts], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${setter} did not set its input: ${stderr}`);
  return performance.now() - start;
}

if (import.meta.main) console.log(await benchPdf({ root: join(import.meta.dirname, '..'), article: '' }));
