type Thread = { readonly id: number };

/** How many matters are remembered with the thread that had them last. */
const remembered = 200;

/**
 * Chooses a thread for a task about some matter: the one that had it last, since it remembers the lines it set; for a new matter the one
 * that was longest without any, so that two briefings do not push each other out of one memory. Undefined where none is free.
 */
export function startThreads(): <T extends Thread>(matter: string, free: readonly T[]) => T | undefined {
  const last = new Map<string, number>();
  return (matter, free) => {
    const ids = [...last.values()];
    const chosen =
      free.find(({ id }) => id === last.get(matter)) ??
      free.toSorted((a, b) => ids.lastIndexOf(a.id) - ids.lastIndexOf(b.id))[0];
    if (chosen === undefined) return undefined;
    last.delete(matter);
    last.set(matter, chosen.id);
    const oldest = last.keys().next();
    if (last.size > remembered && !oldest.done) last.delete(oldest.value);
    return chosen;
  };
}
