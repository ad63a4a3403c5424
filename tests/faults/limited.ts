import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { openStore } from '#main/store/store.ts';
import { briefing, contentOf, noon, take, writeNext } from './library.ts';

/** Writes until no file may grow beyond so many kB, prints every version answered and last the code of the fault. */
const [folder = '', kilobytes = ''] = process.argv.slice(2);
process.on('SIGXFSZ', () => {});
const store = take(openStore(folder));
let version = writeNext(store);
writeSync(1, `${version}\n`);
execFileSync('prlimit', [`--pid=${process.pid}`, `--fsize=${Number(kilobytes) * 1024}`]);
for (;;) {
  const answer = store.commit(briefing, version, contentOf(version + 1), { label: 'Typing', at: noon });
  if (!answer.ok) {
    writeSync(1, `${answer.fault.code}\n`);
    process.exit();
  }
  version = answer.value.briefing.version;
  writeSync(1, `${version}\n`);
}
