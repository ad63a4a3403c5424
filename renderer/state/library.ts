import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Hit, LibraryNotice } from '#shared/contract/contract.ts';
import type { BriefingKind, BriefingSummary } from '#shared/model/briefing.ts';
import type { Client } from './client.ts';
import { sentenceOf } from './fault.ts';
import type { Sort } from './librarySort.ts';

/** Results belong to `query`; while a newer query is on its way the last ones stay in view. */
export type Found = { readonly query: string; readonly hits: readonly Hit[] };

type LibraryState = {
  /** Undefined until the first answer. */
  readonly briefings: readonly BriefingSummary[] | undefined;
  readonly trashed: readonly BriefingSummary[] | undefined;
  readonly fault: string | undefined;
  /** What the user has to know of the library as a whole. */
  readonly notices: readonly LibraryNotice[];
  readonly sort: Sort;
  readonly kind: BriefingKind | 'all';
  readonly query: string;
  readonly found: Found | undefined;
  /** Id of the briefing whose line had the focus last: coming back, it has it again. */
  readonly reached: string | undefined;
};

type LibraryActions = {
  readonly load: () => Promise<void>;
  /** The user has read that the library was put together again. */
  readonly putNoticeAway: () => Promise<void>;
  readonly setSort: (sort: Sort) => void;
  readonly setKind: (kind: BriefingKind | 'all') => void;
  readonly setReached: (id: string) => void;
  readonly setQuery: (query: string) => void;
  /** Asks for the hits of the query as it stands; answers that come too late are dropped. */
  readonly search: () => Promise<void>;
  /** The four move a briefing at once and put it back if the call fails, which then throws. */
  readonly trash: (id: string) => Promise<void>;
  readonly untrash: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly emptyTrash: () => Promise<void>;
};

export type Library = LibraryState & LibraryActions;

const hitLimit = 60;

/** The library screen's memory: it outlives the screen, so coming back from a briefing shows the list at once. */
export function createLibrary(client: Client): StoreApi<Library> {
  return createStore<Library>()((set, get) => ({
    briefings: undefined,
    trashed: undefined,
    fault: undefined,
    notices: [],
    sort: { by: 'edited', descending: true },
    kind: 'all',
    query: '',
    found: undefined,
    reached: undefined,
    load: async () => {
      try {
        const [briefings, trashed, notices] = await Promise.all([
          client.briefings.list({ trash: false }),
          client.briefings.list({ trash: true }),
          client.library.notices(),
        ]);
        set({ briefings, trashed, notices, fault: undefined });
      } catch (error) {
        set({ fault: sentenceOf(error) });
      }
    },
    putNoticeAway: async () => {
      try {
        await client.library.forgetRecovery();
        await get().load();
      } catch (error) {
        set({ fault: sentenceOf(error) });
      }
    },
    setSort: (sort) => set({ sort }),
    setKind: (kind) => set({ kind }),
    setReached: (reached) => set({ reached }),
    setQuery: (query) => set(query.trim() === '' ? { query, found: undefined } : { query }),
    search: async () => {
      const query = get().query.trim();
      if (query === '') return;
      try {
        const hits = await client.briefings.search({ query: query.slice(0, 500), limit: hitLimit });
        if (get().query.trim() === query) set({ found: { query, hits }, fault: undefined });
      } catch (error) {
        if (get().query.trim() === query) set({ fault: sentenceOf(error) });
      }
    },
    trash: (id) => moving(get, set, id, 'trashed', () => client.briefings.trash({ id })),
    untrash: (id) => moving(get, set, id, 'briefings', () => client.briefings.untrash({ id })),
    remove: (id) => moving(get, set, id, 'nowhere', () => client.briefings.remove({ id })),
    emptyTrash: async () => {
      for (const { id } of get().trashed ?? []) await get().remove(id);
    },
  }));
}

type Get = () => Library;
type SetState = (patch: Partial<LibraryState>) => void;

async function moving(
  get: Get,
  set: SetState,
  id: string,
  to: 'briefings' | 'trashed' | 'nowhere',
  call: () => Promise<unknown>,
): Promise<void> {
  const before = { briefings: get().briefings, trashed: get().trashed };
  const moved = [...(before.briefings ?? []), ...(before.trashed ?? [])].find((briefing) => briefing.id === id);
  const without = (list: readonly BriefingSummary[] | undefined): BriefingSummary[] =>
    (list ?? []).filter((briefing) => briefing.id !== id);
  const after = { briefings: without(before.briefings), trashed: without(before.trashed) };
  if (to !== 'nowhere' && moved !== undefined) after[to] = [moved, ...after[to]];
  set(after);
  try {
    await call();
  } catch (error) {
    set(before);
    throw error;
  }
  await get().load();
}

export const LibraryContext = createContext<StoreApi<Library> | null>(null);

export function useLibrary<T>(select: (state: Library) => T): T {
  const store = useContext(LibraryContext);
  if (store === null) throw new Error('no library around this component');
  return useStore(store, select);
}
