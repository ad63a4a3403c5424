import { describe, expect, it } from 'vitest';
import { countNames, passagesOf } from './newswire.ts';

/** F1, per cent. */
const f1 = (right: number, { found, marked }: { found: number; marked: number }): number =>
  (200 * right) / (found + marked);

describe('[F2] names on newswire from anywhere', () => {
  it.each([
    ['looked-at.txt', 14],
    ['held-out.txt', 14],
  ])('%s holds marked passages', (file, passages) => {
    const all = passagesOf(file);
    expect(all.length).toBe(passages);
    for (const { id, text, marks } of all) {
      expect(marks.length, id).toBeGreaterThan(10);
      expect(text, id).not.toMatch(/[{}|]/);
    }
  });

  it('are found and told apart in the passages that the rules were written with', () => {
    const counts = countNames(passagesOf('looked-at.txt'));
    expect(f1(counts.right, counts)).toBeGreaterThan(95);
    expect(f1(counts.typed, counts)).toBeGreaterThan(90);
  });

  it('and in passages that nobody looked at', () => {
    const counts = countNames(passagesOf('held-out.txt'));
    expect(f1(counts.right, counts)).toBeGreaterThan(95);
    expect(f1(counts.typed, counts)).toBeGreaterThan(89);
  });
});
