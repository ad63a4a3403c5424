import type { StoreApi } from 'zustand';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';

/** Milliseconds before a connection that broke is tried again: each time longer. */
const waits = [1000, 2000, 5000, 15_000] as const;

/**
 * Hears at once what another window saves of the briefing [E8] and takes it over. Only a window that is seen listens, because a browser
 * allows few connections to one place; one that comes back into view looks for itself. The answer ends it.
 */
export function watchBriefing(client: Client, id: string, desk: StoreApi<Desk>): () => void {
  let stop = new AbortController();
  let tries = 0;
  const listen = async ({ signal }: AbortController): Promise<void> => {
    while (!signal.aborted) {
      try {
        for await (const { version } of await client.briefings.watch({ id }, { signal })) {
          tries = 0;
          if (version > (desk.getState().briefing?.version ?? 0)) await desk.getState().refresh();
        }
      } catch {
        // The connection broke, or the briefing is gone: saving says what is wrong, watching only tries again.
      }
      const wait = waits[Math.min(tries, waits.length - 1)];
      tries += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
        signal.addEventListener('abort', resolve, { once: true });
      });
    }
  };
  const look = (): void => {
    stop.abort();
    if (document.visibilityState === 'hidden') return;
    stop = new AbortController();
    void listen(stop);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop.abort();
  };
}
