import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../writeFile.ts';

const most = 10;
const Paths = z.array(z.string().max(4096)).max(most);

/** The article files opened last, newest first. A list that cannot be read or written is an empty one. */
export type Recent = {
  readonly paths: () => readonly string[];
  readonly add: (path: string) => void;
  readonly clear: () => void;
};

export function recentFiles(file: string): Recent {
  let paths: readonly string[] = read(file);
  const keep = (next: readonly string[]): void => {
    paths = next;
    writeWhole(file, new TextEncoder().encode(JSON.stringify(paths)));
  };
  return {
    paths: () => paths,
    add: (path) => keep([path, ...paths.filter((other) => other !== path)].slice(0, most)),
    clear: () => keep([]),
  };
}

function read(file: string): readonly string[] {
  try {
    const kept = Paths.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return kept.success ? kept.data : [];
  } catch {
    return [];
  }
}
