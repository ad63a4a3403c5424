import { describe, expect, it } from 'vitest';
import { createJobs } from '#main/jobs.ts';
import { done } from '#shared/outcome.ts';

const jobsOf = () => {
  let count = 0;
  return createJobs<number, string>(() => {
    count += 1;
    return `job${count}`;
  });
};

describe('jobs', () => {
  it('tell the last of what came meanwhile, then end', async () => {
    const jobs = jobsOf();
    const gate = Promise.withResolvers<void>();
    const id = jobs.start(async ({ onProgress }) => {
      for (let i = 1; i <= 5; i += 1) onProgress(i);
      await gate.promise;
      onProgress(6);
      return done('file');
    });
    await Promise.resolve();
    await Promise.resolve();
    const heard = jobs.watch(id);
    if (!heard.ok) throw new Error(heard.fault.sentence);
    expect(await heard.value.next()).toEqual({ done: false, value: 5 });
    gate.resolve();
    expect(await heard.value.next()).toEqual({ done: false, value: 6 });
    expect(await heard.value.next()).toEqual({ done: true, value: undefined });
    expect(await jobs.take(id)).toEqual({ ok: true, value: 'file' });
  });

  it('that are cancelled answer so, even where the work came to its end all the same', async () => {
    const jobs = jobsOf();
    const id = jobs.start(async () => done('file'));
    jobs.cancel(id);
    expect(await jobs.take(id)).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    const stopped = jobs.start(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const taken = jobs.take(stopped);
    await Promise.resolve();
    jobs.cancel(stopped);
    expect(await taken).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  });

  it('that break throw where they are taken, and their listeners are let go', async () => {
    const jobs = jobsOf();
    const id = jobs.start(() => Promise.reject(new Error('a bug')));
    const heard = jobs.watch(id);
    if (heard.ok) expect(await heard.value.next()).toEqual({ done: true, value: undefined });
    await expect(jobs.take(id)).rejects.toThrow('a bug');
  });

  it('that nobody takes are ended and forgotten, oldest first; closing ends all', async () => {
    const jobs = jobsOf();
    const signals: AbortSignal[] = [];
    const begin = () =>
      jobs.start(async ({ signal }) => {
        signals.push(signal);
        return done('file');
      });
    const first = begin();
    for (let i = 0; i < 40; i += 1) begin();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await jobs.take(first)).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(signals[0]?.aborted).toBe(true);
    expect(signals.at(-1)?.aborted).toBe(false);
    jobs.close();
    expect(signals.at(-1)?.aborted).toBe(true);
  });
});
