import { basename } from 'node:path';
import { type App, type BrowserWindow, ipcMain } from 'electron';
import { type FileFromHost, shellChannels } from '#shared/contract/shell.ts';
import { readWhole } from '../readFile.ts';
import { isOwnPage } from './sender.ts';

/** Files on their way into the window, in order. */
export type Incoming = {
  /** Reads a file and hands it to the window, at once or as soon as its page listens. */
  readonly open: (path: string) => void;
  readonly watch: (window: BrowserWindow) => void;
};

/** `opened` is told of every file that could be read. */
export function incomingFiles(window: () => BrowserWindow | undefined, opened: (path: string) => void): Incoming {
  let listening = false;
  const waiting: FileFromHost[] = [];
  const flush = (): void => {
    const contents = window()?.webContents;
    if (!listening || contents === undefined) return;
    for (const file of waiting.splice(0)) contents.send(shellChannels.file, file);
  };
  ipcMain.handle(shellChannels.listening, (event) => {
    if (!isOwnPage(event)) throw new Error('refused');
    listening = true;
    flush();
  });
  return {
    open: (path) => {
      const bytes = readWhole(path);
      waiting.push(bytes.ok ? { name: basename(path), bytes: bytes.value } : { fault: bytes.fault });
      if (bytes.ok) opened(path);
      flush();
    },
    watch: (opening) => {
      listening = false;
      // A page that is loaded anew listens anew.
      opening.webContents.on('did-start-loading', () => {
        listening = false;
      });
    },
  };
}

/** Files that macOS hands over come as events, the first of them before the program is ready. */
export function catchOpenFile(app: App): (open: (path: string) => void) => void {
  const early: string[] = [];
  let open = (path: string): void => void early.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  return (take) => {
    open = take;
    for (const path of early.splice(0)) take(path);
  };
}
