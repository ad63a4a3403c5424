import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Notification, shell } from 'electron';
import { z } from 'zod';
import { shellChannels, type WindowLook } from '#shared/contract/shell.ts';
import { catalogues, languages } from '#shared/messages/languages.ts';
import { articleEndings } from '#shared/model/source.ts';
import { readWhole } from '../readFile.ts';
import { writeAll, writeWhole } from '../writeFile.ts';
import type { Outgoing } from './outgoing.ts';
import { isOwnPage } from './sender.ts';
import { showWindow } from './window.ts';

const NamedBytes = z.tuple([z.string().min(1).max(255), z.instanceof(Uint8Array)]);
const Words = z.tuple([z.string().min(1).max(300)]);
const Look = z.tuple([
  z.object({
    theme: z.enum(['system', 'light', 'dark']),
    choice: z.enum(['system', ...languages]),
    language: z.enum(languages),
  }),
]);

const SaveAllRequest = z.tuple([
  z
    .array(z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(1000),
]);

/** Of a file's name, without the dot; a PDF's where it has none. */
const endingOf = (name: string): string => extname(name).slice(1) || 'pdf';

/** What the answers reach. `look` is how the window looks now; `setLook` is told when the page changes it, `opened` of every file read. */
export type ShellWorld = {
  readonly window: () => BrowserWindow | undefined;
  readonly look: () => WindowLook;
  readonly setLook: (look: WindowLook) => void;
  readonly opened: (path: string) => void;
  readonly outgoing: Outgoing;
};

/** All that the window may ask of the desktop. Every message must come from the app's own top frame; every argument is checked. */
export function answerShell({ window, look, setLook, opened, outgoing }: ShellWorld): void {
  const written = new Set<string>();

  handle(shellChannels.save, async (...args) => {
    const [name, bytes] = NamedBytes.parse(args);
    const owner = window();
    if (owner === undefined) return null;
    const answer = await dialog.showSaveDialog(owner, {
      defaultPath: join(app.getPath('documents'), basename(name)),
      filters: [{ name: endingOf(name).toUpperCase(), extensions: [endingOf(name)] }],
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
    const say = catalogues[look().language];
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      properties: ['openFile'],
      filters: [
        { name: say.native.articles, extensions: [...articleEndings] },
        { name: say.native.allFiles, extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    const bytes = readWhole(path);
    if (!bytes.ok) return { fault: bytes.fault };
    opened(path);
    return { name: basename(path), bytes: bytes.value };
  });

  handle(shellChannels.reveal, async (path) => {
    if (typeof path === 'string' && written.has(path)) shell.showItemInFolder(path);
  });

  handle(shellChannels.print, async (...args) => {
    const fault = await outgoing.print(...NamedBytes.parse(args));
    return fault === null ? null : { fault };
  });

  handle(shellChannels.notify, async (...args) => {
    const [body] = Words.parse(args);
    const owner = window();
    if (owner === undefined || owner.isFocused() || !Notification.isSupported()) return;
    const notification = new Notification({ title: 'Brevier', body });
    notification.on('click', () => showWindow(owner));
    notification.show();
  });

  handle(shellChannels.look, async (...args) => setLook(Look.parse(args)[0]));

  // A drag must begin while the event that began it runs, so this is a message and no question.
  ipcMain.on(shellChannels.drag, (event, ...args: unknown[]) => {
    const asked = NamedBytes.safeParse(args);
    if (isOwnPage(event) && asked.success) outgoing.drag(event.sender, ...asked.data);
  });
}

function handle(channel: string, answer: (...args: unknown[]) => Promise<unknown>): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isOwnPage(event)) throw new Error('refused');
    return answer(...args);
  });
}
