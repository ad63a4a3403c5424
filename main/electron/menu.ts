import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, shellChannels } from '#shared/contract/shell.ts';

/** The native menu. Its commands go to the window; `keys` are shown beside a command, and handled by the window itself. */
export function buildMenu(window: () => BrowserWindow | undefined): Menu {
  const send = (label: string, command: MenuCommand, keys?: string): MenuItemConstructorOptions => ({
    label,
    click: () => window()?.webContents.send(shellChannels.menu, command),
    ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [
        send('&New briefing', 'new'),
        send('&Open article…', 'open'),
        line,
        send('&Export PDF…', 'export'),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        send('&Undo', 'undo', 'CmdOrCtrl+Z'),
        send('&Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        send('&Find', 'find'),
      ],
    },
    {
      label: '&View',
      submenu: [
        send('&Library', 'library'),
        send('Light or &dark', 'theme'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]);
}

/** Cut, copy and paste where a page expects them: on the right button. */
export function showContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
      : selectionText.trim() === ''
        ? []
        : [{ role: 'copy' }];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
