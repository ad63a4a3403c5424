import type { Outcome } from '#shared/outcome.ts';
import { shell } from '../../state/shell.ts';

/** A file to hand out; a PDF where its media type is not said. */
export type HandedFile = { readonly name: string; readonly bytes: Uint8Array; readonly type?: string };

/** Where files went: a path on this machine, or, in a browser, wherever it keeps downloads. Undefined where the user changed their mind. */
type Delivered = Outcome<{ readonly path: string | undefined } | undefined>;

/** Hands the files out: the desktop host asks where and writes each whole or not at all, a browser downloads them. */
export async function deliver(files: readonly HandedFile[]): Promise<Delivered> {
  const host = shell();
  if (host === undefined) {
    for (const [i, file] of files.entries()) {
      // A browser drops downloads that come all at once.
      if (i > 0) await new Promise((resolve) => setTimeout(resolve, 150));
      download(file);
    }
    return { ok: true, value: { path: undefined } };
  }
  const [only] = files;
  const saved =
    files.length === 1 && only !== undefined
      ? await host.saveFile(only.name, only.bytes.slice())
      : await host.saveFiles(files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })));
  if (saved === null) return { ok: true, value: undefined };
  return 'fault' in saved ? { ok: false, fault: saved.fault } : { ok: true, value: { path: saved.path } };
}

function download({ name, bytes, type = 'application/pdf' }: HandedFile): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
