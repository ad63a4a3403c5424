import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Briefing, BriefingKind } from '#shared/model/briefing.ts';
import type { PrintOptions } from '#shared/model/print.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { createDeskExport, type DeskExport } from './deskExport.ts';
import { sentenceOf } from './fault.ts';
import { say } from './language.ts';
import { tellWhenLong } from './longWork.ts';
import { type PrintedFile, print, Unsaved } from './printing.ts';

type DeskPdf = DeskExport & {
  /** The last file; it may be of an older version, or of the kind that the briefing was then. */
  readonly pdf: SetFile | undefined;
  /** A newer one is being set. */
  readonly busy: boolean;
  readonly fault: string | undefined;
  /** Milliseconds that the last setting took. */
  readonly took: number;
  /** Saves what was typed and sets the briefing as it then stands; one that is being set of an older version is given up for it. */
  readonly set: () => Promise<void>;
};

export type SetFile = PrintedFile & { readonly kind: BriefingKind };

export function createDeskPdf(client: Client, desk: StoreApi<Desk>): StoreApi<DeskPdf> {
  let running: { readonly version: number; readonly stop: AbortController } | undefined;
  return createStore<DeskPdf>()((set, get) => {
    /** The briefing once all of it is in the store. */
    const saved = async (): Promise<Pick<Briefing, 'id' | 'version' | 'kind'>> => {
      const isSaved = await desk.getState().flush();
      const { briefing, save, id } = desk.getState();
      if (briefing !== undefined && isSaved) return { id, version: briefing.version, kind: briefing.kind };
      const why = save.kind === 'failed' ? save.sentence : say.paper.notSavedYet;
      throw new Unsaved(say.paper.saveFirst(why));
    };
    const setNow = async (): Promise<void> => {
      const { id, version, kind } = await saved();
      if (get().pdf?.version === version || running?.version === version) return;
      running?.stop.abort();
      const stop = new AbortController();
      running = { version, stop };
      set({ busy: true });
      const began = performance.now();
      try {
        const made = await tellWhenLong(print(client, { id }, stop), () => say.native.pagesSet);
        set({ pdf: { ...made, kind }, fault: undefined, took: performance.now() - began });
      } catch (error) {
        // One that was given up for a newer version has nothing to say.
        if (!stop.signal.aborted) throw error;
      } finally {
        if (running?.stop === stop) {
          running = undefined;
          set({ busy: false });
        }
      }
    };
    /** The file as it would be exported now: the one at hand where it is of the text as it stands, else one set for it. */
    const make = async (
      options: PrintOptions | undefined,
      watch: Parameters<typeof print>[2],
    ): Promise<PrintedFile> => {
      const { id, version, kind } = await saved();
      const { pdf } = get();
      if (options === undefined && pdf?.version === version) return pdf;
      const made = await print(client, options === undefined ? { id } : { id, options }, watch);
      if (options === undefined) set({ pdf: { ...made, kind }, fault: undefined });
      return made;
    };
    return {
      ...createDeskExport(make, (exporting) => set({ exporting })),
      pdf: undefined,
      busy: false,
      fault: undefined,
      took: 0,
      set: async () => {
        try {
          await setNow();
        } catch (error) {
          set({ fault: error instanceof Unsaved ? error.message : sentenceOf(error) });
        }
      },
    };
  });
}

export const DeskPdfContext = createContext<StoreApi<DeskPdf> | null>(null);

export function useDeskPdfStore(): StoreApi<DeskPdf> {
  const store = useContext(DeskPdfContext);
  if (store === null) throw new Error('no desk around this component');
  return store;
}

export const useDeskPdf = <T>(select: (pdf: DeskPdf) => T): T => useStore(useDeskPdfStore(), select);
