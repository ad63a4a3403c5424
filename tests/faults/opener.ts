import { writeSync } from 'node:fs';
import { openStore } from '#main/store/store.ts';
import { take } from './library.ts';

/** Opens a library, which may have to be put together first, and prints a line when it is about to and when it has. */
writeSync(1, 'begun\n');
const store = take(openStore(process.argv[2] ?? ''));
writeSync(1, 'opened\n');
store.close();
