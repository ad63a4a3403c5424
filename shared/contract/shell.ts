import type { Fault } from '../outcome.ts';

/** Commands that the native menu sends to the window. */
export const menuCommands = ['new', 'open', 'export', 'undo', 'redo', 'find', 'library', 'theme'] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What only a desktop host can do; a browser has no `window.brevierShell` and uses its own means (download, file input). */
export type ShellApi = {
  /** Asks where, then writes whole or not at all (temporary file, fsync, rename). Null when the user cancelled. */
  saveFile(name: string, bytes: Uint8Array): Promise<{ readonly path: string } | { readonly fault: Fault } | null>;
  /** Asks for a folder and writes them all there, each whole; none where one of their names is taken. `path` is the first file's. */
  saveFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<{ readonly path: string } | { readonly fault: Fault } | null>;
  /** Native open dialog. Null when the user cancelled. */
  openFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | { readonly fault: Fault } | null>;
  reveal(path: string): Promise<void>;
  onMenu(listener: (command: MenuCommand) => void): () => void;
};

/** IPC channels between preload and main, nothing else passes there. */
export const shellChannels = {
  save: 'shell:save',
  saveAll: 'shell:save-all',
  open: 'shell:open',
  reveal: 'shell:reveal',
  menu: 'shell:menu',
} as const;
