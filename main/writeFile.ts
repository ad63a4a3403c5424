import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

/**
 * Writes a file whole or not at all [R24]: into a temporary file of the same folder, synced, then renamed over `path`, then the folder
 * synced. On any failure the temporary file is removed, what stood at `path` is untouched, and the fault is `output-unwritable`.
 * A link stays one: the file it leads to is written.
 */
export function writeWhole(path: string, bytes: Uint8Array): Outcome<void> {
  let folder = dirname(path);
  let temporary: string | undefined;
  try {
    const target = throughLink(path);
    folder = dirname(target);
    temporary = join(folder, `.brevier-${randomUUID()}.part`);
    writeSynced(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) removeIfThere(temporary);
    return failed('output-unwritable', said('unwritable', path, codeOf(error, folder)));
  }
  syncFolder(folder);
  return done(undefined);
}

/** Writes new files, all or none: a name that is taken is a fault before anything is written, and what was written goes when one fails. */
export function writeAll(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Outcome<void> {
  const taken = files.find(({ path }) => existsSync(path));
  if (taken !== undefined) return failed('output-unwritable', said('alreadyThere', taken.path));
  for (const [i, { path, bytes }] of files.entries()) {
    const outcome = writeWhole(path, bytes);
    if (outcome.ok) continue;
    for (const before of files.slice(0, i)) removeIfThere(before.path);
    return outcome;
  }
  return done(undefined);
}

/** The file that a link leads to, there or not; a path that is none as it is. */
function throughLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return isLink ? throughLink(resolve(dirname(path), readlinkSync(path))) : path;
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

/** Makes the rename itself last through a power cut. Windows cannot open folders and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return;
  }
}

/** Node's code for the error; `NOFILES` where a folder that is there takes no new files, which Node calls `ENOENT` too. */
function codeOf(error: unknown, folder: string): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code === 'ENOENT' && existsSync(folder) ? 'NOFILES' : code;
}
