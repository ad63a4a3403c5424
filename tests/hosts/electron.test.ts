import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shellChannels } from '#shared/contract/shell.ts';
import type { FakeWebContents, MenuLine } from './electron.fake.ts';
import { type Started, startElectron } from './startElectron.ts';
import { newFolder } from './temporary.ts';

const page = 'brevier://app/index.html';
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

/** The line of the menu with this label. */
const line = (label: string): MenuLine => electron.menu().find((each) => each.label === label)!;

const contents = (): FakeWebContents => electron.windows[0]!.webContents;

/** Calls an IPC handler as a frame would. */
const send = (channel: string, frame: unknown, ...args: unknown[]): unknown =>
  electron.handlers.get(channel)!({ sender: contents(), senderFrame: frame }, ...args);

describe('[H1] Electron’s security points', () => {
  it('1, 18: the page comes from the app’s own scheme, never from file: or the network', () => {
    expect(electron.begun.loaded).toEqual([page]);
    expect(electron.schemes).toEqual([
      {
        scheme: 'brevier',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: false },
      },
    ]);
    expect([...electron.protocols.keys()]).toEqual(['brevier']);
  });

  it.each([
    ['2: no Node in the page', 'nodeIntegration', false],
    ['2: none in its workers', 'nodeIntegrationInWorker', false],
    ['2: none in its frames', 'nodeIntegrationInSubFrames', false],
    ['3: context isolation', 'contextIsolation', true],
    ['4: the sandbox', 'sandbox', true],
    ['6: web security', 'webSecurity', true],
    ['8: no insecure content', 'allowRunningInsecureContent', false],
    ['9: no experimental features', 'experimentalFeatures', false],
    ['11: no webview tag', 'webviewTag', false],
    ['13: no navigation by drag and drop', 'navigateOnDragDrop', false],
  ])('%s', (_point, option, value) => {
    expect(electron.windows[0]!.options.webPreferences[option]).toBe(value);
  });

  it('4: every page the app ever makes is sandboxed', () => {
    expect(electron.begun.sandboxedFirst).toBe(true);
  });

  it('5: permissions are refused, asked or checked, for devices too', () => {
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])
      electron.asked.permission!({}, permission, (ok) => answers.push(ok));
    expect(answers).toEqual([false, false, false, false, false, false]);
    expect(electron.asked.check!({}, 'media')).toBe(false);
    expect(electron.asked.device!({ deviceType: 'usb' })).toBe(false);
  });

  it('7: the policy allows nothing by default and no inline script', async () => {
    const answer = await electron.protocols.get('brevier')!(new Request('brevier://app/none'));
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('10: no Blink features are switched on', () => {
    expect(Object.keys(electron.windows[0]!.options.webPreferences)).not.toContain('enableBlinkFeatures');
  });

  it('12: a webview cannot be attached', () => {
    expect(contents().lets('will-attach-webview', page)).toBe(false);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)('13: %s goes nowhere else', (event) => {
    expect(contents().lets(event, `${page}#briefing`)).toBe(true);
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'brevier://app.evil/index.html',
      'brevier://evil/index.html',
      'brevier:app',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      '',
    ])
      expect([url, contents().lets(event, url)]).toEqual([url, false]);
  });

  it('14: no new window, not even of the app itself', () => {
    for (const url of ['https://example.org/', page, 'about:blank', 'javascript:alert(1)'])
      expect(contents().openHandler!({ url })).toEqual({ action: 'deny' });
  });

  it('15: only parsed http, https and mail addresses go to other programs', () => {
    for (const url of [
      'https://example.org/',
      'http://example.org/',
      'mailto:a@example.org',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'ms-settings:x',
      ' \0https//',
      page,
    ])
      contents().openHandler!({ url });
    expect(electron.module.shell.openExternal.mock.calls.flat()).toEqual([
      'https://example.org/',
      'http://example.org/',
      'mailto:a@example.org',
    ]);
  });

  it('17: only the app’s own top frame may send a message', async () => {
    for (const channel of electron.handlers.keys()) {
      for (const frame of [null, { url: page }, { url: 'https://example.org/' }])
        expect(() => send(channel, frame, 'a.pdf', new Uint8Array(1))).toThrow('refused');
      const moved = contents();
      moved.mainFrame.url = 'https://example.org/';
      expect(() => send(channel, moved.mainFrame)).toThrow('refused');
      moved.mainFrame.url = page;
    }
  });

  it('20: the page gets ten functions and nothing of Electron', async () => {
    await import('#main/electron/preload.ts');
    expect([...electron.exposed.keys()]).toEqual(['brevierShell']);
    expect(Object.keys(electron.exposed.get('brevierShell') as object).sort()).toEqual([
      'dragOut',
      'look',
      'notify',
      'onFile',
      'onMenu',
      'openFile',
      'print',
      'reveal',
      'saveFile',
      'saveFiles',
    ]);
    const { menu: _menu, file: _file, drag, ...asked } = shellChannels;
    expect([...electron.handlers.keys()].sort()).toEqual(Object.values(asked).sort());
    expect([...electron.listeners.keys()]).toEqual([drag]);
  });

  it('[R22] nothing the page asks for leaves the machine', () => {
    const cancelled = (url: string): boolean => {
      let answer: boolean | undefined;
      electron.asked.request!({ url }, ({ cancel }) => {
        answer = cancel;
      });
      return answer!;
    };
    for (const url of [
      'https://example.org/x.js',
      'http://127.0.0.1/',
      'ws://example.org',
      'file:///etc/passwd',
      'ftp://a',
      'x',
    ])
      expect([url, cancelled(url)]).toEqual([url, true]);
    for (const url of [page, 'blob:brevier://app/1', 'data:,']) expect([url, cancelled(url)]).toEqual([url, false]);
    expect(electron.windows[0]!.options.webPreferences.spellcheck).toBe(process.platform === 'darwin');
  });
});

