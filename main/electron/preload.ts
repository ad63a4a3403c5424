import { contextBridge, ipcRenderer } from 'electron';
import { menuCommands, type ShellApi, shellChannels } from '#shared/contract/shell.ts';

/** All that the page gets of the desktop: five functions, no Electron object, no channel name. */
const shell: ShellApi = {
  saveFile: (name, bytes) => ipcRenderer.invoke(shellChannels.save, name, bytes),
  saveFiles: (files) => ipcRenderer.invoke(shellChannels.saveAll, files),
  openFile: () => ipcRenderer.invoke(shellChannels.open),
  reveal: (path) => ipcRenderer.invoke(shellChannels.reveal, path),
  onMenu: (listener) => {
    const listen = (_event: unknown, command: unknown): void => {
      const known = menuCommands.find((each) => each === command);
      if (known !== undefined) listener(known);
    };
    ipcRenderer.on(shellChannels.menu, listen);
    return () => {
      ipcRenderer.off(shellChannels.menu, listen);
    };
  },
};

contextBridge.exposeInMainWorld('brevierShell', shell);
