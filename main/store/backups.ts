import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupTrouble } from '#shared/messages/en/rescue.ts';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { backUp } from './backup.ts';
import { type Database, readDatabase } from './database.ts';
import { guarded } from './guard.ts';
import { examine } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { sha256 } from './objects.ts';

const folderIn = (library: string): string => join(library, 'backups');
const daily = /^\d{4}-\d\d-\d\d\.sqlite$/;

/** Whether a library has no backup of a day (`2026-11-27`) yet. */
export const isBackupDue = (library: string, day: string): boolean =>
  !existsSync(join(folderIn(library), `${day}.sqlite`));

/**
 * Makes the backup of a day, over a connection of its own that only reads, and removes those that are no longer kept. Older ones stay as
 * long as the newest is not true to every hash: what it has lost may be whole in them. Faults say what to do; the library is not touched.
 */
export function backUpDaily(library: string, day: string): Outcome<void> {
  const folder = folderIn(library);
  const file = join(folder, `${day}.sqlite`);
  const outcome = guarded(folder, () => {
    const database = readDatabase(join(library, 'brevier.sqlite'));
    try {
      backUp(database, file);
    } finally {
      database.close();
    }
    if (isTrue(file)) for (const old of superseded(dailiesIn(folder), day)) rmSync(join(folder, `${old}.sqlite`));
    return done(undefined);
  });
  if (outcome.ok) return outcome;
  const { code, said: cause } = outcome.fault;
  return failed(code, said('noBackup', folder, troubles[cause?.name ?? ''] ?? 'damaged'));
}

const troubles: Readonly<Record<string, BackupTrouble>> = {
  diskFull: 'full',
  diskError: 'device',
  readOnly: 'closed',
  held: 'held',
};

const dailiesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => daily.test(name))
    .map((name) => name.slice(0, 10));

/** The newest backup of each of so many days, weeks and months that have any. */
const kept = { days: 7, weeks: 4, months: 12 };

/** Of the days that have a backup, those whose backups are no longer kept; never `today`, whatever the clock says. */
export function superseded(days: readonly string[], today: string): string[] {
  const newestFirst = [...days].sort().reverse();
  const firstOf = (period: (day: string) => string, count: number): string[] =>
    [...new Map(newestFirst.toReversed().map((day) => [period(day), day])).values()].reverse().slice(0, count);
  const wanted = new Set([
    today,
    ...newestFirst.slice(0, kept.days),
    ...firstOf(weekOf, kept.weeks),
    ...firstOf((day) => day.slice(0, 7), kept.months),
  ]);
  return newestFirst.filter((day) => !wanted.has(day));
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Every text is what its hash says. */
function isTrue(file: string): boolean {
  const copy = readDatabase(file);
  try {
    return [
      ['object', 'json'],
      ['source', 'text'],
    ].every(([table, column]) =>
      copy.all(`SELECT hash FROM ${table}`).every(({ hash }) => {
        const text = copy.first(`SELECT ${column} AS text FROM ${table} WHERE hash = ?`, hash as string)?.text;
        return sha256(text as string | Uint8Array) === hash;
      }),
    );
  } finally {
    copy.close();
  }
}

export type Backup = { readonly file: string; readonly reaches: string | null };

/**
 * The backup that holds the newest commits and is in order, of whatever day its name is: by the order of commits, which no clock can
 * change [R11]. `reaches` is the time of the last of them, null where it holds none.
 */
export function newestGood(library: string): Backup | undefined {
  const folder = folderIn(library);
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  const known = files.flatMap((name) => {
    const file = join(folder, name);
    const reach = look(file, reachOf);
    return reach === undefined ? [] : [{ file, name, ...reach }];
  });
  known.sort((a, b) => b.seq - a.seq || (a.name < b.name ? 1 : -1));
  return known.find(({ file }) => look(file, (database) => database.isSound() || undefined));
}

function reachOf(database: Database): { readonly seq: number; readonly reaches: string | null } | undefined {
  const schema = examine(database, migrations);
  if (!schema.ok || schema.value === 0) return undefined;
  const row = database.first('SELECT seq, at FROM history ORDER BY seq DESC LIMIT 1');
  return { seq: Number(row?.seq ?? 0), reaches: typeof row?.at === 'string' ? row.at : null };
}

/** Undefined for whatever cannot be read as a library. */
function look<T>(file: string, at: (database: Database) => T | undefined): T | undefined {
  try {
    const database = readDatabase(file);
    try {
      return at(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
