import type { ExportFormat } from '#shared/model/exportFormat.ts';
import type { PrintJob, PrintProgress, PrintReport } from '#shared/model/print.ts';
import type { Reading } from '#shared/model/reading.ts';
import type { Source } from '#shared/model/source.ts';
import type { Outcome } from '#shared/outcome.ts';
import type { ReadInput } from './reading/read.ts';

/** How bytes are to be taken in: the file's name where there was a file, type and charset where the giver knows them. */
export type TakeInOptions = {
  readonly name?: string;
  readonly type?: 'text' | 'html' | 'markdown';
  readonly charset?: string;
};

/** A typesetting that is stopped by its signal rejects with the signal's reason and has written nothing anywhere. */
export type TypesetOptions = {
  readonly onProgress?: ((progress: PrintProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Typeset = { readonly pdf: Uint8Array; readonly report: PrintReport };

/**
 * The work that takes long: plain data in, plain data out, so that it runs in a pool of worker threads under a window and in process in a
 * one-shot command line. It never writes to the store.
 */
export type Work = {
  takeIn(bytes: Uint8Array | string, options: TakeInOptions): Promise<Outcome<Source>>;
  read(input: ReadInput): Promise<Reading>;
  typeset(job: PrintJob, options?: TypesetOptions): Promise<Typeset>;
  /** The briefing in another format; undefined where it prints nothing that the format holds (see `exportOf`). */
  exportAs(job: PrintJob, format: ExportFormat): Promise<Uint8Array | undefined>;
  /** Makes a library's backup of a day (see `backUpDaily`), over a connection of its own. */
  backUp(library: string, day: string): Promise<Outcome<void>>;
  close(): Promise<void>;
};

/** The same work in this thread. The stages are loaded when they are first asked for: a command that only reads loads no typesetter. */
export function workHere(resources: { readonly words: string; readonly fonts: string }): Work {
  const lexicon = async () => (await import('./words.ts')).loadLexicon(resources.words);
  let loaded: ReturnType<typeof lexicon> | undefined;
  return {
    takeIn: async (bytes, options) => (await import('./intake/intake.ts')).takeIn(bytes, options),
    read: async (input) => {
      loaded ??= lexicon();
      const { read } = await import('./reading/read.ts');
      return read(input, await loaded);
    },
    typeset: async (job, options) => (await import('./pdf/typeset.ts')).typeset(job, resources.fonts, options),
    exportAs: async (job, format) => (await import('./export/export.ts')).exportOf(job, format),
    backUp: async (library, day) => (await import('./store/backups.ts')).backUpDaily(library, day),
    close: async () => {},
  };
}
