import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../renderer/screens/library/excerpt.ts';

const words = (pieces: ReturnType<typeof excerpt>): string => pieces.map((piece) => piece.text).join('');

describe('[L2] a found line', () => {
  it('is shown whole where it is short, with its hits marked', () => {
    const line = 'A night ferry to Aske, a ferry by night.';
    expect(
      excerpt(line, [
        [8, 13],
        [25, 30],
      ]),
    ).toEqual([
      { text: 'A night ', found: false },
      { text: 'ferry', found: true },
      { text: ' to Aske, a ', found: false },
      { text: 'ferry', found: true },
      { text: ' by night.', found: false },
    ]);
  });

  it('is cut at spaces around the first hit where it is long', () => {
    const line = `${'before '.repeat(60)}ferry${' after'.repeat(60)}`;
    const pieces = excerpt(line, [[420, 425]], 100);
    expect(pieces[0]).toEqual({ text: '…', found: false });
    expect(pieces.at(-1)).toEqual({ text: '…', found: false });
    expect(pieces[1]?.text).toMatch(/^before (?:before )*$/);
    expect(pieces[2]).toEqual({ text: 'ferry', found: true });
    expect(pieces[3]?.text).toMatch(/^(?: after)+$/);
  });

  it('never invents, doubles or reorders a character, whatever the hits', () => {
    const hits = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), hits, (line, found) => {
        const shown = words(excerpt(line, found, 80));
        const inside = shown.replace(/^…/, '').replace(/…$/, '');
        expect(line.includes(inside) || line.includes(shown)).toBe(true);
      }),
    );
  });
});
