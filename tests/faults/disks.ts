import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '#main/store/store.ts';
import { type Figures, figures, type Skipped } from './figures.ts';
import { briefing, contentOf, newFolder, noon, problemsIn, source, take, writeNext } from './library.ts';
import { makeImage, mount, remount, unmount, whyNoLimits, whyNoLoops, whyNoMounts, withTmpfs } from './mounts.ts';
import { chance, start } from './process.ts';

/** [R4] The disk fills up while versions are saved: a fault says so, all that was answered is there, and the same save goes through when there is space again. */
export function fullDisks(count: number, seed = 3): Figures | Skipped {
  const what = 'full disks';
  const skipped = whyNoMounts();
  if (skipped !== undefined) return { promise: 'R4', what, skipped };
  const random = chance(seed);
  const outcomes = Array.from({ length: count }, () =>
    withTmpfs(`${600 + Math.floor(random() * 1400)}k`, (folder) => fillUp(folder)),
  );
  return figures('R4', what, outcomes);
}

function fillUp(folder: string): string[] {
  const problems: string[] = [];
  const store = take(openStore(folder));
  take(store.putSource(source));
  let version = 1;
  let answer = store.create(briefing, contentOf(1), noon);
  const next = () => store.commit(briefing, version, contentOf(version + 1), { label: 'Typing', at: noon });
  while (answer.ok) {
    version = answer.value.briefing.version;
    answer = next();
  }
  const { code, sentence } = answer.fault;
  if (code !== 'store-unwritable' || !sentence.includes('disk is full')) problems.push(`${code}: ${sentence}`);
  const stands = store.get(briefing);
  if (!stands.ok || stands.value.briefing.version !== version)
    problems.push('what was saved cannot be read on the full disk');
  remount(folder, 'size=32m');
  const again = next();
  if (!again.ok) problems.push(`with space again: ${again.fault.sentence}`);
  store.close();
  return [
    ...problems,
    ...problemsIn(
      folder,
      Array.from({ length: version + 1 }, (_, index) => index + 1),
    ),
  ];
}

/** [R4] The device under the file system fails: a fault says so, and all that was answered is there when it works again. */
export function failingDevices(count: number, seed = 4): Figures | Skipped {
  const what = 'devices that fail';
  const skipped = whyNoLoops();
  if (skipped !== undefined) return { promise: 'R4', what, skipped };
  const random = chance(seed);
  const outcomes = Array.from({ length: count }, () =>
    withTmpfs(`${3000 + Math.floor(random() * 3000)}k`, (folder) => failUnder(folder)),
  );
  return figures('R4', what, outcomes);
}

/** An image with less room below it than it believes to have: once that is used up, the device answers with input/output errors. */
function failUnder(folder: string): string[] {
  const image = join(folder, 'image');
  const at = join(folder, 'at');
  makeImage(image, '32m');
  mount(image, at);
  const problems: string[] = [];
  let version = 0;
  try {
    const store = take(openStore(join(at, 'library')));
    take(store.putSource(source));
    let answer = store.create(briefing, contentOf(1), noon);
    while (answer.ok) {
      version = answer.value.briefing.version;
      answer = store.commit(briefing, version, contentOf(version + 1), { label: 'Typing', at: noon });
    }
    if (answer.fault.code !== 'store-unwritable') problems.push(`${answer.fault.code}: ${answer.fault.sentence}`);
    closeOnFailingDevice(store);
  } finally {
    remount(folder, 'size=64m');
    unmount(at);
  }
  mount(image, at);
  const answered = Array.from({ length: version }, (_, index) => index + 1);
  problems.push(...problemsIn(join(at, 'library'), answered));
  unmount(at);
  return problems;
}

/** The end of a connection may want to write; on a failed device that is not to hide the answer. */
function closeOnFailingDevice(store: Store): void {
  try {
    store.close();
  } catch {
    return;
  }
}

/** [R4] A limit on the size of files, met in the middle of a save. */
export async function limitedFiles(count: number, seed = 5): Promise<Figures | Skipped> {
  const what = 'limits on the size of a file';
  const skipped = whyNoLimits();
  if (skipped !== undefined) return { promise: 'R4', what, skipped };
  const random = chance(seed);
  const outcomes: string[][] = [];
  for (let i = 0; i < count; i += 1) {
    const folder = newFolder();
    const writer = start('limited.ts', folder, String(300 + Math.floor(random() * 1000)));
    await writer.ended();
    const code = writer.lines.pop();
    const answered = writer.lines.map(Number);
    outcomes.push([...(code === 'store-unwritable' ? [] : [`ended with ${code}`]), ...problemsIn(folder, answered)]);
    rmSync(folder, { recursive: true });
  }
  return figures('R4', what, outcomes);
}

/** [R4] A library on a file system that became read-only: it is refused with a fault, not harmed, and opens when it can be written again. */
export function readOnlyDisks(count: number): Figures | Skipped {
  const what = 'read-only disks';
  const skipped = whyNoMounts();
  if (skipped !== undefined) return { promise: 'R4', what, skipped };
  const outcomes = Array.from({ length: count }, () =>
    withTmpfs('8m', (folder) => {
      const store = take(openStore(folder));
      const answered = [writeNext(store), writeNext(store)];
      store.close();
      remount(folder, 'ro');
      const problems = [folder, join(folder, 'new')].flatMap((place) => {
        const opened = openStore(place);
        return !opened.ok && opened.fault.code === 'store-unwritable'
          ? []
          : [opened.ok ? 'opened' : opened.fault.sentence];
      });
      remount(folder, 'rw');
      return [...problems, ...problemsIn(folder, answered)];
    }),
  );
  return figures('R4', what, outcomes);
}
