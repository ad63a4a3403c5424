import fc from 'fast-check';
import { expect, it } from 'vitest';
import { touching } from '#main/briefing/touching.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 3000 }))
  .map(([start, length]) => ({ source: 'a', start, end: start + length }));

it('gives what touches a stretch, in the order of the list, as looking through the whole list does', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ span })), span, (items, stretch) => {
      const slowly = items.filter(({ span: s }) => s.start < stretch.end && stretch.start < s.end);
      expect(touching(items, stretch)).toEqual(slowly);
    }),
  );
});

it('looks at what is near only, in a list of any length', () => {
  let seen = 0;
  const items = Array.from({ length: 20_000 }, (_, index) => ({
    get span() {
      seen += 1;
      return { source: 'a', start: index * 100, end: index * 100 + 90 };
    },
  }));
  touching(items, { source: 'a', start: 0, end: 1 });
  seen = 0;
  expect(touching(items, { source: 'a', start: 1_000_000, end: 1_000_050 })).toHaveLength(1);
  expect(seen).toBeLessThan(30);
});
