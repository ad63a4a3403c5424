import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A child that runs a file of this folder; what it prints is kept line by line. */
export type Child = {
  readonly process: ChildProcess;
  readonly lines: string[];
  ended(): Promise<void>;
  next(count: number): Promise<void>;
};

/** Children that run now; none outlives a run that is broken off. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export function start(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  const lines: string[] = [];
  let rest = '';
  let wake = (): void => {};
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  child.stdin.on('error', () => {});
  const end = new Promise<void>((resolve) => {
    child.on('close', () => {
      running.delete(child);
      resolve();
      wake();
    });
  });
  return {
    process: child,
    lines,
    ended: () => end,
    /** Until so many lines are there, or the child has ended. */
    next: async (count) => {
      while (lines.length < count && child.exitCode === null && child.signalCode === null)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
  };
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the system says that a stopped process has stopped (Linux). */
export async function stopped(pid: number): Promise<void> {
  while (!/^State:\s[TZ]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) await wait(1);
}

/** A repeatable stream of numbers in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
