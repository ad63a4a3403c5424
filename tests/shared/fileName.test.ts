import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '#main/fileName.ts';

describe('the name of an exported file', () => {
  it.each([
    ['Talks “stall” over Donbas', 'Talks stall over Donbas'],
    ['Пауза в переговорах', 'Пауза в переговорах'],
    ['../../etc/passwd', '.. .. etc passwd'],
    ['Ends with dots...', 'Ends with dots'],
    ['', 'Note'],
    ['???', 'Note'],
    ['CON', 'Note'],
  ])('[H1] “%s” is kept as “%s”', (title, name) => expect(fileNameOf(title, 'Note')).toBe(name));

  it('[H1] is short and has no separator, control or reserved character, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const name = fileNameOf(title, 'Note');
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
