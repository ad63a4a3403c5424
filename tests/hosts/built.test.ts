import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { exportFiles } from '#shared/model/exportFormat.ts';
import { archiveOf, docxOf, mailOf, pdfOf } from '../intake/pack.ts';
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

describe.skipIf(!built)('the built command line, in which every library is packed as in the program', () => {
  const brevier = (args: readonly string[]): number | null =>
    spawnSync(process.execPath, [join(out, 'main/cli.js'), ...args], { env: { ...process.env, NODE_OPTIONS: '' } })
      .status;
  const sample = join(import.meta.dirname, '../../resources/samples/donbas-talks.txt');

  it('[X1] [X2] writes every format', () => {
    const folder = newFolder();
    for (const ending of ['.pdf', ...Object.values(exportFiles).map((file) => file.ending)])
      expect([ending, brevier(['build', sample, '--date', '2025-12-04', '-o', join(folder, `out${ending}`)])]).toEqual([
        ending,
        0,
      ]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('[A1] takes in every format', async () => {
    const folder = newFolder();
    const words = {
      headline: 'Quay reopens',
      paragraphs: ['The quay is open again, the harbour office said on Monday.'],
    };
    const files = {
      'a.docx': await docxOf(words),
      'a.pdf': await pdfOf(words),
      'a.eml': mailOf(words),
      'a.mhtml': archiveOf(words),
    };
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(folder, name), bytes);
      expect([name, brevier(['read', join(folder, name), '--json'])]).toEqual([name, 0]);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
