import { rmSync } from 'node:fs';
import { type Figures, figures } from './figures.ts';
import { newFolder, problemsIn } from './library.ts';
import { chance, start, wait } from './process.ts';

/** A library is written by this many processes, each killed, before a new one is begun. */
const killsPerLibrary = 20;

/** [R1] SIGKILL at any moment, from before the library is open to the middle of a commit: every version that was answered is there. */
export async function kills(count: number, seed = 1): Promise<Figures> {
  const random = chance(seed);
  const outcomes: string[][] = [];
  let versions = 0;
  let folder = newFolder();
  let answered: number[] = [];
  for (let kill = 0; kill < count; kill += 1) {
    if (kill % killsPerLibrary === 0 && kill > 0) {
      rmSync(folder, { recursive: true });
      folder = newFolder();
      answered = [];
    }
    const writer = start('writer.ts', folder);
    if (random() < 0.85) await writer.next(1);
    await wait(random() * 60);
    writer.process.kill('SIGKILL');
    await writer.ended();
    const fresh = writer.lines.map(Number);
    versions += fresh.length;
    answered = [...answered, ...fresh];
    const isLast = (kill + 1) % killsPerLibrary === 0 || kill === count - 1;
    outcomes.push(problemsIn(folder, isLast ? answered : fresh.length > 0 ? fresh : answered.slice(-1)));
  }
  rmSync(folder, { recursive: true });
  return figures('R1', 'kills while versions were being saved', outcomes, { 'versions answered': versions });
}
