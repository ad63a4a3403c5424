import { afterAll, describe, expect, it } from 'vitest';
import { startThreads } from '#main/pool/threads.ts';
import { type Wire, watchOf, wired } from '#main/pool/wire.ts';
import { workInPool } from '#main/pool.ts';
import { findResources } from '#main/resources.ts';
import { workHere } from '#main/work.ts';
import type { PrintProgress } from '#shared/model/print.ts';
import { repeated } from '../../bench/pdf/repeated.ts';
import { harbourBackground, harbourNote } from '../pdf/fixtures/harbour.ts';

const pool = workInPool();
const here = workHere(findResources());
afterAll(() => pool.close());

const long = repeated(harbourBackground, 40);

describe.each([
  ['in a thread', pool],
  ['in this thread', here],
])('setting the page %s', (_, work) => {
  it('[P1] says how far it has come: lines first, then pages up to the last, never back', async () => {
    const told: PrintProgress[] = [];
    const { report } = await work.typeset(harbourBackground, { onProgress: (progress) => told.push(progress) });
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['lines', 'pages']));
    expect(told.at(-1)).toEqual({ stage: 'pages', done: report.pages, of: report.pages });
    const far = told.map(({ stage, done, of }) => (stage === 'pages' ? 1 : 0) + done / of);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
  });

  it('[P1] gives the same bytes watched or not', async () => {
    const plain = await work.typeset(harbourNote);
    const watched = await work.typeset(harbourNote, { onProgress: () => {}, signal: new AbortController().signal });
    expect(Buffer.from(watched.pdf)).toEqual(Buffer.from(plain.pdf));
  });

  it.each(['lines', 'pages'] as const)('[P1] is stopped among its %s at once, and the next job is done', async (at) => {
    const stopper = new AbortController();
    const reason = new Error('no longer wanted');
    let stoppedAt = 0;
    const late: PrintProgress[] = [];
    const setting = work.typeset(long, {
      signal: stopper.signal,
      onProgress: (progress) => {
        if (stoppedAt > 0) late.push(progress);
        if (progress.stage !== at || stoppedAt > 0) return;
        stoppedAt = performance.now();
        stopper.abort(reason);
      },
    });
    await expect(setting).rejects.toBe(reason);
    expect(performance.now() - stoppedAt).toBeLessThan(500);
    expect(late).toEqual([]);
    expect((await work.typeset(harbourNote)).report.pages).toBeGreaterThan(0);
  });

  it('[P1] does not begin what was stopped before', async () => {
    const reason = new Error('never wanted');
    await expect(work.typeset(long, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('a thread that is to stop', () => {
  const turnsOf = (wire: Wire): { throwIfAborted(): void } | undefined => watchOf(wire).signal;

  it('stops by itself and is not ended', async () => {
    const stopper = new AbortController();
    let ended: AbortSignal | undefined;
    let wires: Wire | undefined;
    const stopped = Promise.withResolvers<void>();
    const waiting = wired({ signal: stopper.signal }, (wire, kill) => {
      [wires, ended] = [wire, kill];
      return stopped.promise;
    });
    expect(() => turnsOf(wires!)?.throwIfAborted()).not.toThrow();
    stopper.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(() => turnsOf(wires!)?.throwIfAborted()).toThrow('stopped');
    stopped.reject(new Error('stopped'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(ended?.aborted).toBe(false);
  });

  it('is ended where it does not', async () => {
    const stopper = new AbortController();
    const ended = Promise.withResolvers<void>();
    const waiting = wired({ signal: stopper.signal }, (_, kill) => {
      kill.addEventListener('abort', () => ended.resolve());
      return new Promise(() => {});
    });
    stopper.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await ended.promise;
  });
});

describe('threads', () => {
  it('one that had a briefing last gets it again; a new briefing goes to the one longest without', () => {
    const threadFor = startThreads();
    const [one, two] = [{ id: 1 }, { id: 2 }] as const;
    expect(threadFor('a', [one, two])).toBe(one);
    expect(threadFor('b', [one, two])).toBe(two);
    expect(threadFor('a', [two, one])).toBe(one);
    expect(threadFor('c', [one, two])).toBe(two);
    expect(threadFor('b', [one])).toBe(one);
    expect(threadFor('b', [one, two])).toBe(one);
    expect(threadFor('a', [])).toBe(undefined);
  });
});
