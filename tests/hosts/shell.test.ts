import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shellChannels } from '#shared/contract/shell.ts';
import { catalogues } from '#shared/messages/languages.ts';
import type { FakeWebContents, MenuLine } from './electron.fake.ts';
import { type Started, startElectron } from './startElectron.ts';
import { newFolder } from './temporary.ts';

let data: string;
let electron: Started;

beforeAll(async () => {
  data = newFolder();
  vi.stubEnv('BREVIER_DATA', '');
  writeFileSync(join(data, 'settings.json'), '{"language":"uk","theme":"dark"}');
  electron = await startElectron(data);
});

afterAll(async () => {
  await electron.stop();
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const window = () => electron.windows.at(-1)!;
const contents = (): FakeWebContents => window().webContents;
const ask = (channel: string, ...args: unknown[]): Promise<unknown> =>
  electron.handlers.get(channel)!(
    { sender: contents(), senderFrame: contents().mainFrame },
    ...args,
  ) as Promise<unknown>;
const dialog = () => electron.module.dialog;
const pdf = Uint8Array.of(0x25, 0x50, 0x44, 0x46);
const lines = (): (string | undefined)[] => electron.menu().map(({ label }: MenuLine) => label);

describe('[H1] before the page has said anything', () => {
  it('[H2] menu and theme are as they were chosen last', () => {
    expect(lines()).toContain('&Файл');
    expect(electron.module.nativeTheme.themeSource).toBe('dark');
  });
});

describe('[H1] a file that is saved', () => {
  it('is a PDF, and none is written where the user cancels, whatever path stood in the dialog', async () => {
    const path = join(data, 'cancelled.pdf');
    dialog().showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: path });
    expect(await ask(shellChannels.save, 'a.pdf', pdf)).toBeNull();
    expect(existsSync(path)).toBe(false);
    expect(dialog().showSaveDialog.mock.calls.at(-1)![1]).toMatchObject({
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
  });

  it('is one of several in a folder that is asked for, can be shown in it, and none is written where the user cancels', async () => {
    const folder = join(data, 'several');
    mkdirSync(folder);
    const files = [
      { name: '1.pdf', bytes: pdf },
      { name: '2.pdf', bytes: pdf },
    ];
    dialog().showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [folder] });
    expect(await ask(shellChannels.saveAll, files)).toBeNull();
    expect(existsSync(join(folder, '1.pdf'))).toBe(false);
    dialog().showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] });
    await ask(shellChannels.saveAll, files);
    expect(dialog().showOpenDialog.mock.calls.at(-1)![1]).toMatchObject({
      properties: expect.arrayContaining(['openDirectory']),
    });
    for (const name of ['1.pdf', '2.pdf']) await ask(shellChannels.reveal, join(folder, name));
    expect(electron.module.shell.showItemInFolder.mock.calls.flat()).toEqual([
      join(folder, '1.pdf'),
      join(folder, '2.pdf'),
    ]);
  });
});

describe('[H1] a file that is opened', () => {
  it('is asked for in the window’s language, and remembered only where it could be read', async () => {
    const path = join(data, 'article.txt');
    writeFileSync(path, 'words');
    const open = (filePaths: string[], canceled = false) => {
      dialog().showOpenDialog.mockResolvedValueOnce({ canceled, filePaths });
      return ask(shellChannels.open);
    };
    expect(await open([path], true)).toBeNull();
    await open([join(data, 'none.txt')]);
    expect(lines()).not.toContain('article.txt');
    expect(lines()).not.toContain('none.txt');
    await open([path]);
    expect(lines()).toContain('article.txt');
    const { articles } = catalogues.uk.native;
    expect(dialog().showOpenDialog.mock.calls.at(-1)![1]).toMatchObject({
      properties: ['openFile'],
      filters: expect.arrayContaining([{ name: articles, extensions: expect.arrayContaining(['txt', 'html']) }]),
    });
  });

  it('waits while the page is loaded anew, and comes once it listens again', async () => {
    const sent = () => contents().send.mock.calls.filter(([channel]) => channel === shellChannels.file).length;
    await ask(shellChannels.listening);
    const before = sent();
    contents().emit('did-start-loading');
    electron.app.emit('open-file', { preventDefault: () => {} }, join(data, 'article.txt'));
    expect(sent()).toBe(before);
    await ask(shellChannels.listening);
    expect(sent()).toBe(before + 1);
  });
});

describe('[H1] the desktop', () => {
  it('is told nothing where it shows no notifications', async () => {
    const supported = vi.spyOn(electron.module.Notification, 'isSupported').mockReturnValue(false);
    window().focused = false;
    await ask(shellChannels.notify, 'The article is read.');
    expect(electron.notifications).toEqual([]);
    supported.mockRestore();
    window().focused = true;
  });

  it('a PDF that cannot be laid out to be printed is a fault, and no program is opened', async () => {
    const place = join(data, 'no-room');
    mkdirSync(place);
    electron.app.getPath.mockImplementation(() => place);
    await ask(shellChannels.print, 'first.pdf', pdf);
    const opened = electron.module.shell.openPath.mock.calls.length;
    const folder = electron.module.shell.openPath.mock.calls.at(-1)![0].replace(/\/[^/]*$/, '');
    rmSync(folder, { recursive: true });
    expect(await ask(shellChannels.print, 'second.pdf', pdf)).toMatchObject({ fault: { code: 'output-unwritable' } });
    expect(electron.module.shell.openPath.mock.calls).toHaveLength(opened);
  });
});

describe('[H1] the window', () => {
  it('is shown once it is drawn, offers its menu to the second button, and lets go of the theme when it is closed', () => {
    expect(window().show).not.toHaveBeenCalled();
    window().emit('ready-to-show');
    expect(window().show).toHaveBeenCalledOnce();
    expect(contents().listenerCount('context-menu')).toBe(1);
    const { nativeTheme } = electron.module;
    expect(nativeTheme.listenerCount('updated')).toBe(1);
    window().emit('closed');
    expect(nativeTheme.listenerCount('updated')).toBe(0);
  });

  it('comes again on a Mac by a click on the icon, or with a file, and only where there is none', () => {
    const count = electron.windows.length;
    electron.app.emit('activate');
    expect(electron.windows).toHaveLength(count + 1);
    electron.app.emit('activate');
    expect(electron.windows).toHaveLength(count + 1);
    window().emit('closed');
    electron.app.emit('open-file', { preventDefault: () => {} }, join(data, 'article.txt'));
    expect(electron.windows).toHaveLength(count + 2);
  });

  it('is as large as the screen where it was', async () => {
    await electron.stop();
    const kept = { bounds: { x: 10, y: 10, width: 900, height: 700 }, maximized: true };
    writeFileSync(join(data, 'window.json'), JSON.stringify(kept));
    electron = await startElectron(data);
    expect(window().maximize).toHaveBeenCalledOnce();
  });

  it('[R4] the program ends only when the library is closed', async () => {
    const preventDefault = vi.fn();
    const quits = electron.app.quit.mock.calls.length;
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await vi.waitUntil(() => electron.app.quit.mock.calls.length > quits);
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    electron = await startElectron(data);
  });
});
