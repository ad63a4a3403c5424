import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './scheme.ts';
import { keepWindowState, type WindowState } from './windowState.ts';

/** The one window. Its page has no Node, is isolated and sandboxed; `preload` is the only bridge. `state` is where it last stood. */
export function openWindow(preload: string, state: WindowState, stateFile: string): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 820,
    minHeight: 560,
    show: false,
    title: 'Brevier',
    backgroundColor: ground(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere than on a Mac the dictionaries would be fetched from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  // What shows through while the page is drawn anew after the system, or the user, went dark.
  const follow = (): void => window.setBackgroundColor(ground());
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.off('updated', follow));
  if (state.maximized) window.maximize();
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#181715' : '#f6f3ec');

/** Brings the window to the front, for a second start of the program. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
