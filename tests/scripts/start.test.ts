import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../hosts/temporary.ts';

const root = join(import.meta.dirname, '../..');
const built = process.env.BREVIER_BUILT !== undefined;

it.skipIf(!built)(
  'npm start makes the sample’s briefing, says why not Electron in one line, and prints the address',
  async () => {
    const data = newFolder();
    const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
      env: { ...process.env, BREVIER_DATA: data, BREVIER_HOST: 'browser', DISPLAY: '', WAYLAND_DISPLAY: '' },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
    while (!said.includes('Ctrl+C')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const url = said.match(/http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]+/)?.[0] ?? '';
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    const [pdf = '', why] = said.trim().split('\n');
    expect(existsSync(pdf.replace('The sample’s briefing: ', ''))).toBe(true);
    expect([code, why]).toEqual([
      0,
      'Brevier opens in the browser, not in Electron: BREVIER_HOST asks for the browser.',
    ]);
    rmSync(data, { recursive: true, force: true });
  },
);
