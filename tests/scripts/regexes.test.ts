import { describe, expect, it } from 'vitest';
import { checkSource } from '../../scripts/regexes.ts';

describe('[R19] the check of regular expressions', () => {
  it.each([
    ['a run of white space before the end', 'const r = /\\s+$/;'],
    ['nested quantifiers', 'export const r = /^(a+)+$/u;'],
    ['in a call', "text.replace(/(x*)*y/, '')"],
    ['in RegExp()', "const r = new RegExp('(a|a)*b', 'i');"],
    ['in JSX', 'const e = <p title={String(/(a+)+$/.test(x))}>don’t /stop/ it’s</p>;'],
  ])('finds the slow one: %s', (_what, source) => {
    expect(checkSource('x.tsx', source)).toHaveLength(1);
  });

  it('finds one that is put together at run time', () => {
    expect(checkSource('x.ts', 'const r = new RegExp(words.join("|"));')[0]?.problem).toContain('at run time');
  });

  it.each([
    ['linear ones', 'const r = /^“[^“”]+”/u; const s = /\\p{Lu}\\w*/u;'],
    ['divisions and comments', 'const half = a / 2 / b; // /(a+)+$/\n/* /(a+)+$/ */'],
    ['strings', "const words = '/(a+)+$/';"],
    [
      'one whose text is bounded, with the note on its line',
      'const r = /\\s+$/; // bounded: lines of at most 200 characters',
    ],
    ['or on the line above', '// bounded: a slice of 100 characters\nconst r = /\\s+$/;'],
  ])('lets pass: %s', (_what, source) => {
    expect(checkSource('x.ts', source)).toEqual([]);
  });

  it('names the place', () => {
    expect(checkSource('main/x.ts', '\n\nconst r = /\\s+$/;')[0]?.place).toBe('main/x.ts:3');
  });
});
