import { type Setting, type Settings, settingsIn } from '#shared/contract/settings.ts';
import type { Client } from './client.ts';

/** Under which name the page's own storage holds a setting, so that it is there before the program has answered. */
const keyOf = (name: Setting): string => `brevier.${name}`;

const names: readonly Setting[] = ['language', 'theme', 'panes', 'prose', 'look-first', 'first-steps'];

/** Milliseconds of rest before what was chosen goes to the program: a pane that is dragged is one choice. */
const rest = 300;

let client: Client | undefined;
let waiting: Settings = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let tell: (() => void) | undefined;

/** Calls once, the first time that the program cannot keep a choice, which then holds for this page alone. The answer ends it. */
export function whenNotKept(listener: () => void): () => void {
  tell = listener;
  return () => {
    tell = undefined;
  };
}

/** A setting as it was chosen last; undefined where it never was. Storage may be switched off or hold something else. */
export function kept<Name extends Setting>(name: Name): Settings[Name] {
  try {
    const words = localStorage.getItem(keyOf(name));
    return settingsIn({ [name]: words?.startsWith('{') ? JSON.parse(words) : (words ?? undefined) })[name];
  } catch {
    return undefined;
  }
}

/** Remembers a choice: at once for this page, and a moment later for every other. */
export function keep<Name extends Setting>(name: Name, value: NonNullable<Settings[Name]>): void {
  store(name, value);
  waiting = { ...waiting, [name]: value };
  clearTimeout(timer);
  timer = setTimeout(send, rest);
}

function store(name: Setting, value: unknown): void {
  try {
    localStorage.setItem(keyOf(name), typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    // Without storage the choice lasts as long as the window, and the program keeps it.
  }
}

function send(): void {
  const settings = waiting;
  waiting = {};
  clearTimeout(timer);
  if (Object.keys(settings).length === 0) return;
  client?.settings.keep(settings).catch(() => {
    tell?.();
    tell = undefined;
  });
}

/**
 * Brings the program's settings to this page, before the first screen is drawn. What only the page holds, from a Brevier that kept settings
 * there alone, goes to the program once.
 */
export async function bringSettings(from: Client): Promise<void> {
  client = from;
  window.addEventListener('pagehide', send);
  const there = await from.settings.get().catch(() => undefined);
  if (there === undefined) return;
  for (const name of names) {
    const value = there[name];
    const here = kept(name);
    if (value !== undefined) store(name, value);
    else if (here !== undefined) keep(name, here);
  }
}
