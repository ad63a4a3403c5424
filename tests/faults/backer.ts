import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '#main/store/backup.ts';
import { openDatabase } from '#main/store/database.ts';

/** Backs a library up again and again to the same file, until it is killed, and prints a line for every backup made. */
const folder = process.argv[2] ?? '';
const database = openDatabase(join(folder, 'brevier.sqlite'));
for (;;) {
  backUp(database, join(folder, 'backups', 'copy.sqlite'));
  writeSync(1, 'made\n');
}
