import type { PrintOptions, PrintProgress, PrintReport } from '#shared/model/print.ts';
import type { Client } from './client.ts';

/** A briefing as the typesetter made it: the bytes that the preview shows and export writes [P7], and the version they were made of. */
export type PrintedFile = {
  readonly version: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: PrintReport;
};

/** What was typed is not in the store, so no page can be set of it; the message is a sentence for the user. */
export class Unsaved extends Error {}

type Watch = {
  readonly signal?: AbortSignal | undefined;
  /** Told only of what takes long enough to be worth a word. */
  readonly onProgress?: ((progress: PrintProgress) => void) | undefined;
};

/** Milliseconds before anybody asks how far it is. */
const patience = 300;

/** Sets a briefing as it stands in the store. Throws as calls do; where `signal` ended it, whatever the call then throws. */
export async function print(
  client: Client,
  request: { readonly id: string; readonly options?: PrintOptions },
  { signal, onProgress }: Watch = {},
): Promise<PrintedFile> {
  const { job } = await client.pdf.start(request);
  const cancel = (): void => void client.jobs.cancel({ job }).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  const over = new AbortController();
  const follow = async (tell: (progress: PrintProgress) => void): Promise<void> => {
    for await (const progress of await client.jobs.watch({ job }, { signal: over.signal })) tell(progress);
  };
  // How far it is, is a courtesy: a broken connection takes nothing from the file.
  const timer = onProgress && setTimeout(() => void follow(onProgress).catch(() => undefined), patience);
  try {
    const { file, name, version, report } = await client.pdf.take({ job });
    signal?.throwIfAborted();
    return { name, version, report, bytes: new Uint8Array(await file.arrayBuffer()) };
  } finally {
    clearTimeout(timer);
    over.abort();
    signal?.removeEventListener('abort', cancel);
  }
}
