/** What is kept by key, so that after an edit only what changed is made anew. It is bounded: what was not asked for since is forgotten first. */
export type Memory<T> = { get(key: string): T | undefined; set(key: string, value: T): void };

/** A memory of up to twice `kept` values, or of what they weigh together. */
export function startMemory<T>(kept: number, weight: (key: string, value: T) => number = () => 1): Memory<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let held = 0;
  const set = (key: string, value: T): void => {
    if (held >= kept) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(key, value);
    held += weight(key, value);
  };
  return {
    get: (key) => {
      const known = young.get(key);
      if (known !== undefined) return known;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set,
  };
}
