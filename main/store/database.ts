import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type { Outcome } from '#shared/outcome.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A connection with its statements prepared once. `place` is its file. */
export type Database = {
  readonly place: string;
  exec(sql: string): void;
  /** The number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** The row id of the row added. */
  insert(sql: string, ...values: SQLInputValue[]): number;
  first(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** All of it or nothing: a fault or a throw rolls back. */
  transact<T>(work: () => Outcome<T>): Outcome<T>;
  /** Whether SQLite finds the file in order; reads all of it. */
  readonly isSound: () => boolean;
  close(): void;
};

/** The first SQLite that cannot lose commits when a write-ahead log starts over. */
const oldestSqlite = [3, 53, 0] as const;

/** How long a statement waits for a lock, in milliseconds: the owner is alone, so only a backup or a stranger can hold one. */
const patience = 2000;

/** Opens a file (or ':memory:'). FULL, not NORMAL: a commit answered must survive a power cut [R2]. */
export function openDatabase(place: string): Database {
  assertSqlite();
  const connection = new DatabaseSync(place, { timeout: patience });
  try {
    connection.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA cell_size_check = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA journal_size_limit = 67108864;
    `);
  } catch (error) {
    connection.close();
    throw error;
  }
  return over(connection, place);
}

/** Opens a file only to read it: a backup, or a library that another connection of this process writes. */
export const readDatabase = (place: string): Database =>
  over(new DatabaseSync(place, { readOnly: true, timeout: patience }), place);

function over(connection: DatabaseSync, place: string): Database {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    place,
    exec: (sql) => connection.exec(sql),
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    insert: (sql, ...values) => Number(prepared(sql).run(...values).lastInsertRowid),
    first: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
    transact: (work) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const outcome = work();
        connection.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
        return outcome;
      } finally {
        if (connection.isTransaction) connection.exec('ROLLBACK');
      }
    },
    isSound: () => soundness(connection),
    close: () => connection.close(),
  };
}

function soundness(connection: DatabaseSync): boolean {
  try {
    return connection.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch {
    return false;
  }
}

function assertSqlite(): void {
  const version = process.versions.sqlite ?? '0';
  const parts = version.split('.').map(Number);
  const first = oldestSqlite.findIndex((part, index) => part !== (parts[index] ?? 0));
  if (first !== -1 && (parts[first] ?? 0) < (oldestSqlite[first] ?? 0))
    throw new Error(`SQLite ${oldestSqlite.join('.')} or newer is needed, this Node has ${version}`);
}
