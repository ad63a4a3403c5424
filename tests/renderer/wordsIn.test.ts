import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { wordsIn } from '../../renderer/screens/desk/page/wordsIn.ts';

const doc = (...lines: readonly string[]): RichDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

it('[E6] counts as a word what stands between spaces and holds a letter or a digit, in any script', () => {
  expect(wordsIn(doc('The – talks, 5 of them … ended:', 'Łódź — Київ 𝔘'))).toBe(9);
  const pieces = fc.constantFrom(' ', '  ', '-', '…', 'a', 'Z', '7', 'é', 'ї', '東', '\u0301', '𝔘', '🚢', '\u00a0');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const plainly = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      expect(wordsIn(doc(text))).toBe(plainly);
    }),
  );
});
