import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '#main/openApp.ts';
import { findResources } from '#main/resources.ts';
import { serve } from '#main/serve.ts';
import { workHere } from '#main/work.ts';
import { temporaryFolder } from './temporary.ts';

async function running(data: string, port = 0) {
  const outcome = await serve(data, port);
  if (!outcome.ok) throw new Error(outcome.fault.sentence);
  return outcome.value;
}

describe('[H2] the Node host', () => {
  it('a port in use is a fault with one sentence, and the library stays untouched', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const data = join(temporaryFolder(), 'library');
    const outcome = await serve(data, port);
    other.close();
    expect(outcome).toEqual({
      ok: false,
      fault: {
        code: 'port-in-use',
        sentence: `Port ${port} is in use by another program: choose another with --port, or leave it out.`,
      },
    });
    expect(() => readdirSync(data)).toThrow('ENOENT');
  });

  it('[R9] a library that is open in another instance is a fault; the first goes on', async () => {
    const data = temporaryFolder();
    const first = await running(data);
    const second = await serve(data, 0);
    expect(second).toMatchObject({ ok: false, fault: { code: 'store-locked' } });
    expect((await fetch(first.origin)).status).toBe(401);
    await first.close();
  });

  it('a data folder that cannot be written is a fault', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    expect(await serve(join(file, 'library'), 0)).toMatchObject({ ok: false, fault: { code: 'store-unwritable' } });
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('a stop closes the library, which opens again at once with the sample in it, made once', async () => {
    const data = temporaryFolder();
    for (let i = 0; i < 2; i += 1) await (await running(data)).close();
    const app = openApp(data, 'browser', workHere(findResources()));
    if (!app.ok) throw new Error(app.fault.sentence);
    const list = app.value.list(false);
    await app.value.close();
    expect(list.ok && list.value.map(({ kind, articleDate }) => [kind, articleDate])).toEqual([
      ['background', '2025-12-04'],
    ]);
  });

  it('binds the loopback address and no other', async () => {
    const served = await running(temporaryFolder());
    expect(new URL(served.origin).hostname).toBe('127.0.0.1');
    await served.close();
  });

  it('a bug is logged without words of the article or the token', async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'log'));
    const { bugLog } = await import('#main/bugLog.ts');
    const file = join(data, 'log', 'brevier.log');
    const log = bugLog(file, () => '2026-01-01T00:00:00Z');
    log(new TypeError('secret words'));
    log('secret words');
    const written = readFileSync(file, 'utf8');
    expect(written).toMatch(/^2026-01-01T00:00:00Z TypeError\n {4}at /);
    expect(written).not.toContain('secret');
    writeFileSync(file, 'x'.repeat(1_000_001));
    log(new Error('again'));
    expect(readdirSync(join(data, 'log')).sort()).toEqual(['brevier.log', 'brevier.log.1']);
  });
});
