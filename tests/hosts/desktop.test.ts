import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { menuCommands, shellChannels, type WindowLook } from '#shared/contract/shell.ts';
import type { FakeWebContents, MenuLine } from './electron.fake.ts';
import { type Started, startElectron } from './startElectron.ts';
import { newFolder } from './temporary.ts';

let data: string;
let electron: Started;

beforeAll(async () => {
  data = newFolder();
  vi.stubEnv('BREVIER_DATA', '');
  electron = await startElectron(data);
});

afterAll(async () => {
  await electron.stop();
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const contents = (): FakeWebContents => electron.windows[0]!.webContents;
const ask = (channel: string, ...args: unknown[]): Promise<unknown> =>
  electron.handlers.get(channel)!(
    { sender: contents(), senderFrame: contents().mainFrame },
    ...args,
  ) as Promise<unknown>;
const line = (label: string): MenuLine => electron.menu().find((each) => each.label === label)!;
const look = (part: Partial<WindowLook>): Promise<unknown> =>
  ask(shellChannels.look, { theme: 'system', choice: 'system', language: 'en', ...part });
const sentTo = (channel: string): unknown[] =>
  contents()
    .send.mock.calls.filter(([to]) => to === channel)
    .map(([, value]) => value as unknown);
const pdf = Uint8Array.of(0x25, 0x50, 0x44, 0x46);

describe('[H1] the native menu', () => {
  it('reaches every command that the window knows', () => {
    contents().send.mockClear();
    for (const { click, label } of electron.menu())
      if (click !== undefined && label !== '&Clear the list' && label !== 'Show the &library’s folder') click();
    expect(new Set(sentTo(shellChannels.menu))).toEqual(new Set(menuCommands));
    expect(sentTo(shellChannels.menu)).toHaveLength(menuCommands.length);
  });

  it('says everything in the window’s language, and marks the theme and the language chosen', async () => {
    await look({ theme: 'dark', choice: 'uk', language: 'uk' });
    const labels = electron.menu().flatMap(({ label }) => (label === undefined || label === 'English' ? [] : [label]));
    expect(labels.filter((label) => !/\p{Script=Cyrillic}/u.test(label))).toEqual([]);
    expect(
      electron
        .menu()
        .filter(({ checked }) => checked)
        .map(({ label }) => label),
    ).toEqual(['Темна', 'Українська']);
    expect(electron.module.nativeTheme.themeSource).toBe('dark');
    await look({});
    expect(line('&File')).toBeDefined();
    expect(electron.module.nativeTheme.themeSource).toBe('system');
  });

  it('gives no two lines of a menu the same letter, in either language', async () => {
    for (const language of ['en', 'uk'] as const) {
      await look({ language });
      for (const { label, submenu } of electron.menu()) {
        const letters = (submenu ?? []).flatMap((each) => each.label?.match(/&(\p{L})/u)?.[1]?.toLowerCase() ?? []);
        expect([label, letters.filter((letter, at) => letters.indexOf(letter) !== at)]).toEqual([label, []]);
      }
    }
    await look({});
  });

  it.each([
    ['an unknown theme', { theme: 'sepia', choice: 'system', language: 'en' }],
    ['an unknown language', { theme: 'dark', choice: 'xx', language: 'xx' }],
    ['nothing', undefined],
  ])('refuses %s', async (_what, wrong) => {
    await expect(ask(shellChannels.look, wrong)).rejects.toThrow();
    expect(electron.module.nativeTheme.themeSource).toBe('system');
  });

  it('is in the system’s language before the window has said anything', async () => {
    const folder = newFolder();
    const other = await startElectron(folder, { languages: ['uk-UA', 'en'] });
    expect(other.menu().some(({ label }) => label === '&Файл')).toBe(true);
    await other.stop();
    rmSync(folder, { recursive: true });
  });
});

describe('[H1] files that the desktop hands over', () => {
  const article = (name: string): string => {
    const path = join(data, name);
    writeFileSync(path, `words of ${name}`);
    return path;
  };
  const names = (): unknown[] => sentTo(shellChannels.file).map((file) => (file as { name: string }).name);

  it('wait until the page listens, then come in their order', async () => {
    contents().send.mockClear();
    contents().emit('did-start-loading');
    electron.app.emit('open-file', { preventDefault: () => {} }, article('one.txt'));
    electron.app.emit('second-instance', {}, ['brevier', '--data=x', article('two.md')], data);
    expect(names()).toEqual([]);
    await ask(shellChannels.listening);
    expect(names()).toEqual(['one.txt', 'two.md']);
    await ask(shellChannels.listening);
    expect(names()).toEqual(['one.txt', 'two.md']);
  });

  it('are only articles that are there: a switch, a folder, another kind of file are not taken', async () => {
    contents().send.mockClear();
    article('note.exe');
    mkdirSync(join(data, 'folder.txt'));
    const argv = ['brevier', '--flag', '.', 'folder.txt', 'none.txt', 'note.exe', 'one.txt'];
    electron.app.emit('second-instance', {}, argv, data);
    expect(names()).toEqual(['one.txt']);
  });

  it('that cannot be read come as a fault, and are not remembered', () => {
    contents().send.mockClear();
    const before = electron.menu().length;
    electron.app.emit('open-file', { preventDefault: () => {} }, join(data, 'gone.txt'));
    expect(sentTo(shellChannels.file)).toMatchObject([{ fault: { code: 'not-found', said: { name: 'unreadable' } } }]);
    expect(electron.menu()).toHaveLength(before);
  });

  it('come with the first start too, by event or on the command line', async () => {
    const folder = newFolder();
    const [early, argument] = [article('early.txt'), article('argument.html')];
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', argument]);
    const other = await startElectron(folder, {
      first: (fake) => void vi.waitUntil(() => fake.app.emit('open-file', { preventDefault: () => {} }, early)),
    });
    vi.restoreAllMocks();
    const to = other.windows[0]!.webContents;
    await other.handlers.get(shellChannels.listening)!({ sender: to, senderFrame: to.mainFrame });
    const came = to.send.mock.calls.filter(([channel]) => channel === shellChannels.file);
    expect(came.map(([, file]) => (file as { name: string }).name).sort()).toEqual(['argument.html', 'early.txt']);
    await other.stop();
    rmSync(folder, { recursive: true });
  });

  it('stand in the list of recent files, newest first, and are opened from it; it survives a start and can be cleared', async () => {
    const recent = (): (string | undefined)[] => line('Open &recent').submenu!.map(({ label }) => label);
    expect(recent().slice(0, 2)).toEqual(['one.txt', 'two.md']);
    contents().send.mockClear();
    line('two.md').click!();
    expect(names()).toEqual(['two.md']);
    expect(electron.app.addRecentDocument.mock.calls).toEqual([[join(data, 'two.md')]]);
    await electron.stop();
    electron = await startElectron(data);
    expect(recent().slice(0, 2)).toEqual(['two.md', 'one.txt']);
    line('&Clear the list').click!();
    expect(recent()).toEqual([undefined, '&Clear the list']);
    expect(line('&Clear the list').enabled).toBe(false);
    expect(electron.app.clearRecentDocuments).toHaveBeenCalledOnce();
  });

  it('a list of recent files that cannot be read is an empty one', async () => {
    await electron.stop();
    writeFileSync(join(data, 'recent.json'), '{"not":"a list"}');
    electron = await startElectron(data);
    expect(line('&Clear the list').enabled).toBe(false);
  });
});

describe('[H1] the PDF leaves the window', () => {
  const dragged = (...args: unknown[]): void => {
    electron.listeners.get(shellChannels.drag)!({ sender: contents(), senderFrame: contents().mainFrame }, ...args);
  };

  it('by a drag, as a file of its name in a folder of its own, gone when the program ends', () => {
    dragged('../../note.pdf', pdf);
    const { file, icon } = contents().startDrag.mock.calls[0]![0];
    expect(file.endsWith('/note.pdf')).toBe(true);
    expect([...readFileSync(file)]).toEqual([...pdf]);
    expect(existsSync((icon as { path: string }).path)).toBe(true);
    electron.app.emit('quit');
    expect(existsSync(file)).toBe(false);
  });

  it('not by a drag that another frame begins, or without a name', () => {
    contents().startDrag.mockClear();
    electron.listeners.get(shellChannels.drag)!(
      { sender: contents(), senderFrame: { url: 'brevier://app/' } },
      'a.pdf',
      pdf,
    );
    dragged('', pdf);
    dragged('a.pdf', 'words');
    expect(contents().startDrag).not.toHaveBeenCalled();
  });

  it('to the program that prints it, always as a PDF; why not is said', async () => {
    expect(await ask(shellChannels.print, 'note.exe', pdf)).toBeNull();
    expect(electron.module.shell.openPath.mock.calls[0]![0]).toMatch(/note\.exe\.pdf$/);
    electron.module.shell.openPath.mockResolvedValueOnce('No program shows PDFs.');
    expect(await ask(shellChannels.print, 'note.pdf', pdf)).toMatchObject({
      fault: { sentence: 'No program shows PDFs.' },
    });
  });
});

describe('[H1] the desktop is told', () => {
  it('that long work ended, only while the window is not in front; a click brings it there', async () => {
    await ask(shellChannels.notify, 'The article is read.');
    expect(electron.notifications).toEqual([]);
    electron.windows[0]!.focused = false;
    await ask(shellChannels.notify, 'The article is read.');
    expect(electron.notifications).toMatchObject([{ title: 'Brevier', body: 'The article is read.' }]);
    electron.notifications[0]!.click!();
    expect(electron.windows[0]!.focus).toHaveBeenCalled();
    await expect(ask(shellChannels.notify, 7)).rejects.toThrow();
  });

  it('the ground behind the page goes dark with the system', () => {
    electron.module.nativeTheme.shouldUseDarkColors = true;
    electron.module.nativeTheme.emit('updated');
    expect(electron.windows[0]!.setBackgroundColor.mock.calls).toEqual([['#181715']]);
  });
});
