import { createStore, type StoreApi } from 'zustand';
import type { Desk } from './desk.ts';

/** Milliseconds after the last key, and the most that go by while keys keep coming. */
const lag = { rest: 250, most: 1200 } as const;

const known = new WeakMap<StoreApi<Desk>, StoreApi<Desk>>();

/**
 * A desk as the screen draws it: as it is, at once, but for what is being typed. That stands in its editor already, so what is drawn of it
 * around the editor waits for a rest between the keys, and no key waits for it.
 */
export function drawnOf(desk: StoreApi<Desk>): StoreApi<Desk> {
  const drawn = known.get(desk) ?? drawnFrom(desk);
  known.set(desk, drawn);
  return drawn;
}

function drawnFrom(desk: StoreApi<Desk>): StoreApi<Desk> {
  const drawn = createStore<Desk>()(() => desk.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  const draw = (): void => {
    clearTimeout(timer);
    waitingSince = undefined;
    drawn.setState(desk.getState(), true);
  };
  desk.subscribe(({ isTyping }) => {
    if (!isTyping) return draw();
    const now = Date.now();
    waitingSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(draw, Math.max(0, Math.min(lag.rest, waitingSince + lag.most - now)));
  });
  return drawn;
}
