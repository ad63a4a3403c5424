/** What a window hears of a briefing: the version it now is. */
export type Saved = { readonly version: number };

/** Windows that wait for word of a briefing. */
export type Watching = {
  readonly tell: (id: string, version: number) => void;
  /** First the version it is now, then each newer one; several that came meanwhile are heard as the last of them. Ends with `return` or `close`. */
  readonly watch: (id: string, now: number) => AsyncIteratorObject<Saved, undefined, undefined>;
  readonly close: () => void;
};

type Listener = { readonly hear: (version: number) => void; readonly end: () => void };

/** Who watches is known only here, and forgotten when it ends: nothing of it is stored. */
export function createWatching(): Watching {
  const listeners = new Map<string, Set<Listener>>();
  return {
    tell: (id, version) => {
      for (const { hear } of listeners.get(id) ?? []) hear(version);
    },
    watch: (id, now) => {
      let latest: number | undefined = now;
      let ended = false;
      let waiting: ((result: IteratorResult<Saved, undefined>) => void) | undefined;
      const answer = (): void => {
        if (waiting === undefined || (latest === undefined && !ended)) return;
        waiting(latest === undefined ? { done: true, value: undefined } : { done: false, value: { version: latest } });
        waiting = undefined;
        latest = undefined;
      };
      const end = (): void => {
        ended = true;
        listeners.get(id)?.delete(listener);
        if (listeners.get(id)?.size === 0) listeners.delete(id);
        answer();
      };
      const listener: Listener = {
        hear: (version) => {
          latest = version;
          answer();
        },
        end,
      };
      listeners.set(id, (listeners.get(id) ?? new Set()).add(listener));
      const iterator: AsyncIteratorObject<Saved, undefined, undefined> = {
        next: () =>
          new Promise((resolve) => {
            waiting = resolve;
            answer();
          }),
        return: async () => {
          latest = undefined;
          end();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]: () => iterator,
        [Symbol.asyncDispose]: async () => end(),
      };
      return iterator;
    },
    close: () => {
      for (const all of listeners.values()) for (const { end } of all) end();
    },
  };
}