describe('19: the fuses of the packaged program', () => {
  it('are set in the packager’s configuration', () => {
    const config = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
    for (const line of [
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
    ])
      expect(config).toContain(line);
  });
});

describe('the app’s own scheme', () => {
  const ask = (url: string, init?: RequestInit): Promise<Response> =>
    electron.protocols.get('brevier')!(new Request(url, init));

  it('answers its own host only, and writes from its own origin only', async () => {
    const call = (origin?: string) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) },
      body: '{}',
    });
    expect((await ask('brevier://evil/rpc/app/info', call())).status).toBe(403);
    expect((await ask('brevier://app/rpc/app/info', call('https://example.org'))).status).toBe(403);
    const answer = await ask('brevier://app/rpc/app/info', call('brevier://app'));
    expect(await answer.json()).toMatchObject({ json: { host: 'electron', data } });
  });
});

describe('the shell', () => {
  const frame = () => contents().mainFrame;

  it('[R24] saves where the user says, whole, and offers a plain name', async () => {
    const path = join(data, 'note.pdf');
    electron.module.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    expect(await send(shellChannels.save, frame(), '../../note.pdf', Uint8Array.of(1, 2, 3))).toEqual({ path });
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(electron.module.dialog.showSaveDialog.mock.calls[0]![1].defaultPath).toBe(join(data, 'note.pdf'));
    expect(readdirSync(data).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('answers null when the user cancels, and the fault’s sentence where it cannot write', async () => {
    expect(await send(shellChannels.save, frame(), 'a.pdf', new Uint8Array(1))).toBeNull();
    electron.module.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(data, 'no/a.pdf') });
    expect(await send(shellChannels.save, frame(), 'a.pdf', new Uint8Array(1))).toMatchObject({
      fault: { code: 'output-unwritable' },
    });
  });

  it('[R24] writes copies into the folder the user says, all or none', async () => {
    const folder = join(data, 'copies');
    mkdirSync(folder);
    const file = (name: string, byte: number) => ({ name, bytes: Uint8Array.of(byte) });
    const save = (...files: object[]) => {
      electron.module.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] });
      return send(shellChannels.saveAll, frame(), files);
    };
    expect(await save(file('../1.pdf', 1), file('2.pdf', 2))).toEqual({ path: join(folder, '1.pdf') });
    expect(readdirSync(folder).sort()).toEqual(['1.pdf', '2.pdf']);
    expect(await save(file('3.pdf', 3), file('2.pdf', 9))).toMatchObject({
      fault: { code: 'output-unwritable', sentence: expect.stringContaining('is there already') },
    });
    expect(await save(file('3.pdf', 3), file('é'.repeat(200).concat('.pdf'), 4))).toMatchObject({
      fault: { code: 'output-unwritable' },
    });
    expect(readdirSync(folder).sort()).toEqual(['1.pdf', '2.pdf']);
    expect([...readFileSync(join(folder, '2.pdf'))]).toEqual([2]);
    expect(await send(shellChannels.saveAll, frame(), [file('4.pdf', 4)])).toBeNull();
    await expect(send(shellChannels.saveAll, frame(), [])).rejects.toThrow();
    await expect(send(shellChannels.saveAll, frame(), [{ name: '5.pdf', bytes: 'x' }])).rejects.toThrow();
  });

  it.each([
    ['a number for bytes', 'a.pdf', 7],
    ['no name', '', new Uint8Array(1)],
    ['a name without end', 'a'.repeat(300), new Uint8Array(1)],
    ['an object for a name', {}, new Uint8Array(1)],
  ])('refuses %s', async (_what, name, bytes) => {
    const asked = electron.module.dialog.showSaveDialog.mock.calls.length;
    await expect(send(shellChannels.save, frame(), name, bytes)).rejects.toThrow();
    expect(electron.module.dialog.showSaveDialog.mock.calls.length).toBe(asked);
  });

  it('opens the file the user chose, and says in a sentence why it cannot', async () => {
    const path = join(data, 'a.txt');
    writeFileSync(path, 'words');
    electron.module.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] });
    const opened = (await send(shellChannels.open, frame())) as { name: string; bytes: Uint8Array };
    expect([opened.name, new TextDecoder().decode(opened.bytes)]).toEqual(['a.txt', 'words']);
    electron.module.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(data, 'none')] });
    expect(await send(shellChannels.open, frame())).toMatchObject({ fault: { code: 'not-found' } });
    expect(await send(shellChannels.open, frame())).toBeNull();
  });

  it('reveals only what it wrote itself', async () => {
    const path = join(data, 'b.pdf');
    await send(shellChannels.reveal, frame(), '/etc/passwd');
    await send(shellChannels.reveal, frame(), path);
    electron.module.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    await send(shellChannels.save, frame(), 'b.pdf', new Uint8Array(1));
    await send(shellChannels.reveal, frame(), path);
    expect(electron.module.shell.showItemInFolder.mock.calls).toEqual([[path]]);
  });

  it('the preload reaches the real handlers, and hands on only known menu commands', async () => {
    await import('#main/electron/preload.ts');
    const shell = electron.exposed.get('brevierShell') as {
      openFile(): Promise<unknown>;
      onMenu(listener: (command: string) => void): () => void;
    };
    expect(await shell.openFile()).toBeNull();
    const heard: string[] = [];
    const stop = shell.onMenu((command) => heard.push(command));
    for (const command of ['export', 'rm -rf', 7]) electron.sent.emit(shellChannels.menu, {}, command);
    stop();
    electron.sent.emit(shellChannels.menu, {}, 'new');
    expect(heard).toEqual(['export']);
  });

  it('the menu’s commands go to the window', () => {
    line('&Export PDF…').click!();
    expect(contents().send.mock.calls).toEqual([[shellChannels.menu, 'export']]);
  });
});

