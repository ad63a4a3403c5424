import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { done, type Outcome } from '#shared/outcome.ts';
import { type Backup, newestGood } from './backups.ts';
import { type Database, openDatabase } from './database.ts';
import { makeDurable } from './durable.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { salvage } from './salvage.ts';

/** How a library that could not be opened was put together again; kept beside it until the user puts it away. */
export const Recovery = z.object({
  /** The name of the damaged file, in the library's folder. */
  kept: z.string(),
  ground: z.enum(['backup', 'empty-backup', 'file']),
  /** When the last change was made that the backup holds; null where it holds none. */
  reaches: z.string().nullable(),
  /** How many briefings were read out of the damaged file because they were newer there, or only there. */
  saved: z.int(),
});
export type Recovery = Readonly<z.infer<typeof Recovery>>;

const library = 'brevier.sqlite';
/** The new library, from when it is whole until it stands in the place of the damaged one: with it a recovery that was broken off is ended. */
const ready = 'brevier.recovered.sqlite';
const report = 'recovery.json';

/**
 * [R5] Puts a library together again whose file cannot be opened: the newest good backup, and whatever versions can still be read out of
 * the damaged file, which is kept beside it. False where there is neither; then nothing is touched. A kill at any moment leaves the damaged
 * library or the new one.
 */
export function recover(folder: string): Outcome<boolean> {
  const part = join(folder, 'brevier.recovered.part');
  const backup = newestGood(folder);
  const ends = ['', '-wal', '-shm', '-journal'];
  try {
    for (const end of ends) rmSync(part + end, { force: true });
    if (backup !== undefined) copyFileSync(backup.file, part);
    const database = openDatabase(part);
    // nothing is promised of it until it is whole and made durable
    database.exec('PRAGMA synchronous = OFF');
    let saved: number;
    try {
      const migrated = migrate(database, migrations);
      if (!migrated.ok) return migrated;
      saved = salvage(database, join(folder, library)).length;
      settleFile(database);
    } finally {
      database.close();
    }
    if (backup === undefined && saved === 0) return done(false);
    makeDurable(part);
    tell(folder, {
      kept: freeName(folder),
      ground: groundOf(backup),
      reaches: backup?.reaches ?? null,
      saved,
    });
    renameSync(part, join(folder, ready));
    makeDurable(folder);
  } finally {
    for (const end of ends) rmSync(part + end, { force: true });
  }
  finishRecovery(folder);
  return done(true);
}

const groundOf = (backup: Backup | undefined): Recovery['ground'] =>
  backup === undefined ? 'file' : backup.reaches === null ? 'empty-backup' : 'backup';

const settleFile = (database: Database): void => database.exec('PRAGMA wal_checkpoint(TRUNCATE)');

/** Puts the damaged file aside, with its write-ahead log, and the new one in its place, as far as a recovery has not done so yet. */
export function finishRecovery(folder: string): void {
  if (!existsSync(join(folder, ready))) return;
  const kept = readRecovery(folder)?.kept ?? freeName(folder);
  for (const end of ['', '-wal']) {
    const from = join(folder, library + end);
    const { size } = statSync(from, { throwIfNoEntry: false }) ?? {};
    if (size !== undefined && (size > 0 || end === '')) renameSync(from, join(folder, kept + end));
  }
  for (const end of ['-wal', '-shm']) rmSync(join(folder, library + end), { force: true });
  renameSync(join(folder, ready), join(folder, library));
  makeDurable(folder);
}

/** What the user has to know of the last recovery; undefined where there was none, or it was put away. */
export function readRecovery(folder: string): Recovery | undefined {
  try {
    return Recovery.safeParse(JSON.parse(readFileSync(join(folder, report), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

export const forgetRecovery = (folder: string): void => rmSync(join(folder, report), { force: true });

function tell(folder: string, recovery: Recovery): void {
  const file = join(folder, report);
  writeFileSync(`${file}.part`, JSON.stringify(recovery));
  makeDurable(`${file}.part`);
  renameSync(`${file}.part`, file);
}

function freeName(folder: string): string {
  const stem = basename(library, '.sqlite');
  let name = `${stem}-damaged.sqlite`;
  for (let n = 2; existsSync(join(folder, name)); n += 1) name = `${stem}-damaged-${n}.sqlite`;
  return name;
}
