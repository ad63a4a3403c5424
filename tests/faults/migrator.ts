import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#main/store/database.ts';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { take } from './library.ts';
import { second } from './second.ts';

/** Brings a library one schema further and kills itself after a step of the way, if one is given. */
const [folder = '', dieAfter = '0'] = process.argv.slice(2);
const database = openDatabase(join(folder, 'brevier.sqlite'));
writeSync(1, 'begun\n');
const die = (step: number): void => {
  if (step === Number(dieAfter)) process.kill(process.pid, 'SIGKILL');
};
take(migrate(database, [...migrations, second(die)], folder));
writeSync(1, 'migrated\n');
database.close();
