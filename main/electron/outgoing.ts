import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, nativeImage, shell, type WebContents } from 'electron';
import type { Fault } from '#shared/outcome.ts';
import { writeWhole } from '../writeFile.ts';

/** PDFs that leave the window for another program: as files in a folder of their own, gone when the program ends. */
export type Outgoing = {
  /** Opens the file in the program that shows PDFs on this machine; null where that was done. */
  readonly print: (name: string, bytes: Uint8Array) => Promise<Fault | null>;
  readonly drag: (contents: WebContents, name: string, bytes: Uint8Array) => void;
};

/** `icon` is what hangs on the pointer during a drag. */
export function outgoingFiles(icon: string): Outgoing {
  let folder: string | undefined;
  const write = (name: string, bytes: Uint8Array): { readonly path: string } | { readonly fault: Fault } => {
    folder ??= mkdtempSync(join(app.getPath('temp'), 'brevier-'));
    const path = join(folder, `${basename(name).replace(/\.pdf$/i, '')}.pdf`);
    const written = writeWhole(path, bytes);
    return written.ok ? { path } : { fault: written.fault };
  };
  app.on('quit', () => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });
  return {
    print: async (name, bytes) => {
      const file = write(name, bytes);
      if ('fault' in file) return file.fault;
      const why = await shell.openPath(file.path);
      return why === '' ? null : { code: 'output-unwritable', sentence: why };
    },
    drag: (contents, name, bytes) => {
      const file = write(name, bytes);
      if (!('fault' in file)) contents.startDrag({ file: file.path, icon: nativeImage.createFromPath(icon) });
    },
  };
}
