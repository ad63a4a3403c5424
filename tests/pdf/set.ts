import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typeset } from '#main/pdf/typeset.ts';
import type { PrintJob, PrintReport } from '#shared/model/print.ts';
import { type Opened, openPdf } from './open.ts';

export const fontFolder = join(import.meta.dirname, '../../resources/fonts');

/** A job set and opened. */
export async function setAndOpen(
  job: PrintJob,
): Promise<{ readonly pdf: Uint8Array; readonly report: PrintReport; readonly opened: Opened }> {
  const { pdf, report } = await typeset(job, fontFolder);
  return { pdf, report, opened: await openPdf(pdf) };
}

/** True where a program that a check needs is installed. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** What a program says of a PDF on its standard output and error; `{}` among the arguments stands for the file. */
export function ask(
  pdf: Uint8Array,
  program: string,
  ...options: string[]
): { readonly out: string; readonly code: number } {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr, status } = spawnSync(
      program,
      options.map((option) => (option === '{}' ? file : option)),
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      },
    );
    return { out: `${stdout}${stderr}`, code: status ?? -1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
