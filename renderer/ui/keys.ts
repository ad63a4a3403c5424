import { useEffect, useRef } from 'react';

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const printed: Readonly<Record<string, string>> = {
  mod: apple ? '⌘' : 'Ctrl',
  shift: apple ? '⇧' : 'Shift',
  alt: apple ? '⌥' : 'Alt',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  escape: 'Esc',
  delete: 'Del',
};

const capital = (key: string): string => key.slice(0, 1).toUpperCase() + key.slice(1);

/** `mod+shift+k` → `Ctrl+Shift+K`, or `⇧⌘K` on a Mac (`mod` is the platform's command key); what is pressed after each other stands side by side. */
export const keyNames = (keys: string): string => keys.split(' ').map(pressNames).join(' ');

const pressNames = (keys: string): string => {
  const names = keys.split('+').map((key) => printed[key] ?? capital(key));
  if (!apple) return names.join('+');
  return [...names].sort((a, b) => Number(a === '⌘') - Number(b === '⌘')).join('');
};

/** `mod+shift+k` → `Control+Shift+k` (the form of `aria-keyshortcuts`, which has none for keys after each other: undefined). */
export const ariaKeys = (keys: string): string | undefined => (keys.includes(' ') ? undefined : pressOf(keys));

const pressOf = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'mod' ? (apple ? 'Meta' : 'Control') : key.length > 1 ? capital(key) : key))
    .join('+');

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const signs: Readonly<Record<string, string>> = { Backslash: '\\', Period: '.', Comma: ',', Slash: '/' };

/**
 * The key that was pressed, in lower case: what it types, but where Alt is part of it (a Mac's Option types another sign) or it types no Latin
 * letter (a Cyrillic layout), the letter, digit or sign that stands in its place on a Latin keyboard.
 */
export function keyOf({ key, code, altKey }: Pressed): string {
  const foreign = key.length === 1 && key > '~';
  if ((altKey && key.length === 1) || foreign) {
    const latin = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? signs[code];
    if (latin !== undefined) return latin.toLowerCase();
  }
  return key.toLowerCase();
}

/** The keys of an event in this app's own form: `mod`, `alt` and `shift` in that order, then the key. What AltGr types is no shortcut: ''. */
export function keysOf(event: Pressed & { getModifierState?: (key: string) => boolean }): string {
  if (event.getModifierState?.('AltGraph') === true) return '';
  const key = keyOf(event);
  const letter = key.length > 1 || (key >= 'a' && key <= 'z');
  return [
    (apple ? event.metaKey : event.ctrlKey) ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && letter ? 'shift' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** The target takes typed characters: a shortcut without `mod` must not steal them. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** A modal dialog or an open menu has the keyboard to itself. */
export const modalOpen = (): boolean =>
  document.querySelector('[role="dialog"][data-state="open"], [role="alertdialog"], [role="menu"]') !== null;

/**
 * Shortcuts of the whole window while the component is mounted: `{ 'n': …, 'mod+k': … }`. Keys without `mod` are left alone
 * in text fields, all of them while a dialog or menu is open. A handler that answers `false` lets the key go on to the browser.
 */
export function useShortcuts(shortcuts: Readonly<Record<string, (event: KeyboardEvent) => unknown>>): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      const handler = latest.current[keys];
      if (handler === undefined || modalOpen()) return;
      if (!keys.includes('mod') && takesText(event.target)) return;
      if (handler(event) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
