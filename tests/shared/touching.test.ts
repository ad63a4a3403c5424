import { describe, expect, it } from 'vitest';
import { type Sentence, touching } from '#shared/model/reading.ts';

const source = '0123456789abcdef';
const sentences: Sentence[] = [
  { number: 0, span: { source, start: 0, end: 10 }, paragraph: 1 },
  { number: 1, span: { source, start: 11, end: 20 }, paragraph: 1 },
  { number: 2, span: { source, start: 22, end: 30 }, paragraph: 2 },
];
const numbers = (start: number, end: number): number[] =>
  touching(sentences, { start, end }).map(({ number }) => number);

describe('the sentences a stretch touches', () => {
  it('[F11] are those that share a character with it', () => {
    expect(numbers(0, 1)).toEqual([0]);
    expect(numbers(9, 12)).toEqual([0, 1]);
    expect(numbers(5, 40)).toEqual([0, 1, 2]);
  });

  it('[F11] are none where it lies between them, beside them or behind them', () => {
    expect(numbers(10, 11)).toEqual([]);
    expect(numbers(20, 22)).toEqual([]);
    expect(numbers(30, 40)).toEqual([]);
  });
});
