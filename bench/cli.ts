import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchInput, median, ms, timesOf } from './measure.ts';

/** From a cold start of the built command line to the finished PDF of the sample, beside a bare start of Node. */
export async function benchCli({ root }: BenchInput): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-bench-'));
  const run = (...args: string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const build = [
    join(root, 'out/main/cli.js'),
    'build',
    join(root, 'resources/samples/donbas-talks.txt'),
    '--date',
    '2025-12-04',
  ];
  const note = median(await timesOf(() => run(...build, '--kind', 'note', '-o', join(folder, 'note.pdf')), 7));
  const background = median(
    await timesOf(() => run(...build, '--kind', 'background', '-o', join(folder, 'background.pdf')), 7),
  );
  const node = median(await timesOf(() => run('-e', '0'), 7));
  rmSync(folder, { recursive: true });
  return [
    '| sample to PDF, cold start | ms |',
    '| --- | --- |',
    `| brevier build --kind note | ${ms(note)} |`,
    `| brevier build --kind background | ${ms(background)} |`,
    `| node -e 0 (the floor) | ${ms(node)} |`,
  ].join('\n');
}
