import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, linesTo } from '#shared/cut.ts';

/** Every letter is as wide as the next; a full-width one is two. */
const measure = (text: string): number => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0);
const cut = (text: string, width: number): string => cutTo(text, width, measure);

describe('words cut to a width', () => {
  it('[P1] what fits is left as it is', () => {
    expect(cut('Talks on the port', 17)).toBe('Talks on the port');
  });

  it.each([
    ['The ministers of the region meet', 20, 'The ministers…'],
    ['Talks begin in Vienna', 16, 'Talks begin…'],
    ['A vote that is to be held', 22, 'A vote…'],
    ['The offer, and the answer', 15, 'The offer…'],
    ['Peace plan (28 points)', 13, 'Peace plan…'],
  ])('[P1] nothing ends on a word that leads to the next, or on its punctuation: %s', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });

  it.each([
    ['Officials told IT experts to wait', 18, 'Officials told IT…'],
    ['A visit planned for May by ministers', 25, 'A visit planned for May…'],
    ['What the court will hear', 16, 'What the court…'],
    ['One by-election follows', 16, 'One by-election…'],
  ])('[P1] names and words that hold such a word stay: %s', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });

  it('[P2] a word that fills the width is cut within; a short one never is', () => {
    expect(cut('Donaudampfschifffahrtsgesellschaft meets', 12)).toBe('Donaudampfs…');
    expect(cut('The Donaudampfschifffahrtsgesellschaft meets', 12)).toBe('The Donauda…');
    expect(cut('Minister says', 12)).toBe('Minister…');
  });

  it('[P2] scripts without spaces are cut at a word, before no punctuation and after no opening bracket', () => {
    const chinese = '外交部周四宣布，双方之间的谈判将于下周恢复';
    for (let width = 9; width < 40; width += 1) {
      const short = cut(chinese, width);
      expect(measure(short)).toBeGreaterThan(width / 2);
      expect(chinese.startsWith(short.slice(0, -1))).toBe(true);
      expect(short).not.toMatch(/[，（「]…$/);
    }
  });

  it('[P1] goes on in lines, and is cut in the last of them only', () => {
    expect(linesTo('The commission meets to settle what nobody had settled', 24, measure, 2)).toEqual([
      'The commission meets to',
      'settle what nobody…',
    ]);
    expect(linesTo('Talks begin', 24, measure, 2)).toEqual(['Talks begin']);
    expect(linesTo('中文中文中文', 5, measure, 9).join('')).toBe('中文中文中文');
  });

  it('[P2] never wider than the width, and all of a text that may have as many lines as it needs', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(measure(cut(text, width))).toBeLessThanOrEqual(width);
        const lines = linesTo(text, width, measure, 99);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    ));
});
