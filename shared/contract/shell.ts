import type { Language } from '../messages/languages.ts';
import type { Fault } from '../outcome.ts';

/** Commands that the native menu sends to the window. */
export const menuCommands = [
  'new',
  'open',
  'export',
  'print',
  'undo',
  'redo',
  'find',
  'library',
  'palette',
  'outline',
  'source',
  'preview',
  'shortcuts',
  'theme-system',
  'theme-light',
  'theme-dark',
  'language-system',
  'language-en',
  'language-uk',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the window looks like: the choices behind it, and the language they come to. */
export type WindowLook = {
  readonly theme: 'system' | 'light' | 'dark';
  readonly choice: Language | 'system';
  readonly language: Language;
};

/** A file that comes from the desktop: chosen, dropped on the icon, opened with the program. */
export type FileFromHost = { readonly name: string; readonly bytes: Uint8Array } | { readonly fault: Fault };

/** What only a desktop host can do; a browser has no `window.brevierShell` and uses its own means (download, file input). */
export type ShellApi = {
  /** Asks where, then writes whole or not at all (temporary file, fsync, rename). Null when the user cancelled. */
  saveFile(name: string, bytes: Uint8Array): Promise<{ readonly path: string } | { readonly fault: Fault } | null>;
  /** Asks for a folder and writes them all there, each whole; none where one of their names is taken. `path` is the first file's. */
  saveFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<{ readonly path: string } | { readonly fault: Fault } | null>;
  /** Native open dialog. Null when the user cancelled. */
  openFile(): Promise<FileFromHost | null>;
  reveal(path: string): Promise<void>;
  /** Hands a PDF to the program that shows PDFs on this machine, which prints it. */
  print(name: string, bytes: Uint8Array): Promise<{ readonly fault: Fault } | null>;
  /** Lets a PDF be dragged out of the window; to be called while the drag begins. */
  dragOut(name: string, bytes: Uint8Array): void;
  /** Says that long work has ended; the host shows it only while the window is not in front. */
  notify(words: string): Promise<void>;
  /** Menus, dialogs and title bar follow. */
  look(look: WindowLook): Promise<void>;
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Files that come without having been asked for; those that came before there was a listener come now. */
  onFile(listener: (file: FileFromHost) => void): () => void;
};

/** IPC channels between preload and main, nothing else passes there. */
export const shellChannels = {
  save: 'shell:save',
  saveAll: 'shell:save-all',
  open: 'shell:open',
  reveal: 'shell:reveal',
  print: 'shell:print',
  drag: 'shell:drag',
  notify: 'shell:notify',
  look: 'shell:look',
  menu: 'shell:menu',
  file: 'shell:file',
  listening: 'shell:listening',
} as const;
