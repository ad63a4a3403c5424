import { type Latest, latest } from './latest.ts';

/** What a window hears of a briefing: the version it now is. */
export type Saved = { readonly version: number };

/** Windows that wait for word of a briefing. */
export type Watching = {
  readonly tell: (id: string, version: number) => void;
  /** First the version it is now, then each newer one; several that came meanwhile are heard as the last of them. Ends with `return` or `close`. */
  readonly watch: (id: string, now: number) => AsyncIteratorObject<Saved, undefined, undefined>;
  readonly close: () => void;
};

/** Who watches is known only here, and forgotten when it ends: nothing of it is stored. */
export function createWatching(): Watching {
  const listeners = new Map<string, Set<Latest<Saved>>>();
  return {
    tell: (id, version) => {
      for (const listener of listeners.get(id) ?? []) listener.tell({ version });
    },
    watch: (id, now) => {
      const listener = latest<Saved>(() => {
        listeners.get(id)?.delete(listener);
        if (listeners.get(id)?.size === 0) listeners.delete(id);
      });
      listeners.set(id, (listeners.get(id) ?? new Set()).add(listener));
      listener.tell({ version: now });
      return listener.heard;
    },
    close: () => {
      for (const all of listeners.values()) for (const listener of all) listener.end();
    },
  };
}
