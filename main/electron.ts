import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, screen, session, shell } from 'electron';
import { bugLog } from './bugLog.ts';
import { guardContents, guardSession } from './electron/guards.ts';
import { buildMenu, showContextMenu } from './electron/menu.ts';
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
const log = bugLog(join(data, 'log', 'brevier.log'));

if (app.requestSingleInstanceLock())
  start().catch((bug: unknown) => {
    log(bug);
    dialog.showErrorBox(
      'Brevier cannot start',
      `A fault inside Brevier stopped it; it is written down in ${join(data, 'log')}.`,
    );
    app.exit(1);
  });
else app.quit();

async function start(): Promise<void> {
  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (window !== undefined) showWindow(window);
  });
  await app.whenReady();
  const work = workInPool();
  const opened = await openWithSample(data, 'electron', work, log);
  if (!opened.ok) {
    await work.close();
    dialog.showErrorBox('Brevier cannot open its library', opened.fault.sentence);
    app.exit(opened.fault.code === 'store-locked' ? 5 : 4);
    return;
  }
  guardSession(session.defaultSession);
  const handler = createHandler({
    rpc: createRpcHandler(opened.value, log),
    intake: opened.value.takeIn,
    rendererRoot: findResources().renderer,
  });
  protocol.handle(appScheme.scheme, onAppOrigin(handler));
  answerShell(() => window);
  Menu.setApplicationMenu(buildMenu(() => window));

  const show = (): void => {
    const stateFile = join(data, 'window.json');
    const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
    const opening = openWindow(
      join(import.meta.dirname, '../preload/preload.cjs'),
      readWindowState(stateFile, displays),
      stateFile,
    );
    showContextMenu(opening);
    opening.on('closed', () => {
      window = undefined;
    });
    window = opening;
  };
  show();
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
    void opened.value.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
