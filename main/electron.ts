import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, protocol, screen, session, shell } from 'electron';
import type { Settings } from '#shared/contract/settings.ts';
import type { WindowLook } from '#shared/contract/shell.ts';
import { catalogues, languageFor } from '#shared/messages/languages.ts';
import { sayAgain } from '#shared/messages/said.ts';
import { bugLog } from './bugLog.ts';
import { articleFilesIn } from './electron/articleFiles.ts';
import { guardContents, guardSession } from './electron/guards.ts';
import { catchOpenFile, incomingFiles } from './electron/incoming.ts';
import { buildMenu, showContextMenu } from './electron/menu.ts';
import { outgoingFiles } from './electron/outgoing.ts';
import { recentFiles } from './electron/recent.ts';
import { appScheme, onAppOrigin } from './electron/scheme.ts';
import { answerShell } from './electron/shell.ts';
import { openWindow, showWindow } from './electron/window.ts';
import { readWindowState } from './electron/windowState.ts';
import { createHandler } from './handler.ts';
import { openWithSample } from './openApp.ts';
import { workInPool } from './pool.ts';
import { findResources } from './resources.ts';
import { createRpcHandler } from './rpc/handler.ts';

/** What must be said before Electron is ready, then the window. The library lies in Electron's own userData unless --data or BREVIER_DATA says where [X4]. */
protocol.registerSchemesAsPrivileged([appScheme]);
app.enableSandbox();
guardContents(app, shell);
const given = app.commandLine.getSwitchValue('data') || process.env.BREVIER_DATA;
if (given) app.setPath('userData', resolve(given));
const data = app.getPath('userData');
const takeOpenFiles = catchOpenFile(app);
const log = bugLog(join(data, 'log', 'brevier.log'));

if (app.requestSingleInstanceLock())
  start().catch((bug: unknown) => {
    log(bug);
    const say = catalogues[lookOf({}).language];
    dialog.showErrorBox(say.native.cannotStart, say.native.cannotStartText(join(data, 'log')));
    app.exit(1);
  });
else app.quit();

/** How the window looks before its page has said so: as was chosen last, else as the system. */
function lookOf({ theme = 'system', language: choice = 'system' }: Settings): WindowLook {
  return { theme, choice, language: choice === 'system' ? languageFor(app.getPreferredSystemLanguages()) : choice };
}

async function start(): Promise<void> {
  let window: BrowserWindow | undefined;
  const front = (): BrowserWindow | undefined => window;
  const recent = recentFiles(join(data, 'recent.json'));
  let look = lookOf({});
  const opened = (path: string): void => {
    recent.add(path);
    app.addRecentDocument(path);
    if (app.isReady()) drawMenu();
  };
  const incoming = incomingFiles(front, opened);
  function drawMenu(): void {
    const clearRecent = (): void => {
      recent.clear();
      app.clearRecentDocuments();
      drawMenu();
    };
    const showDataFolder = (): void => void shell.openPath(data);
    const world = {
      look,
      window: front,
      recent: recent.paths(),
      openRecent: incoming.open,
      clearRecent,
      showDataFolder,
    };
    Menu.setApplicationMenu(buildMenu(world));
  }
  app.on('second-instance', (_event, argv, folder) => {
    if (window !== undefined) showWindow(window);
    for (const path of articleFilesIn(argv, folder)) incoming.open(path);
  });
  await app.whenReady();
  look = lookOf({});
  const work = workInPool();
  const library = await openWithSample(data, 'electron', work, log);
  if (!library.ok) {
    await work.close();
    const say = catalogues[look.language];
    const { said, sentence } = library.fault;
    dialog.showErrorBox(say.native.cannotOpen, (said && sayAgain(say, said)) ?? sentence);
    app.exit(library.fault.code === 'store-locked' ? 5 : 4);
    return;
  }
  look = lookOf(library.value.settings.get());
  nativeTheme.themeSource = look.theme;
  guardSession(session.defaultSession);
  const resources = findResources();
  const handler = createHandler({
    rpc: createRpcHandler(library.value, log),
    intake: library.value.takeIn,
    rendererRoot: resources.renderer,
  });
  protocol.handle(appScheme.scheme, onAppOrigin(handler));
  answerShell({
    window: front,
    look: () => look,
    setLook: (next) => {
      look = next;
      nativeTheme.themeSource = look.theme;
      drawMenu();
    },
    opened,
    outgoing: outgoingFiles(join(resources.icons, 'brevier.png')),
  });
  drawMenu();

  const show = (): void => {
    const stateFile = join(data, 'window.json');
    const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
    const opening = openWindow(
      join(import.meta.dirname, '../preload/preload.cjs'),
      readWindowState(stateFile, displays),
      stateFile,
    );
    showContextMenu(opening, () => look);
    incoming.watch(opening);
    opening.on('closed', () => {
      window = undefined;
    });
    window = opening;
  };
  show();
  takeOpenFiles((path) => {
    if (window === undefined) show();
    incoming.open(path);
  });
  for (const path of articleFilesIn(process.argv, process.cwd())) incoming.open(path);
  app.on('activate', () => {
    if (window === undefined) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void library.value.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
