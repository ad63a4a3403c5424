import { join } from 'node:path';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { backUp } from './backup.ts';
import { type Database, openDatabase } from './database.ts';

/** One step of the schema; its place in the list, from 1, is the schema version it leads to. */
export type Migration = { readonly name: string; up(database: Database): void };

/** 'BREV': says whose file it is. */
const applicationId = 0x42524556;

/**
 * The schema of a file, 0 of an empty one. A file of a newer Brevier, or of another program, is refused, and so is one that does not
 * consist of what its migrations made.
 */
export function examine(database: Database, migrations: readonly Migration[]): Outcome<number> {
  const version = numberOf(database, 'user_version');
  const owner = numberOf(database, 'application_id');
  const isEmpty = database.first('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
  const isAsMade = schemaOf(database) === schemaBy(migrations.slice(0, version));
  if (owner !== applicationId && !isEmpty)
    return isAsMade ? damagedSchema(database) : failed('store-damaged', said('notALibrary', database.place));
  if (version > migrations.length)
    return failed('store-unwritable', said('newerLibrary', database.place, version, migrations.length));
  return isAsMade ? done(version) : damagedSchema(database);
}

/**
 * Brings a library to the newest schema in one transaction, so that a failed or killed migration leaves the old file [R21]. A library
 * that has content is copied to `folder`/backups first. What is no library of this Brevier is refused and not touched.
 */
export function migrate(database: Database, migrations: readonly Migration[], folder?: string): Outcome<void> {
  const examined = examine(database, migrations);
  if (!examined.ok) return examined;
  const version = examined.value;
  if (version === migrations.length) return done(undefined);
  if (version > 0 && folder !== undefined)
    backUp(database, join(folder, 'backups', `schema-${String(version).padStart(3, '0')}.sqlite`));
  return database.transact(() => {
    for (const migration of migrations.slice(version)) migration.up(database);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length};`);
    return done(undefined);
  });
}

/** What a library consists of, as SQLite keeps it. */
const schemaOf = (database: Database): string =>
  JSON.stringify(database.all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'));

function schemaBy(migrations: readonly Migration[]): string {
  const database = openDatabase(':memory:');
  for (const migration of migrations) migration.up(database);
  const schema = schemaOf(database);
  database.close();
  return schema;
}

const damagedSchema = (database: Database) => failed('store-damaged', said('damagedSchema', database.place));

const numberOf = (database: Database, pragma: 'user_version' | 'application_id'): number =>
  Number(database.first(`PRAGMA ${pragma}`)?.[pragma] ?? 0);
