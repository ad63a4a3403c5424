import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, type Route } from '../../renderer/state/route.ts';

const word = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed());

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'library' }),
  fc.constant<Route>({ screen: 'trash' }),
  fc.constant<Route>({ screen: 'intake' }),
  word.map((source): Route => ({ screen: 'intake', source })),
  word.map((id): Route => ({ screen: 'briefing', id })),
  fc.tuple(word, word).map(([id, section]): Route => ({ screen: 'briefing', id, section })),
);

describe('the address after #', () => {
  it('leads back to the route it was made from', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(hashOf(route))).toEqual(route);
      }),
    );
  });

  it('is the library where it says nothing that there is', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/briefing', '#/briefing/', '#/briefing/%E0%A4%A'])
      expect(parseRoute(hash)).toEqual({ screen: 'library' });
  });
});
