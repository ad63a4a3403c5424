import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** A stand-in of the `electron` module: it records what the real entry asks of Electron, and decides nothing itself. */
type Handler = (event: unknown, ...args: unknown[]) => unknown;

export class FakeWebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly mainFrame = { url: 'brevier://app/index.html' };
  readonly send = vi.fn();
  readonly startDrag = vi.fn((_item: { file: string; icon: unknown }) => {});
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  /** Emits a navigation as Electron does; true when the app let it happen. */
  lets(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview', url: string): boolean {
    const prevented = vi.fn();
    this.emit(event, { url, preventDefault: prevented });
    return prevented.mock.calls.length === 0;
  }
}

/** A line of a menu as it was asked for. */
export type MenuLine = {
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly checked?: boolean;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: MenuLine[];
};

type Options = Record<string, unknown> & { readonly webPreferences: Record<string, unknown> };

/** A new stand-in with a data folder of its own. `locked`: another instance has it; `switches`: its command line; `languages`: the system's. */
export function fakeElectron(
  userData: string,
  locked = false,
  switches: Readonly<Record<string, string>> = {},
  languages: readonly string[] = ['en-GB'],
) {
  const handlers = new Map<string, Handler>();
  const schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  const protocols = new Map<string, (request: Request) => Promise<Response>>();
  const exposed = new Map<string, unknown>();
  const windows: FakeWindow[] = [];
  let menus: MenuLine[] = [];
  let built: MenuLine[] = [];
  const notifications: { title: string; body: string; click?: () => void }[] = [];
  const listeners = new Map<string, Handler>();
  const paths: Record<string, string> = { userData, documents: userData };
  const sent = new EventEmitter();

  let ready = false;

  const app = Object.assign(new EventEmitter(), {
    whenReady: vi.fn(async () => {
      ready = true;
    }),
    enableSandbox: vi.fn(),
    getPath: vi.fn((name: string) => paths[name] ?? userData),
    setPath: vi.fn((name: string, path: string) => {
      paths[name] = path;
    }),
    requestSingleInstanceLock: vi.fn(() => !locked),
    isReady: () => ready,
    getPreferredSystemLanguages: vi.fn((): string[] => [...languages]),
    addRecentDocument: vi.fn((_path: string) => {}),
    clearRecentDocuments: vi.fn(),
    quit: vi.fn(),
    exit: vi.fn(),
    commandLine: { getSwitchValue: (name: string) => switches[name] ?? '' },
  });

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeWebContents();
    readonly options: Options;
    readonly loadURL = vi.fn(async (_url: string) => {});
    readonly show = vi.fn();
    readonly focus = vi.fn();
    readonly maximize = vi.fn();
    readonly restore = vi.fn();
    readonly setBackgroundColor = vi.fn((_colour: string) => {});
    focused = true;
    isFocused = () => this.focused;
    isMinimized = () => true;
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
    constructor(options: Options) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  const asked = {
    permission: undefined as
      | ((contents: unknown, permission: string, answer: (ok: boolean) => void) => void)
      | undefined,
    check: undefined as ((...args: unknown[]) => boolean) | undefined,
    device: undefined as ((details: unknown) => boolean) | undefined,
    request: undefined as ((details: { url: string }, answer: (to: { cancel: boolean }) => void) => void) | undefined,
  };
  const module = {
    app,
    BrowserWindow: FakeWindow,
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }),
    nativeImage: { createFromPath: (path: string) => ({ path }) },
    Notification: class extends EventEmitter {
      static isSupported = () => true;
      readonly words: { title: string; body: string };
      constructor(words: { title: string; body: string }) {
        super();
        this.words = words;
      }
      show = () => {
        notifications.push({ ...this.words, click: () => this.emit('click') });
      };
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 1000 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: typeof asked.permission) => {
          asked.permission = handler;
        },
        setPermissionCheckHandler: (handler: typeof asked.check) => {
          asked.check = handler;
        },
        setDevicePermissionHandler: (handler: typeof asked.device) => {
          asked.device = handler;
        },
        webRequest: {
          onBeforeRequest: (handler: typeof asked.request) => {
            asked.request = handler;
          },
        },
      },
    },
    ipcMain: {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`second handler for ${channel}`);
        handlers.set(channel, handler);
      },
      on: (channel: string, handler: Handler) => {
        listeners.set(channel, handler);
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (list: typeof schemes) => {
        if (app.whenReady.mock.calls.length > 0) throw new Error('schemes are registered before the app is ready');
        schemes.push(...list);
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        protocols.set(scheme, handler);
      },
    },
    shell: {
      openExternal: vi.fn(async (_url: string) => {}),
      showItemInFolder: vi.fn((_path: string) => {}),
      openPath: vi.fn(async (_path: string) => ''),
    },
    dialog: {
      showErrorBox: vi.fn((_title: string, _words: string) => {}),
      showSaveDialog: vi.fn(async (_window: unknown, _options: { defaultPath?: string }) => ({
        canceled: true,
        filePath: '',
      })),
      showOpenDialog: vi.fn(async (_window: unknown, _options: unknown) => ({
        canceled: true,
        filePaths: [] as string[],
      })),
    },
    Menu: {
      buildFromTemplate: (template: MenuLine[]) => {
        built = template;
        return { popup: vi.fn() };
      },
      setApplicationMenu: () => {
        menus = built;
      },
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        exposed.set(name, bridged(api));
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        const { webContents } = windows[0] ?? { webContents: new FakeWebContents() };
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`no handler for ${channel}`);
        return handler({ sender: webContents, senderFrame: webContents.mainFrame }, ...structuredClone(args));
      },
      send: (channel: string, ...args: unknown[]) => {
        const { webContents } = windows[0] ?? { webContents: new FakeWebContents() };
        listeners.get(channel)?.({ sender: webContents, senderFrame: webContents.mainFrame }, ...structuredClone(args));
      },
      on: (channel: string, listener: (...args: unknown[]) => void) => sent.on(channel, listener),
      off: (channel: string, listener: (...args: unknown[]) => void) => sent.off(channel, listener),
    },
  };
  /** Every line of the menu as it now stands, those of submenus too. */
  const menu = (): MenuLine[] => {
    const flat = (lines: MenuLine[]): MenuLine[] => lines.flatMap((line) => [line, ...flat(line.submenu ?? [])]);
    return flat(menus);
  };
  return { module, app, handlers, listeners, schemes, protocols, exposed, windows, menu, notifications, asked, sent };
}

/** contextBridge copies plain data and functions and freezes them; what it would drop is refused. */
function bridged(api: unknown): unknown {
  if (typeof api !== 'object' || api === null) return api;
  if (Object.getPrototypeOf(api) !== Object.prototype && !Array.isArray(api))
    throw new Error('contextBridge drops prototypes');
  return Object.freeze(Object.fromEntries(Object.entries(api).map(([name, value]) => [name, bridged(value)])));
}
