import { useEffect, useRef } from 'react';
import type { FileFromHost, MenuCommand, ShellApi } from '#shared/contract/shell.ts';
import { useLanguage } from './language.ts';
import { useTheme } from './theme.ts';

declare global {
  interface Window {
    /** Only in a desktop host. */
    readonly brevierShell?: ShellApi;
  }
}

/** The desktop host's own means, or undefined in a browser. */
export const shell = (): ShellApi | undefined => window.brevierShell;

/** Answers commands of the native menu while the component is mounted. */
export function useMenuCommands(commands: Partial<Readonly<Record<MenuCommand, () => void>>>): void {
  const latest = useLatest(commands);
  useEffect(() => shell()?.onMenu((command) => latest.current[command]?.()), [latest]);
}

/** Takes the files that the desktop hands over: opened with the program, dropped on its icon. */
export function useFilesFromHost(take: (file: FileFromHost) => void): void {
  const latest = useLatest(take);
  useEffect(() => shell()?.onFile((file) => latest.current(file)), [latest]);
}

/** Tells the desktop which theme and language its menus and dialogs are to follow. */
export function useLookOfHost(): void {
  const theme = useTheme((state) => state.theme);
  const choice = useLanguage((state) => state.choice);
  const language = useLanguage((state) => state.language);
  useEffect(() => void shell()?.look({ theme, choice, language }), [theme, choice, language]);
}

function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
