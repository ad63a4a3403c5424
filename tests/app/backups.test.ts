import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepBackups } from '#main/backups.ts';
import { openWithSample } from '#main/openApp.ts';
import { workInPool } from '#main/pool.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { temporaryFolder } from '../hosts/temporary.ts';

describe('[L4] backups while the app is open', () => {
  it('[R7] are made in a thread: the library is written meanwhile, and both are whole', async () => {
    const data = temporaryFolder();
    const work = workInPool();
    const opened = await openWithSample(data, 'browser', work, () => {}, { first: 0, again: 20 });
    if (!opened.ok) throw new Error(opened.fault.sentence);
    const app = opened.value;
    const { sample } = app.info();
    let base = 1;
    const backups = join(data, 'backups');
    const made = (): string[] => {
      const written = app.commit(sample ?? '', base, [{ do: 'title', title: `Title ${base}` }], 'Title');
      if (!written.ok) throw new Error(written.fault.sentence);
      base = written.value.briefing.version;
      return readdirSync(backups);
    };
    await vi.waitFor(() => expect(made()).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d\.sqlite$/)]), {
      timeout: 30_000,
    });
    expect(app.notices()).toEqual([]);
    await app.close();
    expect(readdirSync(data).filter((name) => name.includes('wal') || name.includes('shm'))).toEqual([]);
  });

  it('[R4] that cannot be made are told, and no more once they are', async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'backups'), { recursive: true });
    const today = `${new Date().toISOString().slice(0, 10)}.sqlite.part`;
    mkdirSync(join(data, 'backups', today));
    const work = workInPool();
    const opened = await openWithSample(data, 'browser', work, () => {}, { first: 0, again: 20 });
    if (!opened.ok) throw new Error(opened.fault.sentence);
    const { notices, close } = opened.value;
    await vi.waitFor(() => expect(notices()).toHaveLength(1), { timeout: 30_000 });
    expect(notices()[0]).toMatchObject({
      about: 'backup',
      sentence: expect.stringMatching(/^Today’s backup could not be written to /),
    });
    rmdirSync(join(data, 'backups', today));
    await vi.waitFor(() => expect(notices()).toEqual([]), { timeout: 30_000 });
    await close();
  });
});

describe('when a backup is made', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const times = { first: 10, again: 100 };

  it('soon after the start, then again and again; one that fails is tried again, a bug is logged', async () => {
    const bugs: unknown[] = [];
    const answers: (Outcome<void> | Error)[] = [
      failed('store-unwritable', 'No room.'),
      new Error('bug'),
      done(undefined),
    ];
    const make = vi.fn(async () => {
      const answer = answers.shift() ?? done(undefined);
      if (answer instanceof Error) throw answer;
      return answer;
    });
    const backups = keepBackups(make, (bug) => bugs.push(bug), times);
    expect(make).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10);
    expect(backups.trouble()?.sentence).toBe('No room.');
    await vi.advanceTimersByTimeAsync(100);
    expect([backups.trouble()?.sentence, bugs.length]).toEqual(['No room.', 1]);
    await vi.advanceTimersByTimeAsync(100);
    expect(backups.trouble()).toBeUndefined();
    backups.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('never twice at once, and a thread that is ended with the app is no bug', async () => {
    const bugs: unknown[] = [];
    const running = Promise.withResolvers<Outcome<void>>();
    const make = vi.fn(() => running.promise);
    const backups = keepBackups(make, (bug) => bugs.push(bug), times);
    await vi.advanceTimersByTimeAsync(1000);
    expect(make).toHaveBeenCalledTimes(1);
    backups.close();
    running.reject(new Error('the thread was ended'));
    await vi.advanceTimersByTimeAsync(1000);
    expect([make.mock.calls.length, bugs]).toEqual([1, []]);
  });
});
