import { basename } from 'node:path';
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, shellChannels, type WindowLook } from '#shared/contract/shell.ts';
import { catalogues, languageNames, languages, type Messages } from '#shared/messages/languages.ts';

type Item = MenuItemConstructorOptions;

/** What the menu is made for and what it reaches besides the window. */
export type MenuWorld = {
  readonly look: WindowLook;
  readonly window: () => BrowserWindow | undefined;
  /** Paths, newest first. */
  readonly recent: readonly string[];
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
  readonly showDataFolder: () => void;
};

const line: Item = { type: 'separator' };

/** The native menu, in the window's language. Its commands go to the window; keys that the window listens for itself are shown and not taken. */
export function buildMenu(world: MenuWorld): Menu {
  const say = catalogues[world.look.language];
  const send = (label: string, command: MenuCommand, more: Item = {}): Item => ({
    label,
    click: () => world.window()?.webContents.send(shellChannels.menu, command),
    ...more,
  });
  const shown = (accelerator: string): Item => ({ accelerator, registerAccelerator: false });
  const isMac = process.platform === 'darwin';
  const file: Item[] = [
    send(say.native.newBriefing, 'new', { accelerator: 'CmdOrCtrl+N' }),
    send(say.native.openArticle, 'open', { accelerator: 'CmdOrCtrl+O' }),
    { label: say.native.recent, submenu: recentItems(say, world) },
    line,
    send(say.native.exportPdf, 'export', shown('CmdOrCtrl+Shift+E')),
    send(say.native.print, 'print', shown('CmdOrCtrl+Alt+P')),
    line,
    { role: 'close', label: say.native.close },
    ...(isMac ? [] : [{ role: 'quit', label: say.native.quit } satisfies Item]),
  ];
  const edit: Item[] = [
    send(say.native.undo, 'undo', shown('CmdOrCtrl+Z')),
    send(say.native.redo, 'redo', shown('CmdOrCtrl+Shift+Z')),
    line,
    ...editing(say),
    line,
    send(say.native.find, 'find', shown('CmdOrCtrl+F')),
  ];
  const view: Item[] = [
    send(say.native.library, 'library'),
    send(say.native.commands, 'palette', shown('CmdOrCtrl+K')),
    line,
    send(say.native.outline, 'outline', shown('CmdOrCtrl+\\')),
    send(say.native.source, 'source'),
    send(say.native.preview, 'preview', shown('CmdOrCtrl+P')),
    line,
    {
      label: say.native.theme,
      submenu: (['system', 'light', 'dark'] as const).map((theme) =>
        send(say.frame.themes[theme], `theme-${theme}`, { type: 'radio', checked: world.look.theme === theme }),
      ),
    },
    {
      label: say.native.language,
      submenu: (['system', ...languages] as const).map((one) =>
        send(one === 'system' ? say.frame.systemLanguage : languageNames[one], `language-${one}`, {
          type: 'radio',
          checked: world.look.choice === one,
        }),
      ),
    },
    line,
    { role: 'resetZoom', label: say.native.actualSize },
    { role: 'zoomIn', label: say.native.zoomIn },
    { role: 'zoomOut', label: say.native.zoomOut },
    { role: 'togglefullscreen', label: say.native.fullScreen },
  ];
  const help: Item[] = [
    send(say.native.shortcuts, 'shortcuts', shown('?')),
    { label: say.native.dataFolder, click: world.showDataFolder },
    ...(isMac ? [] : [line, { role: 'about', label: say.native.about } satisfies Item]),
  ];
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: say.native.file, submenu: file },
    { label: say.native.edit, submenu: edit },
    { label: say.native.view, submenu: view },
    { label: say.native.window, role: 'window', submenu: [{ role: 'minimize', label: say.native.minimise }] },
    { label: say.native.help, role: 'help', submenu: help },
  ]);
}

/** Articles that were opened from files. `&` in a file's name is no letter to press. */
function recentItems(say: Messages, { recent, openRecent, clearRecent }: MenuWorld): Item[] {
  return [
    ...recent.map((path) => ({
      label: basename(path).replaceAll('&', '&&'),
      toolTip: path,
      click: () => openRecent(path),
    })),
    line,
    { label: say.native.clearRecent, enabled: recent.length > 0, click: clearRecent },
  ];
}

const editing = (say: Messages): Item[] => [
  { role: 'cut', label: say.native.cut },
  { role: 'copy', label: say.native.copy },
  { role: 'paste', label: say.native.paste },
  { role: 'selectAll', label: say.native.selectAll },
];

/** Cut, copy and paste where a page expects them: on the right button. */
export function showContextMenu(window: BrowserWindow, look: () => WindowLook): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const all = editing(catalogues[look().language]);
    const items = isEditable ? all : selectionText.trim() === '' ? [] : all.filter(({ role }) => role === 'copy');
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
