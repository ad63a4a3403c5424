import type { StoreApi } from 'zustand';
import type { Client } from './client.ts';
import { createDesk, type Desk, type DeskWorld } from './desk.ts';

const shelves = new WeakMap<Client, Map<string, { desk: StoreApi<Desk>; users: number }>>();

const shelfOf = (client: Client): Map<string, { desk: StoreApi<Desk>; users: number }> => {
  const shelf = shelves.get(client) ?? new Map();
  shelves.set(client, shelf);
  return shelf;
};

/** The desk of a briefing: the one with text that is not saved yet, or a new one. */
export function takeDesk(client: Client, id: string, world: DeskWorld): StoreApi<Desk> {
  const shelf = shelfOf(client);
  const place = shelf.get(id) ?? { desk: createDesk(client, id, world), users: 0 };
  shelf.set(id, place);
  return place.desk;
}

/** Counts a screen that shows the desk; the answer ends that. A desk nobody shows is put away once all its text is saved. */
export function holdDesk(client: Client, id: string): () => void {
  const shelf = shelfOf(client);
  const place = shelf.get(id);
  if (place === undefined) return () => undefined;
  place.users += 1;
  return () => {
    place.users -= 1;
    void place.desk
      .getState()
      .flush()
      .then((saved) => {
        if (saved && place.users === 0 && shelf.get(id) === place) shelf.delete(id);
      });
  };
}
