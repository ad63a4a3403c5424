import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#main/dataFolder.ts';
import { readWhole } from '#main/readFile.ts';
import { writeWhole } from '#main/writeFile.ts';
import { limits } from '#shared/model/source.ts';
import { temporaryFolder } from './temporary.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('[R24] a file is written whole or not at all', () => {
  it('writes, replaces, and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.pdf');
    expect(writeWhole(path, words('one')).ok).toBe(true);
    expect(writeWhole(path, words('two')).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it.each([
    ['a folder that is not there', 'no/a.pdf', 'because its folder does not exist'],
    ['a path under a file', 'file/a.pdf', 'because a part of its path is a file, not a folder'],
    ['a folder in its place', 'taken', 'because it is a folder'],
    ['a name too long', `${'a'.repeat(300)}.pdf`, 'because its name is too long'],
  ])('%s is one sentence, and nothing is left behind', (_what, name, why) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'x');
    mkdirSync(join(folder, 'taken'));
    const before = readdirSync(folder);
    const path = join(folder, name);
    expect(writeWhole(path, words('one'))).toMatchObject({
      ok: false,
      fault: {
        code: 'output-unwritable',
        sentence: `${path} cannot be written ${why}: choose another place and try again.`,
      },
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a link stays a link, and what it leads to is written', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'a.pdf'), 'one');
    for (const [link, target] of [
      ['a', 'there/a.pdf'],
      ['b', 'there/b.pdf'],
      ['c', 'b'],
    ] as const) {
      symlinkSync(target, join(folder, link));
      expect(writeWhole(join(folder, link), words(link)).ok).toBe(true);
      expect(lstatSync(join(folder, link)).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, target), 'utf8')).toBe(link);
    }
    expect(readdirSync(join(folder, 'there'))).toEqual(['a.pdf', 'b.pdf']);
    symlinkSync('loop', join(folder, 'loop'));
    expect(writeWhole(join(folder, 'loop'), words('x'))).toMatchObject({ fault: { code: 'output-unwritable' } });
  });

  it('a full disk leaves what stood there, and no half file', (context) => {
    const folder = temporaryFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      context.skip('mounting a small disk needs root');
    }
    try {
      const path = join(folder, 'a.pdf');
      writeFileSync(path, 'before');
      expect(writeWhole(path, new Uint8Array(1_000_000))).toMatchObject({
        ok: false,
        fault: { sentence: `${path} cannot be written because the disk is full: choose another place and try again.` },
      });
      expect(readdirSync(folder)).toEqual(['a.pdf']);
      expect(readFileSync(path, 'utf8')).toBe('before');
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('a name of 255 bytes that is written for itself is written whole too', () => {
    const folder = temporaryFolder();
    const path = join(folder, `${'ä'.repeat(120)}.pdf`);
    expect(writeWhole(path, words('one')).ok).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('[A6] a file is read whole or refused in one sentence', () => {
  it('reads through a link, refuses folders, missing files and loops', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'words');
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    const read = readWhole(join(folder, 'b'));
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('words');
    expect(readWhole(folder)).toMatchObject({
      fault: { code: 'not-found', sentence: `${folder} is a folder: choose the article’s file.` },
    });
    for (const name of ['none', 'a/b', 'loop'])
      expect(readWhole(join(folder, name))).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });

  it('a file over the limit is refused without being read', () => {
    const path = join(temporaryFolder(), 'large');
    execFileSync('truncate', ['-s', String(limits.fileBytes + 1), path]);
    chmodSync(path, 0o600);
    expect(readWhole(path)).toMatchObject({ ok: false, fault: { code: 'too-large' } });
  });
});

describe('[X4] the data folder', () => {
  it.each([
    ['--data, before all', '/d/given', { BREVIER_DATA: '/d/env', XDG_DATA_HOME: '/x' }, 'linux', '/d/given'],
    ['BREVIER_DATA', undefined, { BREVIER_DATA: '/d/env', XDG_DATA_HOME: '/x' }, 'linux', '/d/env'],
    ['an empty BREVIER_DATA is none', undefined, { BREVIER_DATA: '' }, 'linux', '/home/u/.local/share/brevier'],
    ['XDG_DATA_HOME', undefined, { XDG_DATA_HOME: '/x' }, 'linux', '/x/brevier'],
    [
      'a relative XDG_DATA_HOME is passed over',
      undefined,
      { XDG_DATA_HOME: 'x' },
      'linux',
      '/home/u/.local/share/brevier',
    ],
    ['a Mac', undefined, { XDG_DATA_HOME: '/x' }, 'darwin', '/home/u/Library/Application Support/brevier'],
    ['Windows', undefined, { LOCALAPPDATA: '/l' }, 'win32', '/l/brevier'],
  ] as const)('%s', (_what, given, environment, platform, folder) => {
    expect(dataFolder(given, environment, platform, '/home/u')).toBe(folder);
  });
});
