import type { Commit } from '#shared/contract/contract.ts';
import type { Database, Row } from './database.ts';
import { Damage } from './guard.ts';
import { sha256 } from './objects.ts';

/** A row of a briefing's log. `shows` and `redo` are explained in history.ts. */
export type LogEntry = {
  readonly version: number;
  readonly at: string;
  readonly label: string;
  readonly action: Commit['action'];
  readonly burst: string | null;
  /** Hash of the manifest of this version. */
  readonly manifest: string;
  readonly shows: number;
  readonly redo: number | null;
};

const columns = 'version, at, label, action, burst, manifest, shows, redo, seal';

const sealOf = (id: string, entry: LogEntry): string => {
  const { version, at, label, action, burst, manifest, shows, redo } = entry;
  return sha256(JSON.stringify([id, version, at, label, action, burst, manifest, shows, redo]));
};

/** Adds an entry; gives its place in the order of all commits of the library. */
export function append(database: Database, id: string, entry: LogEntry): number {
  const { version, at, label, action, burst, manifest, shows, redo } = entry;
  return database.insert(
    `INSERT INTO history (briefing, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    version,
    at,
    label,
    action,
    burst,
    manifest,
    shows,
    redo,
    sealOf(id, entry),
  );
}

/** The newest version's number; undefined where there is no such briefing. */
export function newest(database: Database, id: string): number | undefined {
  const version = database.first('SELECT max(version) AS version FROM history WHERE briefing = ?', id)?.version;
  return typeof version === 'number' ? version : undefined;
}

/** One entry as it was written, or `Damage`; undefined where there is none. */
export function entryAt(database: Database, id: string, version: number): LogEntry | undefined {
  const row = database.first(`SELECT ${columns} FROM history WHERE briefing = ? AND version = ?`, id, version);
  if (row === undefined) return undefined;
  const entry = entryOf(id, row);
  if (entry === undefined) throw new Damage('entry', version);
  return entry;
}

/** Every row of the log, newest version first; `entry` is undefined where the row is not as it was written. */
export function rows(
  database: Database,
  id: string,
): { readonly version: number; readonly entry: LogEntry | undefined }[] {
  return database
    .all(`SELECT ${columns} FROM history WHERE briefing = ? ORDER BY version DESC`, id)
    .map((row) => ({ version: Number(row.version), entry: entryOf(id, row) }));
}

/** The entry in a row; undefined where that is not as it was written. */
export function entryOf(id: string, row: Row): LogEntry | undefined {
  const { seal, ...entry } = row as LogEntry & { readonly seal: string };
  return sealOf(id, entry) === seal ? entry : undefined;
}
