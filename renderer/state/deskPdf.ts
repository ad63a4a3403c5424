import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { PrintReport } from '#shared/model/print.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { sentenceOf } from './fault.ts';
import { say } from './language.ts';

/** The file as the typesetter made it: what the preview shows and what export writes are these very bytes [P7]. */
type SetPdf = {
  readonly version: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: PrintReport;
};

type DeskPdf = {
  /** The last file; it may be of an older version while `busy`. */
  readonly pdf: SetPdf | undefined;
  readonly busy: boolean;
  readonly fault: string | undefined;
  /** Saves what was typed and sets the briefing as it then stands; undefined where that failed, and `fault` says why. */
  readonly set: () => Promise<SetPdf | undefined>;
};

export function createDeskPdf(client: Client, desk: StoreApi<Desk>): StoreApi<DeskPdf> {
  let running: Promise<SetPdf | undefined> | undefined;
  return createStore<DeskPdf>()((set, get) => {
    const render = async (): Promise<SetPdf | undefined> => {
      const saved = await desk.getState().flush();
      const { briefing, save } = desk.getState();
      if (briefing === undefined) return undefined;
      if (!saved) {
        const why = save.kind === 'failed' ? save.sentence : say.paper.notSavedYet;
        set({ fault: say.paper.saveFirst(why) });
        return undefined;
      }
      if (get().pdf?.version === briefing.version) return get().pdf;
      set({ busy: true });
      try {
        const { file, name, report } = await client.pdf.render({ id: briefing.id });
        const pdf = { version: briefing.version, name, bytes: new Uint8Array(await file.arrayBuffer()), report };
        set({ pdf, fault: undefined });
        return pdf;
      } catch (error) {
        set({ fault: sentenceOf(error) });
        return undefined;
      } finally {
        set({ busy: false });
      }
    };
    return {
      pdf: undefined,
      busy: false,
      fault: undefined,
      set: () => {
        running ??= render().finally(() => {
          running = undefined;
        });
        return running;
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
