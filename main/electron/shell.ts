import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { z } from 'zod';
import { shellChannels } from '#shared/contract/shell.ts';
import { readWhole } from '../readFile.ts';
import { writeAll, writeWhole } from '../writeFile.ts';
import { isAppUrl } from './scheme.ts';

const SaveRequest = z.tuple([z.string().min(1).max(255), z.instanceof(Uint8Array)]);

const SaveAllRequest = z.tuple([
  z
    .array(z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(1000),
]);

/** The only four things the window may ask of the desktop. Every message must come from the app's own top frame; every argument is checked. */
export function answerShell(window: () => BrowserWindow | undefined): void {
  const written = new Set<string>();

  handle(shellChannels.save, async (...args) => {
    const [name, bytes] = SaveRequest.parse(args);
    const owner = window();
    if (owner === undefined) return null;
    const answer = await dialog.showSaveDialog(owner, {
      defaultPath: join(app.getPath('documents'), basename(name)),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (answer.canceled || answer.filePath === '') return null;
    const outcome = writeWhole(answer.filePath, bytes);
    if (!outcome.ok) return { fault: outcome.fault };
    written.add(answer.filePath);
    return { path: answer.filePath };
  });

  handle(shellChannels.saveAll, async (...args) => {
    const [files] = SaveAllRequest.parse(args);
    const owner = window();
    if (owner === undefined) return null;
    const answer = await dialog.showOpenDialog(owner, {
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folder] = answer.filePaths;
    if (answer.canceled || folder === undefined) return null;
    const wanted = files.map(({ name, bytes }) => ({ path: join(folder, basename(name)), bytes }));
    const outcome = writeAll(wanted);
    if (!outcome.ok) return { fault: outcome.fault };
    for (const { path } of wanted) written.add(path);
    return { path: wanted[0]?.path ?? folder };
  });

  handle(shellChannels.open, async () => {
    const owner = window();
    if (owner === undefined) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      properties: ['openFile'],
      filters: [
        { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    const bytes = readWhole(path);
    return bytes.ok ? { name: basename(path), bytes: bytes.value } : { fault: bytes.fault };
  });

  handle(shellChannels.reveal, async (path) => {
    if (typeof path === 'string' && written.has(path)) shell.showItemInFolder(path);
  });
}

function handle(channel: string, answer: (...args: unknown[]) => Promise<unknown>): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isOwnPage(event)) throw new Error('refused');
    return answer(...args);
  });
}

function isOwnPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
