import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '#main/store/migrations/migrations.ts';
import { openStore } from '#main/store/store.ts';
import { type Figures, figures } from './figures.ts';
import { newFolder, problemsIn, take, writeNext } from './library.ts';
import { chance, start, wait } from './process.ts';
import { steps } from './second.ts';

const file = 'brevier.sqlite';
/** The schema of today: the migration under test comes after it. */
const present = migrations.length;
const versions = Array.from({ length: 40 }, (_, index) => index + 1);

function library(): string {
  const folder = newFolder();
  const store = take(openStore(folder));
  for (const _version of versions) writeNext(store);
  store.close();
  return folder;
}

/** [R7] SIGKILL while a backup is made: the last good one is still there and whole, or a newer one is. */
export async function backupKills(count: number, seed = 7): Promise<Figures> {
  const random = chance(seed);
  const folder = library();
  const backup = join(folder, 'backups', 'copy.sqlite');
  const outcomes: string[][] = [];
  let made = 0;
  for (let kill = 0; kill < count; kill += 1) {
    const writer = start('backer.ts', folder);
    if (random() < 0.7) await writer.next(1);
    await wait(random() * 40);
    writer.process.kill('SIGKILL');
    await writer.ended();
    made += writer.lines.length;
    outcomes.push(made > 0 && !existsSync(backup) ? ['the backup is gone'] : existsSync(backup) ? wholeIn(backup) : []);
  }
  rmSync(folder, { recursive: true });
  return figures('R7', 'kills while a backup was made', outcomes, { 'backups made': made });
}

function wholeIn(backup: string): string[] {
  const folder = newFolder();
  copyFileSync(backup, join(folder, file));
  const problems = problemsIn(folder, versions);
  rmSync(folder, { recursive: true });
  return problems;
}

/** [R21] SIGKILL at each step of a migration and at any moment of it: the library is of the old schema or the new one, and whole; so is the copy made before. */
export async function migrationKills(count: number, seed = 8): Promise<Figures> {
  const random = chance(seed);
  const origin = library();
  const outcomes: string[][] = [];
  const schemas = { old: 0, new: 0 };
  for (let kill = 0; kill < count; kill += 1) {
    const folder = newFolder();
    cpSync(origin, folder, { recursive: true });
    const step = kill % (steps.length + 1);
    const migrator = start('migrator.ts', folder, String(step));
    if (step === 0) {
      await migrator.next(1);
      await wait(random() * 150);
      migrator.process.kill('SIGKILL');
    }
    await migrator.ended();
    const schema = schemaOf(join(folder, file));
    schemas[schema === present ? 'old' : 'new'] += 1;
    const copy = join(folder, 'backups', `schema-${String(present).padStart(3, '0')}.sqlite`);
    outcomes.push([
      ...(schema === present + 1 && !existsSync(copy) ? ['migrated without a copy'] : []),
      ...(existsSync(copy) ? wholeIn(copy) : []),
      ...(schema === present ? problemsIn(folder, versions) : []),
      ...(schema === present + 1 ? problemsInNewer(folder) : []),
    ]);
    rmSync(folder, { recursive: true });
  }
  rmSync(origin, { recursive: true });
  return figures('R21', 'kills during a migration', outcomes, {
    'left as they were': schemas.old,
    'brought further': schemas.new,
  });
}

function schemaOf(path: string): number {
  const database = new DatabaseSync(path);
  const schema = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  database.close();
  return schema;
}

/** A newer schema is refused by the store, so the rows are looked at as they are. */
function problemsInNewer(folder: string): string[] {
  const database = new DatabaseSync(join(folder, file));
  const count = database.prepare('SELECT count(*) AS n FROM history').get()?.n;
  const archived = database.prepare('SELECT archived FROM briefing').get()?.archived;
  const verdict = database.prepare('PRAGMA integrity_check').get()?.integrity_check;
  database.close();
  return count === versions.length && archived === 1 && verdict === 'ok'
    ? []
    : [`${String(count)} rows, ${String(verdict)}`];
}
