import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { PrintProgress } from '#shared/model/print.ts';
import type { Watch } from '../pdf/progress.ts';
import type { TypesetOptions } from '../work.ts';

/** What goes to a thread beside its job: where it tells how far it has come, and the flag that stops it. */
export type Wire = { readonly port: MessagePort; readonly stop: Int32Array };

/** A thread that has not stopped by itself after so many milliseconds is ended; another takes its place. */
const patience = 1000;

/**
 * Runs work in a thread so that it can be stopped: whoever waits is told at once, by the signal's reason, and the thread stops at its next
 * step and keeps its memory. `kill` ends the thread.
 */
export function wired<T>(
  { onProgress, signal }: TypesetOptions,
  run: (wire: Wire, kill: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const { port1, port2 } = new MessageChannel();
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const killer = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    Atomics.store(stop, 0, 1);
    timer = setTimeout(() => killer.abort(), patience);
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  port1.on('message', (progress: PrintProgress) => {
    if (!signal?.aborted) onProgress?.(progress);
  });
  port1.unref();
  run({ port: port2, stop }, killer.signal)
    .then(resolve, reject)
    .finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      port1.close();
    });
  return promise;
}

/** The other end, in the thread. */
export const watchOf = ({ port, stop }: Wire): Watch => ({
  onProgress: (progress) => port.postMessage(progress),
  signal: {
    throwIfAborted: () => {
      if (Atomics.load(stop, 0) !== 0) throw new DOMException('stopped', 'AbortError');
    },
  },
});
