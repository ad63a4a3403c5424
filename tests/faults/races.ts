import { rmSync } from 'node:fs';
import { type Figures, figures } from './figures.ts';
import { newFolder } from './library.ts';
import { type Child, start } from './process.ts';

/** Every so many races the owner is not asked to close but killed. */
const killEvery = 5;

async function told(child: Child, order: string): Promise<string> {
  const count = child.lines.length + 1;
  child.process.stdin?.write(`${order}\n`);
  await child.next(count);
  return child.lines[count - 1] ?? 'gone';
}

async function holder(folder: string): Promise<Child> {
  const child = start('holder.ts', folder);
  await child.next(1);
  return child;
}

/** [R9] Processes that open one library at the same time: never two owners, always one, and free again when the owner closes it or is killed. */
export async function races(count: number, processes = 4): Promise<Figures> {
  const folder = newFolder();
  const children = await Promise.all(Array.from({ length: processes }, () => holder(folder)));
  const outcomes: string[][] = [];
  let killed = 0;
  for (let race = 0; race < count; race += 1) {
    const answers = await Promise.all(children.map((child) => told(child, 'open')));
    const owners = answers.filter((answer) => answer === 'owner').length;
    const strange = answers.filter((answer) => answer !== 'owner' && answer !== 'store-locked');
    outcomes.push(owners === 1 && strange.length === 0 ? [] : [`${owners} owners: ${answers.join(', ')}`]);
    const owner = answers.indexOf('owner');
    const child = children[owner];
    if (child === undefined) continue;
    if (race % killEvery === killEvery - 1) {
      child.process.kill('SIGKILL');
      await child.ended();
      children[owner] = await holder(folder);
      killed += 1;
    } else await told(child, 'close');
  }
  for (const child of children) child.process.kill('SIGKILL');
  await Promise.all(children.map((child) => child.ended()));
  rmSync(folder, { recursive: true });
  return figures('R9', `races of ${processes} processes for one library`, outcomes, { 'owners killed': killed });
}
