/** What a bench is given: the project's root folder and the text of the sample article. */
export type BenchInput = { readonly root: string; readonly article: string };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}

/** Milliseconds of each of `runs` calls after `warmup` uncounted ones. */
export async function timesOf(task: () => unknown, runs: number, warmup = 1): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < warmup + runs; i += 1) {
    const start = performance.now();
    await task();
    if (i >= warmup) times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds of processor time, all threads of this process together, of each of `runs` calls after `warmup` uncounted ones. */
export async function processorTimesOf(task: () => unknown, runs: number, warmup = 1): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < warmup + runs; i += 1) {
    const before = process.cpuUsage();
    await task();
    const { user, system } = process.cpuUsage(before);
    if (i >= warmup) times.push((user + system) / 1000);
  }
  return times;
}

/** Milliseconds of processor time, all threads of this process together, of one of `calls` calls: a busy machine does not lengthen it. */
export function processorTime(task: () => unknown, calls: number): number {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}

export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
