import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** Endings that the program is offered for, without the dot; `electron-builder.yml` says the same. */
export const articleEndings = ['txt', 'md', 'markdown', 'html', 'htm', 'mhtml', 'mht', 'docx', 'pdf', 'eml'] as const;

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
