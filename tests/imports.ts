import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

/** One import of one file: static, dynamic, re-export, or of types only. */
export type Import = { readonly from: string; readonly to: string; readonly line: number; readonly typesOnly: boolean };

const root = join(import.meta.dirname, '..');

/** Every import of the program's source files, paths as written: `#shared/…`, `./x.ts`, `node:fs`, `zod`. */
export function importsOf(folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) => [...files(join(root, folder))])
    .flatMap((file) => importsIn(relative(root, file), readFileSync(file, 'utf8')));
}

/** The imports in one file's source. */
export function importsIn(from: string, source: string): Import[] {
  const { module } = parseSync(from, source);
  const found: { value: string; start: number; typesOnly: boolean }[] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push({ ...moduleRequest, typesOnly: entries.length > 0 && entries.every(({ isType }) => isType) });
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ ...moduleRequest, typesOnly: isType });
  for (const { moduleRequest } of module.dynamicImports) {
    const { start, end } = moduleRequest;
    found.push({ value: source.slice(start + 1, end - 1), start, typesOnly: false });
  }
  return found.map(({ value, start, typesOnly }) => ({
    from,
    to: value,
    line: source.slice(0, start).split('\n').length,
    typesOnly,
  }));
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}
