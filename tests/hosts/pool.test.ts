import { afterAll, describe, expect, it } from 'vitest';
import { workInPool } from '#main/pool.ts';
import { findResources } from '#main/resources.ts';
import { workHere } from '#main/work.ts';
import { noCorrections } from '#shared/model/source.ts';

const pool = workInPool();
const here = workHere(findResources());
afterAll(() => pool.close());

const article = 'The board met on 4 December 2025. “The quay will be rebuilt,” said Ann Roe, its chair.';

describe('work in threads', () => {
  it('gives what the same work gives in this thread', async () => {
    const options = { type: 'text', name: 'a.txt' } as const;
    const taken = await pool.takeIn(article, options);
    expect(taken).toEqual(await here.takeIn(article, options));
    if (!taken.ok) throw new Error(taken.fault.sentence);
    const input = { source: taken.value, meta: taken.value.meta, corrections: noCorrections };
    expect(await pool.read(input)).toEqual(await here.read(input));
  });

  it('a fault comes back as a value', async () => {
    expect(await pool.takeIn(new Uint8Array(0), {})).toMatchObject({ ok: false, fault: { code: 'empty-input' } });
  });

  it('[R13] what takes too long is given up with a sentence, and the pool goes on', async () => {
    const hasty = workInPool({ takeInMs: 1, memoryMb: 1000 });
    expect(await hasty.takeIn('<p>Words.</p>'.repeat(50_000), { type: 'html' })).toMatchObject({
      ok: false,
      fault: {
        code: 'too-large',
        sentence: 'This takes too much time or memory to read as an article: copy the article’s text and paste it.',
      },
    });
    const taken = await pool.takeIn(article, { type: 'text' });
    const { meta } = taken.ok ? taken.value : { meta: {} };
    if (taken.ok)
      expect((await hasty.read({ source: taken.value, meta, corrections: noCorrections })).source).toBe(taken.value.id);
    await hasty.close();
  });

  it('[R13] what takes too much memory is given up with the same sentence', async () => {
    const small = workInPool({ takeInMs: 60_000, memoryMb: 24 });
    expect(await small.takeIn('<p>Words.</p>'.repeat(200_000), { type: 'html' })).toMatchObject({
      ok: false,
      fault: { code: 'too-large' },
    });
    await small.close();
  });
});
