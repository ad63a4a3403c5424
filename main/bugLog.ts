import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 1_000_000;

/**
 * Writes bugs to a file of this machine, never text: an error's name and where it was thrown, without its message, which may quote an
 * article or a token. At 1 MB the file becomes `….1` and a new one begins. A log that cannot be written is done without.
 */
export function bugLog(file: string, clock: () => string = () => new Date().toISOString()): (bug: unknown) => void {
  return (bug) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
      appendFileSync(file, `${clock()} ${traceOf(bug)}\n`);
    } catch {
      return;
    }
  };
}

function traceOf(bug: unknown): string {
  if (!(bug instanceof Error)) return `thrown: ${typeof bug}`;
  const frames = (bug.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [bug.name, ...frames].join('\n');
}
