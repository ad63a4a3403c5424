import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUpDaily } from '#main/store/backups.ts';
import { openStore } from '#main/store/store.ts';
import { type Figures, figures } from './figures.ts';
import { newFolder, noon, problemsIn, take, writeNext } from './library.ts';
import { chance, start, wait } from './process.ts';

const versions = [1, 2, 3, 4, 5, 6, 7, 8];

/** A library whose list of tables is lost, with a backup of its first half: all of it can be read out of the damaged file. */
function damagedLibrary(): { readonly folder: string; readonly bytes: Buffer } {
  const folder = newFolder();
  for (const half of [versions.slice(0, 4), versions.slice(4)]) {
    const store = take(openStore(folder));
    for (const _version of half) writeNext(store);
    store.close();
    if (half.includes(1)) take(backUpDaily(folder, noon.slice(0, 10)));
  }
  const bytes = readFileSync(join(folder, 'brevier.sqlite')).fill(0x5a, 0, 4096);
  writeFileSync(join(folder, 'brevier.sqlite'), bytes);
  return { folder, bytes };
}

/** [R5] SIGKILL while a damaged library is put together: the next start ends it; every version is there, and so is the damaged file. */
export async function recoveryKills(count: number, seed = 9): Promise<Figures> {
  const random = chance(seed);
  const origin = damagedLibrary();
  const outcomes: string[][] = [];
  let within = 0;
  for (let kill = 0; kill < count; kill += 1) {
    const folder = newFolder();
    cpSync(origin.folder, folder, { recursive: true });
    const opener = start('opener.ts', folder);
    await opener.next(1);
    await wait(random() * 120);
    opener.process.kill('SIGKILL');
    await opener.ended();
    if (!opener.lines.includes('opened') && readdirSync(folder).some((name) => name.includes('recover'))) within += 1;
    const problems = problemsIn(folder, versions);
    const kept = join(folder, 'brevier-damaged.sqlite');
    if (!existsSync(kept) || !readFileSync(kept).equals(origin.bytes)) problems.push('the damaged file is not kept');
    if (existsSync(join(folder, 'brevier-damaged-2.sqlite'))) problems.push('it was put together twice');
    outcomes.push(problems);
    rmSync(folder, { recursive: true });
  }
  rmSync(origin.folder, { recursive: true });
  return figures('R5', 'kills while a damaged library was put together', outcomes, { 'in the midst of it': within });
}
