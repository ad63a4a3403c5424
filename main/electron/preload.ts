import { contextBridge, ipcRenderer } from 'electron';
import { type FileFromHost, menuCommands, type ShellApi, shellChannels } from '#shared/contract/shell.ts';

/** Listens on a channel; answers with how to stop. */
function hear(channel: string, listener: (value: unknown) => void): () => void {
  const listen = (_event: unknown, value: unknown): void => listener(value);
  ipcRenderer.on(channel, listen);
  return () => {
    ipcRenderer.off(channel, listen);
  };
}

/** All that the page gets of the desktop: ten functions, no Electron object, no channel name. */
const shell: ShellApi = {
  saveFile: (name, bytes) => ipcRenderer.invoke(shellChannels.save, name, bytes),
  saveFiles: (files) => ipcRenderer.invoke(shellChannels.saveAll, files),
  openFile: () => ipcRenderer.invoke(shellChannels.open),
  reveal: (path) => ipcRenderer.invoke(shellChannels.reveal, path),
  print: (name, bytes) => ipcRenderer.invoke(shellChannels.print, name, bytes),
  dragOut: (name, bytes) => ipcRenderer.send(shellChannels.drag, name, bytes),
  notify: (words) => ipcRenderer.invoke(shellChannels.notify, words),
  look: (look) => ipcRenderer.invoke(shellChannels.look, look),
  onMenu: (listener) =>
    hear(shellChannels.menu, (command) => {
      const known = menuCommands.find((each) => each === command);
      if (known !== undefined) listener(known);
    }),
  onFile: (listener) => {
    const stop = hear(shellChannels.file, (file) => listener(file as FileFromHost));
    void ipcRenderer.invoke(shellChannels.listening);
    return stop;
  },
};

contextBridge.exposeInMainWorld('brevierShell', shell);
