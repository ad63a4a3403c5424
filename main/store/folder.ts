import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing; answers the topmost one made, undefined where it was there. Node's own recursive
 * `mkdir` never ends where the system says "no such entry" of a folder whose parent is there (/proc), so each level is made once here.
 */
export function makeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return undefined;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    const above = makeFolder(dirname(folder));
    mkdirSync(folder);
    return above ?? folder;
  }
}
