import type { DamagedPart, DamageRemedy } from '#shared/messages/en/faults.ts';
import { said } from '#shared/messages/said.ts';
import { failed, type Outcome } from '#shared/outcome.ts';

/** What is damaged; `of` says which, where there are several. */
export type What = readonly [part: DamagedPart, of?: string | number];

/** Thrown inside the store by whatever reads back something that is not what was written. Never leaves it. */
export class Damage extends Error {
  readonly what: What;
  constructor(...what: What) {
    super(`${what.join(' ')} is damaged`);
    this.what = what;
  }
}

/** The fault for what is damaged; `remedy` says what to do, and with what. */
export const damaged = (
  [part, of]: What,
  ...[remedy, by]: readonly [remedy: DamageRemedy, by?: string | number]
): ReturnType<typeof failed> => failed('store-damaged', said('damaged', part, of ?? null, remedy, by ?? null));

/**
 * Runs work on the store at `place` (its file or folder) and turns what a disk does to it into faults. Anything else thrown is a bug and
 * stays thrown, unless `isSound` says that the file is not: a spoiled page can look like a wrong query or a wrong type.
 */
export function guarded<T>(place: string, work: () => Outcome<T>, isSound: () => boolean = () => true): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof Damage) return damaged(error.what, 'use-the-rest', place);
    const fault = faultOf(error, place) ?? (isSound() ? undefined : ofSqlite(sqlite.corrupt, place));
    if (fault === undefined) throw error;
    return fault;
  }
}

/** SQLite's primary result codes. */
const sqlite = {
  busy: 5,
  locked: 6,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  auth: 3,
  notADatabase: 26,
};

function faultOf(error: unknown, place: string): ReturnType<typeof failed> | undefined {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code === 'ERR_SQLITE_ERROR' && errcode !== undefined) return ofSqlite(errcode & 0xff, place);
  /** An integer no Brevier writes. */
  if (code === 'ERR_OUT_OF_RANGE') return ofSqlite(sqlite.corrupt, place);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return ofSqlite(sqlite.full, place);
    case 'EIO':
    case 'EFBIG':
      return ofSqlite(sqlite.io, place);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'EISDIR':
    case 'ERR_FS_EISDIR':
      return ofSqlite(sqlite.cantOpen, place);
    default:
      return undefined;
  }
}

function ofSqlite(code: number, place: string): ReturnType<typeof failed> | undefined {
  switch (code) {
    case sqlite.busy:
    case sqlite.locked:
      return failed('store-locked', said('held', place));
    case sqlite.full:
      return failed('store-unwritable', said('diskFull', place));
    case sqlite.io:
      return failed('store-unwritable', said('diskError', place));
    case sqlite.readonly:
    case sqlite.cantOpen:
    case sqlite.auth:
      return failed('store-unwritable', said('readOnly', place));
    case sqlite.corrupt:
    case sqlite.notADatabase:
      return failed('store-damaged', said('damagedFile', place));
    default:
      return undefined;
  }
}
