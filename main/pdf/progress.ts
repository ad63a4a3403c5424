import { setImmediate } from 'node:timers/promises';
import type { PrintProgress } from '#shared/model/print.ts';

/** How setting can be watched and stopped. `signal` is asked at every step; an `AbortSignal` is one. */
export type Watch = {
  readonly onProgress?: ((progress: PrintProgress) => void) | undefined;
  readonly signal?: { throwIfAborted(): void } | undefined;
};

/** What setting calls as it goes on: throws the signal's reason once it is to stop. */
export type Steps = {
  step(progress: PrintProgress): void;
  /** Lets the thread do something else, if it has not for a while: hear that it is to stop. */
  breathe(): Promise<void>;
};

/** Milliseconds between two reports of one stage, and of work without a breath. */
const often = 50;
const breath = 30;

export function startSteps({ onProgress, signal }: Watch): Steps {
  let told: PrintProgress['stage'] | undefined;
  let toldAt = 0;
  let breathedAt = performance.now();
  return {
    step: (progress) => {
      signal?.throwIfAborted();
      if (onProgress === undefined) return;
      const now = performance.now();
      const isEnd = progress.done === progress.of;
      if (progress.stage === told && !isEnd && now - toldAt < often) return;
      told = progress.stage;
      toldAt = now;
      onProgress(progress);
    },
    breathe: async () => {
      if (performance.now() - breathedAt < breath) return;
      await setImmediate();
      breathedAt = performance.now();
      signal?.throwIfAborted();
    },
  };
}
