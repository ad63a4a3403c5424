import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { fakeElectron } from './electron.fake.ts';
import { newFolder } from './temporary.ts';

/** `npm test` sets it: `out` was built from this very source. */
const built = process.env.BREVIER_BUILT !== undefined;
const out = join(import.meta.dirname, '../../out');

it.skipIf(!built)('the built preload needs nothing but electron, as a sandboxed preload must', () => {
  const fake = fakeElectron('/none');
  const required: string[] = [];
  const load = (name: string): unknown => {
    required.push(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return fake.module;
  };
  const run = compileFunction(readFileSync(join(out, 'preload/preload.cjs'), 'utf8'), ['require', 'module', 'exports']);
  run(load, { exports: {} }, {});
  expect(new Set(required)).toEqual(new Set(['electron']));
  expect([...fake.exposed.keys()]).toEqual(['brevierShell']);
});

it.skipIf(!built)(
  'the built Electron entry opens its window, finds its preload, its workers and its page',
  async () => {
    const data = newFolder();
    const fake = fakeElectron(data);
    vi.stubEnv('BREVIER_DATA', '');
    vi.doMock('electron', () => ({ ...fake.module, default: fake.module }));
    await import(join(out, 'main/electron.js'));
    await vi.waitUntil(() => fake.windows.length > 0, { timeout: 60_000 });
    expect(readFileSync(String(fake.windows[0]!.options.webPreferences.preload), 'utf8')).toContain('brevierShell');
    const ask = (path: string, init?: RequestInit): Promise<Response> =>
      fake.protocols.get('brevier')!(new Request(`brevier://app${path}`, init));
    const page = await ask('/index.html');
    expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/nonce="[\w+/=]{24}"/)]);
    const upload = await ask('/intake', { method: 'PUT', body: 'The board met on Monday. It said so.' });
    expect(upload.status).toBe(200);
    fake.app.emit('will-quit', { preventDefault: () => {} });
    await vi.waitUntil(() => fake.app.quit.mock.calls.length > 0, { timeout: 10_000 });
    rmSync(data, { recursive: true, force: true });
  },
);
