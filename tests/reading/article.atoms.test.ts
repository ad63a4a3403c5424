import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#main/reading/article/article.ts';
import { type Atom, atomsIn } from '#main/reading/article/atoms.ts';
import { trait } from '#main/reading/article/traits.ts';
import { articleOf } from './timed.ts';

const isWhale = trait(({ lower }) => lower === 'whale');
const isShout = trait(({ shape, written }) => shape === 'CAPS' && written === 'WHALE');

const read = ({ start, end, lower, kind, gap, capital }: Atom) => ({ start, end, lower, kind, gap, capital });

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Oslo',
      '1,200.5',
      '2025-12-04',
      '$1.2bn',
      'U.S.',
      '’s',
      '“',
      "''",
      '--',
      '...',
      'x@y.com',
      'mid-August',
      '\n\n',
      '\u2028',
      '\u00a0',
      '\u00ad',
      '\u200d',
      '\u0001',
      '٣',
      '𝐀',
      'É',
      'e\u0301',
      '#tag',
      ' ',
      ' ',
      '  ',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 30 },
);

describe('[F1] atoms', () => {
  it('of the tokens are those of the whole text, whatever stands in it', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(articleOf(text).atoms.map(read)).toEqual(atomsIn(text, 0, text.length).map(read));
      }),
      { numRuns: 3000 },
    );
  });

  it('that are whole tokens are these tokens', () => {
    const { tokens, atoms } = articleOf('Whales swam past “Oslo”.');
    expect(tokens.filter((token) => atoms.includes(token)).map(({ lower }) => lower)).toEqual([
      'whales',
      'swam',
      'past',
      'oslo',
      '.',
    ]);
  });
});

describe('[F1] traits', () => {
  const holding = ({ tokens }: Article, holds: typeof isWhale): string[] =>
    tokens.filter(holds).map(({ start, end }) => `${start}-${end}`);

  it('are told of every token written so, in this article and the next', () => {
    expect(holding(articleOf('A whale saw a Whale.'), isWhale)).toEqual(['2-7', '14-19']);
    expect(holding(articleOf('The whale.'), isWhale)).toEqual(['4-9']);
  });

  it('see how the word is written', () => {
    expect(holding(articleOf('A whale or a WHALE.'), isShout)).toEqual(['13-18']);
  });

  it('are not told of other words, nor of nothing', () => {
    expect(holding(articleOf('Whales whaled.'), isWhale)).toEqual([]);
    expect(isWhale(undefined)).toBe(false);
  });

  it('asked after an article was read are told of its words in the next one', () => {
    articleOf('A narwhal swam.');
    const isNarwhal = trait(({ lower }) => lower === 'narwhal');
    expect(holding(articleOf('A narwhal swam.'), isNarwhal)).toEqual(['2-9']);
  });
});
