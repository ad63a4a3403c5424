import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

  it('[R5] that cannot be read are told until the user knows, and after a choice no more at the next start', () => {
    writeFileSync(file, '{"language":"uk",');
    const settings = settingsFile(file);
    expect(settings.trouble()?.sentence).toContain(file);
    settings.keep({ theme: 'dark' });
    expect(settings.trouble()?.name).toBe('settingsBroken');
    settings.forgetTrouble();
    expect(settings.trouble()).toBeUndefined();
    expect(settingsFile(file).trouble()).toBeUndefined();
    expect(settingsFile(join(folder, 'none.json')).trouble()).toBeUndefined();
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

  it('with a byte order mark are read', () => {
    writeFileSync(file, '\ufeff{"theme":"dark"}');
    const settings = settingsFile(file);
    settings.keep({ language: 'uk' });
    expect(settingsFile(file).get()).toEqual({ theme: 'dark', language: 'uk' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('that this Brevier does not know, or not so, stay in the file', () => {
    writeFileSync(file, '{"theme":"sepia","later":{"kept":1}}');
    settingsFile(file).keep({ language: 'uk' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ theme: 'sepia', later: { kept: 1 }, language: 'uk' });
  });

  it.each(['{"theme":"dark",}', '', '[]', '"dark"', '\u0000\u0000'])(
    'in a file that holds none (%j) are not written over: it is kept beside',
    (words) => {
      writeFileSync(file, words);
      const settings = settingsFile(file);
      expect(readdirSync(folder)).toEqual(['settings.json']);
      settings.keep({ theme: 'dark' });
      settings.keep({ language: 'uk' });
      expect(readFileSync(join(folder, 'settings.broken.json'), 'utf8')).toBe(words);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ theme: 'dark', language: 'uk' });
      writeFileSync(file, '{');
      settingsFile(file).keep({ theme: 'light' });
      expect(readdirSync(folder)).toEqual(['settings.broken-2.json', 'settings.broken.json', 'settings.json']);
      expect(readFileSync(join(folder, 'settings.broken.json'), 'utf8')).toBe(words);
    },
  );

  it.each([
    ['good', '{"theme":"dark"}'],
    ['broken', '{'],
    ['not there', undefined],
  ])('behind a link stay behind it, what it leads to being %s', (_what, words) => {
    mkdirSync(join(folder, 'dotfiles'));
    const target = join(folder, 'dotfiles', 'brevier.json');
    if (words !== undefined) writeFileSync(target, words);
    symlinkSync(join('dotfiles', 'brevier.json'), file);
    settingsFile(file).keep({ language: 'uk' });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(settingsFile(file).get()).toMatchObject({ language: 'uk' });
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ language: 'uk' });
    if (words === '{') expect(readFileSync(join(folder, 'dotfiles', 'brevier.broken.json'), 'utf8')).toBe('{');
  });
});
