import { useEffect, useRef } from 'react';
import type { MenuCommand, ShellApi } from '#shared/contract/shell.ts';

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
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => shell()?.onMenu((command) => latest.current[command]?.()), []);
}
