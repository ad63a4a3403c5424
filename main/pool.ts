import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Piscina, queueOptionsSymbol } from 'piscina';
import { said } from '#shared/messages/said.ts';
import { failed } from '#shared/outcome.ts';
import { startThreads } from './pool/threads.ts';
import { wired } from './pool/wire.ts';
import type { Work } from './work.ts';

export type PoolLimits = { readonly takeInMs: number; readonly memoryMb: number };

/** [R13] A file that is not taken in within this time or memory is given up; its thread is ended, the program is not. */
const usual: PoolLimits = { takeInMs: 10_000, memoryMb: 1500 };

/** Of garbage, for the most part: three times the 8 MB that are as good for speed as the 32 that it would grow to (see `cli/youngSpace.ts`). */
const youngMb = 24;

/** The work in worker threads, so that the thread that serves the window never waits for it. One thread stays warm. */
export function workInPool(limits: PoolLimits = usual): Work {
  const threadFor = startThreads();
  const pool = new Piscina({
    filename: pathToFileURL(workerFile()).href,
    minThreads: 1,
    maxThreads: Math.max(2, Math.min(4, availableParallelism() - 1)),
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: youngMb },
    loadBalancer: (task, threads) => {
      const free = threads.filter((thread) => thread.currentUsage === 0 && !thread.terminating && !thread.destroyed);
      const options = task[queueOptionsSymbol];
      const isOfMatter = options !== null && 'matter' in options;
      return (isOfMatter ? threadFor(String(options.matter), free) : free[0]) ?? null;
    },
  });
  return {
    takeIn: async (bytes, options) => {
      const signal = AbortSignal.timeout(limits.takeInMs);
      try {
        return await pool.run({ bytes, options }, { name: 'takeIn', signal });
      } catch (error) {
        if (!signal.aborted && !ranOutOfMemory(error)) throw error;
        return failed('too-large', said('tooMuchWork'));
      }
    },
    read: (input) => pool.run(input, { name: 'read' }),
    typeset: (job, options = {}) =>
      wired(options, (wire, signal) => {
        const matter = { matter: job.briefing.id };
        return pool.run(
          { job, wire, [queueOptionsSymbol]: matter },
          { name: 'typeset', transferList: [wire.port], signal },
        );
      }),
    exportAs: (job, format) => pool.run({ job, format }, { name: 'exportAs' }),
    backUp: (library, day) => pool.run({ library, day }, { name: 'backUp' }),
    close: () => pool.close({ force: true }).then(() => pool.destroy()),
  };
}

const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** The worker lies beside this file in the source, and beside or above it in the build, where this file is a chunk. */
function workerFile(): string {
  if (import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, 'worker.ts');
  const home = basename(import.meta.dirname) === 'chunks' ? join(import.meta.dirname, '..') : import.meta.dirname;
  return join(home, 'worker.js');
}
