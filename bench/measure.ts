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

/** Two tasks in turn, A B A B …, so that a machine that drifts slows both. */
export async function sideBySide(
  a: () => unknown,
  b: () => unknown,
  runs: number,
  warmup: number,
): Promise<{ readonly a: number; readonly b: number; readonly ratio: number }> {
  const as: number[] = [];
  const bs: number[] = [];
  for (let i = 0; i < warmup + runs; i += 1) {
    const [timeA] = await timesOf(a, 1, 0);
    const [timeB] = await timesOf(b, 1, 0);
    if (i < warmup || timeA === undefined || timeB === undefined) continue;
    as.push(timeA);
    bs.push(timeB);
  }
  return { a: median(as), b: median(bs), ratio: median(as.map((time, i) => time / (bs[i] ?? time))) };
}

export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
