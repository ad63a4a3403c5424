import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsFile } from '#main/settings.ts';
import { Settings } from '#shared/contract/settings.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brevier-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('[H2] settings', () => {
  it('are there again after a restart, whatever the address was; one choice leaves the others', () => {
    const settings = settingsFile(file);
    expect(settings.get()).toEqual({});
    settings.keep({ language: 'uk', theme: 'dark' });
    settings.keep({ theme: 'light' });
    expect(settingsFile(file).get()).toEqual({ language: 'uk', theme: 'light' });
  });

  it('that are wrong in the file are as never chosen, and take no other with them', () => {
    writeFileSync(file, '{"language":"xx","theme":"dark","panes":{"outline":false,"widths":{"side":-4}},"more":1}');
    expect(settingsFile(file).get()).toEqual({
      theme: 'dark',
      panes: { outline: false, side: true, view: 'source', widths: {} },
    });
    for (const words of ['', 'null', '[]', '{"theme":']) {
      writeFileSync(file, words);
      expect(settingsFile(file).get()).toEqual({});
    }
  });

  it('that cannot be written hold until the program ends, and the fault is told', () => {
    const lost = settingsFile(join(folder, 'none', 'settings.json'));
    expect(lost.keep({ theme: 'dark' })).toMatchObject({ ok: false, fault: { code: 'output-unwritable' } });
    expect(lost.get()).toEqual({ theme: 'dark' });
  });

  it('are refused at the door where they are none', () => {
    expect(Settings.safeParse({ theme: 'sepia' }).success).toBe(false);
    expect(Settings.safeParse({ prose: { off: ['everything'], scale: 'phia' } }).success).toBe(false);
    expect(Settings.safeParse({ theme: 'dark' }).success).toBe(true);
  });

  it('are written whole', () => {
    settingsFile(file).keep({ 'first-steps': 'done' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ 'first-steps': 'done' });
  });
});
