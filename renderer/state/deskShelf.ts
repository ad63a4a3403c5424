import type { StoreApi } from 'zustand';
import type { Client } from './client.ts';
import { createDesk, type Desk, type DeskWorld } from './desk.ts';
import { keepUnsaved } from './deskUnsaved.ts';

/** `end` stops keeping in the browser what the desk cannot save. */
type Place = { readonly desk: StoreApi<Desk>; readonly end: () => void; users: number };

const shelves = new WeakMap<Client, Map<string, Place>>();

const shelfOf = (client: Client): Map<string, Place> => {
  const shelf = shelves.get(client) ?? new Map();
  shelves.set(client, shelf);
  return shelf;
};

/** The desk of a briefing: the one with text that is not saved yet, or a new one. */
export function takeDesk(client: Client, id: string, world: DeskWorld): StoreApi<Desk> {
  const shelf = shelfOf(client);
  const known = shelf.get(id);
  if (known !== undefined) return known.desk;
  const desk = createDesk(client, id, world);
  shelf.set(id, { desk, end: keepUnsaved(desk, world.newId), users: 0 });
  return desk;
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
        if (!saved || place.users > 0 || shelf.get(id) !== place) return;
        shelf.delete(id);
        place.end();
      });
  };
}
