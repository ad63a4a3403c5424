import type { MissingCharacter, PrintOptions, PrintProgress } from '#shared/model/print.ts';
import { sentenceOf } from './fault.ts';
import { type PrintedFile, Unsaved } from './printing.ts';

/** Numbered copies `from` to `to`, of `of` in all. */
export type Copies = { readonly from: number; readonly to: number; readonly of: number };

/** What is asked of an export. `anyway`: the characters that no font has were seen. */
export type ExportWish = { readonly copies?: Copies; readonly attach?: boolean; readonly anyway?: boolean };

/** How far an export is: the setting of one file, and which of how many files that is. */
export type Exporting = { readonly progress: PrintProgress | undefined; readonly file: number; readonly files: number };

export type ExportEnd =
  | { readonly kind: 'made'; readonly files: readonly PrintedFile[] }
  | { readonly kind: 'missing'; readonly missing: readonly MissingCharacter[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string };

type Make = (
  options: PrintOptions | undefined,
  watch: { readonly signal: AbortSignal; readonly onProgress: (progress: PrintProgress) => void },
) => Promise<PrintedFile>;

export type DeskExport = {
  readonly exporting: Exporting | undefined;
  /** Sets every file that is asked for, and none is given before all are there. Undefined where an export is running already. */
  readonly exportFiles: (wish: ExportWish) => Promise<ExportEnd | undefined>;
  readonly cancelExport: () => void;
};

/** The part of the desk that makes files to hand out. */
export function createDeskExport(make: Make, show: (exporting: Exporting | undefined) => void): DeskExport {
  let stop: AbortController | undefined;
  const run = async (wish: ExportWish, { signal }: AbortController): Promise<ExportEnd> => {
    const wanted = optionsOf(wish);
    const files: PrintedFile[] = [];
    for (const options of wanted) {
      const at = { file: files.length + 1, files: wanted.length };
      show({ ...at, progress: undefined });
      const made = await make(options, { signal, onProgress: (progress) => show({ ...at, progress }) });
      signal.throwIfAborted();
      const { missing } = made.report;
      if (missing.length > 0 && !wish.anyway) return { kind: 'missing', missing };
      files.push(options?.copy === undefined ? made : { ...made, name: copyName(made.name, options.copy) });
    }
    return { kind: 'made', files };
  };
  return {
    exporting: undefined,
    exportFiles: async (wish) => {
      if (stop !== undefined) return undefined;
      stop = new AbortController();
      try {
        return await run(wish, stop);
      } catch (error) {
        if (stop.signal.aborted) return { kind: 'cancelled' };
        return { kind: 'failed', sentence: error instanceof Unsaved ? error.message : sentenceOf(error) };
      } finally {
        stop = undefined;
        show(undefined);
      }
    },
    cancelExport: () => stop?.abort(),
  };
}

/** What each file is set with; undefined is the file of the preview. */
function optionsOf({ copies, attach }: ExportWish): readonly (PrintOptions | undefined)[] {
  const attached = attach ? { attach } : undefined;
  if (copies === undefined) return [attached];
  const { from, to, of } = copies;
  return Array.from({ length: to - from + 1 }, (_, i) => ({ ...attached, copy: { number: from + i, of } }));
}

/** Names sort as the copies do: `Quay, copy 03 of 12.pdf`. */
const copyName = (name: string, { number, of }: { readonly number: number; readonly of: number }): string =>
  name.replace(/\.pdf$/, `, copy ${String(number).padStart(String(of).length, '0')} of ${of}.pdf`);
