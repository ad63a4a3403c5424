import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../hosts/temporary.ts';
import { brevier, sample } from './run.ts';

const built = async (...more: string[]): Promise<string> => {
  const out = join(temporaryFolder(), 'briefing.pdf');
  const ended = await brevier(['build', sample, '--date', '2025-12-04', '-o', out, ...more]);
  expect(ended.code).toBe(0);
  expect(ended.stderr).toMatch(longNote);
  return out;
};

/** Nothing, or that a note in large print is longer than its page. */
const longNote = /^(?:brevier: the note is \d+ lines? longer than one page: [^\n]+\n)?$/;

describe('[X3] brevier verify', () => {
  it('[B3] finds every quotation of a PDF with its sources attached: one line, exit 0', async () => {
    const ended = await brevier(['verify', await built('--attach')]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout.toString()).toMatch(
      /: \d+ quotations, each found in its article and on the pages, character for character\n$/,
    );
  });

  it('[P8] a PDF without its sources, and what is no PDF, are unreadable input: one sentence, exit 3', async () => {
    const text = join(temporaryFolder(), 'a.pdf');
    writeFileSync(text, 'no PDF at all');
    for (const file of [await built(), text, join(temporaryFolder(), 'missing.pdf')]) {
      const ended = await brevier(['verify', file]);
      expect([ended.code, ended.stdout.length]).toEqual([3, 0]);
      expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('takes one file and no options', async () => {
    for (const args of [['verify'], ['verify', 'a.pdf', 'b.pdf'], ['verify', 'a.pdf', '--json']])
      expect((await brevier(args)).code).toBe(2);
  });
});

describe('[X3] brevier build, the look of the page', () => {
  it('[P6] a style, a draft mark and a copy number each make another file, the same one every time', async () => {
    const files = await Promise.all(
      [
        [],
        ['--style', 'newsroom'],
        ['--style', 'large'],
        ['--draft'],
        ['--copy', '3/10'],
        ['--expires', '2026-01-04'],
        ['--draft'],
      ].map(async (args) => readFileSync(await built('--kind', 'note', ...args)).toString('latin1')),
    );
    expect(new Set(files).size).toBe(6);
    expect(files[3]).toBe(files[6]);
  });

  it.each([
    ['--style', 'baroque'],
    ['--copy', '11/10'],
    ['--copy', 'three'],
    ['--copy', '0/3'],
    ['--expires', 'x'.repeat(61)],
  ])('refuses %s %s: exit 2, nothing written', async (option, value) => {
    const ended = await brevier(['build', sample, '-o', join(temporaryFolder(), 'a.pdf'), option, value]);
    expect([ended.code, ended.stdout.length]).toEqual([2, 0]);
    expect(ended.stderr).toContain(option);
  });
});
