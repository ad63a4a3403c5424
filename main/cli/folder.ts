import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { said } from '#shared/messages/said.ts';
import { exportFiles } from '#shared/model/exportFormat.ts';
import { articleEndings } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { badUse, report } from './exit.ts';
import type { Wanted } from './wanted.ts';

/**
 * A briefing of each article in a folder, in order of name, into the output folder, which is made where it is not there. A file that cannot be read is told and the
 * others go on; answers the exit code of the first that failed, 0 where none did.
 */
export async function buildEach(
  folder: string,
  { output, format }: Wanted,
  make: (files: readonly string[], output: string) => Promise<Outcome<void>>,
): Promise<Outcome<number>> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isArticle(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) return badUse(`“${folder}” holds no article (${articleEndings.join(', ')})`);
  const made = makeFolder(output);
  if (!made.ok) return made;
  const ending = format === 'pdf' ? '.pdf' : exportFiles[format].ending;
  const codes: number[] = [];
  for (const [name, stem] of stems(names)) {
    const built = await make([join(folder, name)], join(output, `${stem}${ending}`));
    if (!built.ok) codes.push(report(built.fault));
  }
  const count = names.length - codes.length;
  process.stderr.write(`brevier: ${count} of ${names.length} briefings written to ${output}\n`);
  return done(codes[0] ?? 0);
}

const isArticle = (name: string): boolean =>
  articleEndings.some((ending) => extname(name).toLowerCase() === `.${ending}`);

/** What each file's briefing is called: the file's name without its ending, with it where two would be called the same. */
function stems(names: readonly string[]): [name: string, stem: string][] {
  const bare = (name: string): string => basename(name, extname(name));
  const count = (stem: string): number =>
    names.filter((name) => bare(name).toLowerCase() === stem.toLowerCase()).length;
  return names.map((name) => [name, count(bare(name)) > 1 ? name : bare(name)]);
}

function makeFolder(path: string): Outcome<void> {
  try {
    mkdirSync(path, { recursive: true });
    if (statSync(path).isDirectory()) return done(undefined);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code).replace('EEXIST', 'ENOTDIR') : '';
    return failed('output-unwritable', said('unwritable', path, code));
  }
  return failed('output-unwritable', said('unwritable', path, 'ENOTDIR'));
}