describe('the window', () => {
  it('is kept where it stood, and found again where no display shows that place', async () => {
    electron.windows[0]!.emit('close');
    await electron.stop();
    electron = await startElectron(data);
    expect(electron.windows[0]!.options).toMatchObject({ x: 10, y: 20, width: 900, height: 700 });
    await electron.stop();
    const kept = { bounds: { x: 9000, y: 20, width: 900, height: 700 }, maximized: false };
    writeFileSync(join(data, 'window.json'), JSON.stringify(kept));
    electron = await startElectron(data);
    expect(electron.windows[0]!.options).not.toHaveProperty('x');
    expect(electron.windows[0]!.options).toMatchObject({ width: 900, height: 700 });
  });

  it('a file of places that cannot be read stops nothing', async () => {
    await electron.stop();
    writeFileSync(join(data, 'window.json'), '{"bounds":{"x":"left"}');
    electron = await startElectron(data);
    expect(electron.windows[0]!.options).toMatchObject({ width: 1320, height: 860 });
  });
});

describe('[R9] one instance', () => {
  it('a second start hands over: the first shows its window, the second opens no library', async () => {
    electron.app.emit('second-instance', {}, ['brevier'], data);
    const [first] = electron.windows;
    expect([first!.restore, first!.show, first!.focus].map((asked) => asked.mock.calls.length)).toEqual([1, 1, 1]);
    const other = newFolder();
    const second = await startElectron(other, { locked: true, window: false });
    expect(second.app.quit).toHaveBeenCalledOnce();
    expect(second.windows).toEqual([]);
    expect(readdirSync(other)).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it('a library that another program holds is said in a dialog, and the program ends with 5', async () => {
    const second = await startElectron(data, { window: false });
    expect(second.module.dialog.showErrorBox.mock.calls[0]![1]).toMatch(/open in another Brevier/);
    expect(second.app.exit.mock.calls).toEqual([[5]]);
    expect(second.windows).toEqual([]);
  });

  it.each(['BREVIER_DATA', '--data'])('[X4] %s says where the library lies', async (way) => {
    const other = join(newFolder(), 'library');
    mkdirSync(other);
    vi.stubEnv('BREVIER_DATA', way === '--data' ? '/none' : other);
    const second = await startElectron(data, { switches: way === '--data' ? { data: other } : {} });
    expect(second.app.setPath.mock.calls).toEqual([['userData', other]]);
    expect(existsSync(join(other, 'brevier.sqlite'))).toBe(true);
    await second.stop();
    rmSync(join(other, '..'), { recursive: true });
  });
});
