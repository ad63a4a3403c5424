import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figures, figures, type Skipped } from './figures.ts';
import { problemsIn } from './library.ts';
import { makeImage, mount, unmount, whyNoLoops } from './mounts.ts';
import { chance, start, stopped, wait } from './process.ts';

/** So many cuts are made of one disk before a new one is begun. */
const cutsPerDisk = 40;

/** [R2] Power cuts: a disk is copied as it is at one moment, with what never reached it missing, and mounted: every version answered before is there. */
export async function cuts(count: number, seed = 6): Promise<Figures | Skipped> {
  const what = 'power cuts while versions were being saved';
  const skipped = whyNoLoops();
  if (skipped !== undefined) return { promise: 'R2', what, skipped };
  const random = chance(seed);
  const outcomes: string[][] = [];
  let versions = 0;
  while (outcomes.length < count) {
    const made = await cutOneDisk(Math.min(cutsPerDisk, count - outcomes.length), random);
    outcomes.push(...made.outcomes);
    versions += made.versions;
  }
  return figures('R2', what, outcomes, { 'versions answered': versions });
}

async function cutOneDisk(count: number, random: () => number): Promise<{ outcomes: string[][]; versions: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-cuts-'));
  const [image, at, copy, copyAt] = ['image', 'at', 'copy', 'copy-at'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  makeImage(image, '48m');
  mount(image, at);
  const writer = start('writer.ts', join(at, 'library'));
  const outcomes: string[][] = [];
  try {
    for (let cut = 0; cut < count; cut += 1) {
      await writer.next(writer.lines.length + 1 + Math.floor(random() * 6));
      await wait(random() * 5);
      writer.process.kill('SIGSTOP');
      await stopped(writer.process.pid ?? 0);
      await wait(2);
      const answered = writer.lines.map(Number);
      copyFileSync(image, copy, constants.COPYFILE_FICLONE);
      writer.process.kill('SIGCONT');
      mount(copy, copyAt);
      outcomes.push(problemsIn(join(copyAt, 'library'), cut === count - 1 ? answered : answered.slice(-12)));
      unmount(copyAt);
    }
  } finally {
    writer.process.kill('SIGKILL');
    await writer.ended();
    unmount(at);
    rmSync(folder, { recursive: true, force: true });
  }
  return { outcomes, versions: writer.lines.length };
}
