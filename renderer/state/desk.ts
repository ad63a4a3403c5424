import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Briefing, BriefingKind, BriefingSource } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import type { Client } from './client.ts';
import { drawnOf } from './deskDrawn.ts';
import type { SavedState, SavingWorld, Waiting } from './deskSaved.ts';
import { createSaving } from './deskSaving.ts';
import { type DeskSources, loadSources } from './deskSources.ts';
import { type ClientFault, faultOf } from './fault.ts';
import { say } from './language.ts';

type DeskState = SavedState &
  DeskSources & {
    readonly id: string;
    /** Why the briefing could not be opened. */
    readonly fault: ClientFault | undefined;
    /** The kind it is being made, until the store has built it. */
    readonly becoming: BriefingKind | undefined;
    /** The last thing that was done is typing. */
    readonly isTyping: boolean;
  };

type DeskActions = {
  readonly open: () => Promise<void>;
  /** Anything but typing: shown at once, sent at once, one thing to undo. */
  readonly change: (changes: readonly Change[], label: string) => void;
  /** A section's text after a keystroke; keystrokes close together are one thing to undo. */
  readonly write: (section: string, body: RichDoc) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Builds the sections again; those that were edited stay [B8]. Answers whether it was done. */
  readonly rebuild: (sources: readonly BriefingSource[], kind: BriefingKind, label: string) => Promise<boolean>;
  /** Makes the briefing what it was in a version, also where it cannot be opened as it stands. Answers whether it was done. */
  readonly restore: (version: number) => Promise<boolean>;
  readonly flush: () => Promise<boolean>;
  readonly refresh: () => Promise<void>;
  readonly settle: (choice: 'copy' | 'theirs') => void;
  readonly waiting: () => Waiting | undefined;
  readonly stop: () => void;
};

export type Desk = DeskState & DeskActions;

/** Milliseconds: a pause that ends a stretch of typing, and the longest stretch that is undone at once. */
const burst = { pause: 1000, most: 6000 } as const;

/** Milliseconds that the page waits for the readings of its articles. */
const patience = 120;

/** Of more blocks than these the first are drawn before anything else is asked for. */
const manyBlocks = 1000;

const isLong = ({ sections }: Briefing): boolean =>
  sections.reduce((sum, { body }) => sum + (body.content?.length ?? 0), 0) > manyBlocks;

/** Once what was set has been drawn; soon, in a window that draws nothing. */
const drawn = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);

export type DeskWorld = Pick<SavingWorld, 'newId' | 'tell' | 'warn'>;

/** A briefing on the desk: what the user sees, its sources and readings, and how it is saved. */
export function createDesk(client: Client, id: string, world: DeskWorld): StoreApi<Desk> {
  return createStore<Desk>()((set, get) => {
    let typing: { section: string; burst: string; began: number; last: number } | undefined;
    const saving = createSaving({ getState: get, setState: set }, { id, calls: client.briefings, ...world });
    const endTyping = (): void => {
      typing = undefined;
      if (get().isTyping) set({ isTyping: false });
    };
    const command = async (...command: Parameters<typeof saving.command>): Promise<boolean> => {
      endTyping();
      const before = get().briefing?.sources;
      const done = await saving.command(...command);
      if (done && get().briefing?.sources !== before) await load();
      return done;
    };
    /** Sources and readings, again whenever what is known of a source changes. */
    const load = async (of = get().briefing): Promise<void> => {
      if (of !== undefined) set(await loadSources(client, of, get().sources));
    };
    /** Where the newest version cannot be read, only the history knows its number. */
    const restoreUnopened = async (version: number): Promise<boolean> => {
      try {
        const commits = await client.briefings.history({ id });
        const base = Math.max(...commits.map((commit) => commit.version));
        await client.briefings.restore({ id, base, version });
      } catch (error) {
        world.warn(faultOf(error).sentence);
        return false;
      }
      await get().open();
      return get().briefing !== undefined;
    };
    return {
      id,
      fault: undefined,
      becoming: undefined,
      briefing: undefined,
      readings: [],
      sources: [],
      lost: [],
      isTyping: false,
      save: { kind: 'saved' },
      canUndo: false,
      canRedo: false,
      conflict: undefined,
      open: async () => {
        if (get().briefing !== undefined) return;
        set({ fault: undefined });
        try {
          const written = await client.briefings.get({ id });
          if (isLong(written.briefing)) {
            saving.open(written);
            await drawn();
            return await load();
          }
          const loaded = load(written.briefing);
          // A moment's wait saves the numbers of the evidence coming later than its words; a long article is not waited for.
          await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, patience))]);
          saving.open(written);
          await loaded;
        } catch (error) {
          set({ fault: faultOf(error) });
        }
      },
      change: (changes, label) => {
        endTyping();
        saving.add({ changes, label }, 'now');
      },
      write: (section, body) => {
        if (!get().isTyping) set({ isTyping: true });
        const now = Date.now();
        const goesOn =
          typing?.section === section && now - typing.last < burst.pause && now - typing.began < burst.most;
        typing = goesOn && typing ? { ...typing, last: now } : { section, burst: world.newId(), began: now, last: now };
        const heading = get().briefing?.sections.find((s) => s.id === section)?.heading;
        const label = say.deeds.section.edited(heading || say.names.untitledSection).slice(0, 200);
        saving.add({ changes: [{ do: 'write', section, body }], label, burst: typing.burst }, 'soon');
      },
      undo: async () => {
        if (!get().canUndo) return;
        endTyping();
        if (!saving.takeBack()) await command((at) => client.briefings.undo(at), 'canUndo');
      },
      redo: async () => {
        if (!get().canRedo) return;
        endTyping();
        if (!saving.putBack()) await command((at) => client.briefings.redo(at), 'canRedo');
      },
      rebuild: async (sources, kind, label) => {
        set({ becoming: kind });
        try {
          return await command((at) => client.briefings.rebuild({ ...at, sources: [...sources], kind, label }));
        } finally {
          set({ becoming: undefined });
        }
      },
      restore: (version) =>
        get().briefing === undefined
          ? restoreUnopened(version)
          : command((at) => client.briefings.restore({ ...at, version })),
      flush: saving.flush,
      refresh: async () => {
        const before = get().briefing?.sources;
        await saving.refresh();
        if (get().briefing?.sources !== before) await load();
      },
      settle: (choice) => {
        endTyping();
        saving.settle(choice);
      },
      waiting: saving.waiting,
      stop: saving.stop,
    };
  });
}

export const DeskContext = createContext<StoreApi<Desk> | null>(null);

export function useDeskStore(): StoreApi<Desk> {
  const store = useContext(DeskContext);
  if (store === null) throw new Error('no desk around this component');
  return store;
}

/** A part of the desk as it is drawn; what is done with it reads the desk itself. */
export const useDesk = <T>(select: (desk: Desk) => T): T => useStore(drawnOf(useDeskStore()), select);

/** A part of the desk as it is at this moment, typing included: only for what must not lag, such as whether all is saved. */
export const useDeskNow = <T>(select: (desk: Desk) => T): T => useStore(useDeskStore(), select);
