import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, makeLexicon } from '#main/reading/lexicon.ts';

/** Reads every word list (`*.txt`, UTF-8) of a folder into a lexicon. Throws where the folder cannot be read: it ships with the program. */
export function loadLexicon(folder: string): Lexicon {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return makeLexicon(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}
