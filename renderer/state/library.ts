import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Hit, LibraryNotice } from '#shared/contract/contract.ts';
import type { BriefingKind, BriefingSummary } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import type { Client } from './client.ts';
import { sentenceOf } from './fault.ts';
import { type Filed, fileAll, takeBack } from './libraryFiling.ts';
import { type Filter, noFilter } from './libraryFilter.ts';
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
  readonly filter: Filter;
  /** The briefings that name `person`; the last answer stays until the next one comes. */
  readonly named: { readonly person: string; readonly ids: ReadonlySet<string> } | undefined;
  /** Ids of the briefings that were ticked. */
  readonly chosen: ReadonlySet<string>;
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
  readonly setFilter: (patch: Partial<Filter>) => void;
  /** Asks which briefings name the person of the filter; answers that come too late are dropped. */
  readonly findNamed: () => Promise<void>;
  readonly choose: (ids: readonly string[], isChosen: boolean) => void;
  readonly setReached: (id: string) => void;
  readonly setQuery: (query: string) => void;
  /** Asks for the hits of the query as it stands; answers that come too late are dropped. */
  readonly search: () => Promise<void>;
  /** The three move a briefing at once and put it back if the call fails, which then throws. */
  readonly untrash: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly emptyTrash: () => Promise<void>;
  /** Moves several to the trash; answers with the way back, or throws what stopped it. */
  readonly trashAll: (ids: readonly string[]) => Promise<() => Promise<void>>;
  /** The same change to several briefings; answers with the way back, or throws what stopped it. */
  readonly file: (ids: readonly string[], change: Change, label: string) => Promise<() => Promise<void>>;
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
    filter: noFilter,
    named: undefined,
    chosen: new Set(),
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
    setFilter: (patch) => set({ filter: { ...get().filter, ...patch } }),
    findNamed: async () => {
      const person = get().filter.person.trim();
      if (person === '') return;
      const isAsked = (): boolean => get().filter.person.trim() === person;
      try {
        const ids = await client.briefings.naming({ person: person.slice(0, 200) });
        if (isAsked()) set({ named: { person, ids: new Set(ids) }, fault: undefined });
      } catch (error) {
        if (isAsked()) set({ fault: sentenceOf(error) });
      }
    },
    choose: (ids, isChosen) => {
      const named = new Set(ids);
      const others = [...get().chosen].filter((id) => !named.has(id));
      set({ chosen: new Set(isChosen ? [...others, ...ids] : others) });
    },
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
    untrash: (id) => moving(get, set, id, 'briefings', () => client.briefings.untrash({ id })),
    remove: (id) => moving(get, set, id, 'nowhere', () => client.briefings.remove({ id })),
    emptyTrash: async () => {
      for (const { id } of get().trashed ?? []) await get().remove(id);
    },
    trashAll: async (ids) => {
      const each = async (move: (at: { readonly id: string }) => Promise<unknown>): Promise<void> => {
        try {
          for (const id of ids) await move({ id });
        } finally {
          await get().load();
        }
      };
      await each(client.briefings.trash);
      return () => each(client.briefings.untrash);
    },
    file: async (ids, change, label) => {
      const asked = new Set(ids);
      const briefings = (get().briefings ?? []).filter(({ id }) => asked.has(id));
      const { filed, fault } = await fileAll(client, briefings, change, label);
      await get().load();
      if (fault !== undefined) throw fault;
      return () => goBack(client, get, filed);
    },
  }));
}

async function goBack(client: Client, get: Get, filed: readonly Filed[]): Promise<void> {
  try {
    await takeBack(client, filed);
  } finally {
    await get().load();
  }
}

type Get = () => Library;
type SetState = (patch: Partial<LibraryState>) => void;

async function moving(
  get: Get,
  set: SetState,
  id: string,
  to: 'briefings' | 'nowhere',
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
