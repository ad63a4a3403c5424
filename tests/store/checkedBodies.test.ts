import { expect, it } from 'vitest';
import { createCheckedBodies } from '#main/store/checkedBodies.ts';
import { bodyOf } from './samples.ts';

it('[L5] keeps the bodies used last, within so much text', () => {
  const [one, two, three] = [bodyOf('one'), bodyOf('two'), bodyOf('three')];
  const bodies = createCheckedBodies(100);
  bodies.keep('1', one, 40);
  bodies.keep('2', two, 40);
  expect(bodies.get('1')).toBe(one);
  bodies.keep('3', three, 40);
  expect([bodies.get('1'), bodies.get('2'), bodies.get('3')]).toEqual([one, undefined, three]);
  bodies.keep('4', two, 30);
  expect([bodies.get('1'), bodies.get('3'), bodies.get('4')]).toEqual([undefined, three, two]);
});
