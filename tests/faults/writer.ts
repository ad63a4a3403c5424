import { writeSync } from 'node:fs';
import { openStore } from '#main/store/store.ts';
import { take, writeNext } from './library.ts';

/** Writes one version after the other until it is killed, and prints the number of each when it is answered. */
const store = take(openStore(process.argv[2] ?? ''));
for (;;) writeSync(1, `${writeNext(store)}\n`);
