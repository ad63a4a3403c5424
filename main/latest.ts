/** Something told over and over to one listener, who hears the last of what came meanwhile. */
export type Latest<T> = {
  readonly tell: (value: T) => void;
  /** What was told last is still heard, then the listener's loop ends. */
  readonly end: () => void;
  readonly heard: AsyncIteratorObject<T, undefined, undefined>;
};

/** `forget` is called once, when nobody will hear any more. */
export function latest<T>(forget: () => void): Latest<T> {
  let last: { readonly value: T } | undefined;
  let ended = false;
  let waiting: ((result: IteratorResult<T, undefined>) => void) | undefined;
  const answer = (): void => {
    if (waiting === undefined || (last === undefined && !ended)) return;
    waiting(last === undefined ? { done: true, value: undefined } : { done: false, value: last.value });
    waiting = undefined;
    last = undefined;
  };
  const end = (): void => {
    if (!ended) forget();
    ended = true;
    answer();
  };
  const heard: AsyncIteratorObject<T, undefined, undefined> = {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
        answer();
      }),
    return: async () => {
      last = undefined;
      end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => heard,
    [Symbol.asyncDispose]: async () => end(),
  };
  return {
    tell: (value) => {
      if (ended) return;
      last = { value };
      answer();
    },
    end,
    heard,
  };
}
