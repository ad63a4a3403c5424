import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore, type Store } from '#main/store/store.ts';

/** Opens and closes a library as it is told, line by line, and prints what came of it. */
const folder = process.argv[2] ?? '';
let store: Store | undefined;
writeSync(1, 'ready\n');
for await (const order of createInterface({ input: process.stdin })) {
  if (order === 'open') {
    const opened = openStore(folder);
    store = opened.ok ? opened.value : undefined;
    writeSync(1, `${opened.ok ? 'owner' : opened.fault.code}\n`);
  } else {
    store?.close();
    store = undefined;
    writeSync(1, 'closed\n');
  }
}
