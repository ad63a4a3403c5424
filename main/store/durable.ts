import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a file, or a folder's list of files, durable. Windows cannot open a folder and needs no such thing. */
export function makeDurable(path: string): void {
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
