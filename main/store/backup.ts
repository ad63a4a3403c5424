import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, readDatabase } from './database.ts';
import { makeDurable } from './durable.ts';
import { makeFolder } from './folder.ts';
import { Damage } from './guard.ts';

/** Copies the library as it stands to `file`: whole and checked, or not at all; an older copy there gives way only to a good one [R7]. */
export function backUp(database: Pick<Database, 'run'>, file: string): void {
  makeFolder(dirname(file));
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    database.run('VACUUM INTO ?', draft);
    check(draft);
    makeDurable(draft);
    renameSync(draft, file);
    makeDurable(dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

function check(file: string): void {
  const copy = readDatabase(file);
  try {
    if (!copy.isSound()) throw new Damage('library');
  } finally {
    copy.close();
  }
}
