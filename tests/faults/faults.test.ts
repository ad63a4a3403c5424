import { describe, expect, it } from 'vitest';
import { backupKills, migrationKills } from './copies.ts';
import { cuts } from './cuts.ts';
import { failingDevices, fullDisks, limitedFiles, readOnlyDisks } from './disks.ts';
import type { Figures, Skipped } from './figures.ts';
import { damages, flips } from './flips.ts';
import { kills } from './kills.ts';
import { whyNoLimits, whyNoLoops, whyNoMounts } from './mounts.ts';
import { mutants } from './mutants.ts';
import { races } from './races.ts';
import { recoveryKills } from './recoveries.ts';

const mounts = whyNoMounts();
const loops = whyNoLoops();
const limits = whyNoLimits();
const because = (reason: string | undefined): string => (reason === undefined ? '' : ` (skipped: ${reason})`);

/** Nothing was broken, and it was done as often as was asked. */
function kept(result: Figures | Skipped, times: number): void {
  expect(result).toMatchObject({ times, broken: 0, problems: [] });
}

describe('a short run of the faults', { timeout: 600_000 }, () => {
  it('[R1] nothing that was answered is lost when the process is killed', async () => {
    const result = await kills(20);
    kept(result, 20);
    expect(result.also?.['versions answered']).toBeGreaterThan(20);
  });

  it.skipIf(loops !== undefined)(`[R2] nothing that was answered is lost in a power cut${because(loops)}`, async () => {
    kept(await cuts(8), 8);
  });

  it.skipIf(mounts !== undefined)(
    `[R4] a full disk is told, harms nothing, and the save goes through later${because(mounts)}`,
    () => {
      kept(fullDisks(4), 4);
    },
  );

  it.skipIf(mounts !== undefined)(
    `[R4] a disk that became read-only is told and harms nothing${because(mounts)}`,
    () => {
      kept(readOnlyDisks(2), 2);
    },
  );

  it.skipIf(limits !== undefined)(`[R4] a limit on file size is told and harms nothing${because(limits)}`, async () => {
    kept(await limitedFiles(2), 2);
  });

  it.skipIf(loops !== undefined)(
    `[R4] a failing device is told and loses nothing that was answered${because(loops)}`,
    () => {
      kept(failingDevices(2), 2);
    },
  );

  it('[R13] a mutated file of any format is an article or one clear sentence', async () => {
    const result = await mutants(60);
    kept(result, 60);
    expect(result.also?.refused).toBeGreaterThan(5);
  });

  it('[R5] a damaged file reads true, or it is kept and its backup opens with what can be read out of it', () => {
    const result = damages(160);
    kept(result, 160);
    expect(result.also?.['put together from the backup']).toBeGreaterThan(20);
    expect(result.also?.['of these with newer versions out of the damaged file']).toBeGreaterThan(0);
  });

  it('[R5] a library is put together also when the process is killed meanwhile', async () => {
    kept(await recoveryKills(8), 8);
  });

  it('[R6] a bit turned over in a text is always noticed', () => {
    const result = flips(200);
    kept(result, 200);
    expect(result.also?.['answered with a fault']).toBeGreaterThan(50);
  });

  it('[R7] a backup is whole or not there, also when the process is killed', async () => {
    kept(await backupKills(6), 6);
  });

  it('[R9] a library never has two owners, and none that is dead', async () => {
    const result = await races(20);
    kept(result, 20);
    expect(result.also?.['owners killed']).toBe(4);
  });

  it('[R21] a migration that is killed leaves the old library or the new one', async () => {
    const result = await migrationKills(8);
    kept(result, 8);
    expect(result.also?.['left as they were']).toBeGreaterThanOrEqual(6);
  });
});
