import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { articleEndings } from '#shared/model/source.ts';

/** The article files among the arguments of a start of the program: dropped on its icon, or opened with it. */
export function articleFilesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isArticle(argument))
    .map((argument) => resolve(folder, argument))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}

const isArticle = (path: string): boolean =>
  articleEndings.some((ending) => extname(path).toLowerCase() === `.${ending}`);
