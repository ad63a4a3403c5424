import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { Damage } from './guard.ts';

/** Copies the library as it stands to `file`: whole and checked, or not at all; an older copy there gives way only to a good one [R7]. */
export function backUp(database: Database, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    database.run('VACUUM INTO ?', draft);
    check(draft);
    sync(draft);
    renameSync(draft, file);
    sync(dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

function check(file: string): void {
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const verdict = Object.values(copy.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
    if (verdict !== 'ok') throw new Damage('The library');
  } finally {
    copy.close();
  }
}

/** Makes a file, or a folder's list of files, durable. Windows cannot open a folder and needs no such thing. */
function sync(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, 'r+');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'EISDIR' && code !== 'EPERM') throw error;
    if (process.platform === 'win32') return;
    handle = openSync(path, 'r');
  }
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
