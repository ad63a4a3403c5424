import { type RefObject, useEffect, useRef, useState } from 'react';
import { keyOf } from '../../ui/keys.ts';

const rowSelector = '[data-row]';

/** Puts the focus into the list in view, on the line that Tab reaches; false where there is none. */
export function focusList(): boolean {
  const row = document.querySelector<HTMLElement>(`${rowSelector}[tabindex="0"]`);
  row?.focus();
  return row !== null;
}

/** Presses keys, in the form of `useShortcuts`, on the line of the list that Tab reaches: what is in the palette is what the keys do. */
export function pressInList(keys: string): void {
  focusList();
  const isCommand = keys.startsWith('mod+');
  const name = isCommand ? keys.slice('mod+'.length) : keys;
  const key = name.length > 1 ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
  const init = { key, ctrlKey: isCommand, metaKey: isCommand, bubbles: true, cancelable: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
}

type Options = {
  /** Index of the line that Tab reaches at first. */
  readonly start?: number;
  readonly onReach?: (index: number) => void;
  readonly onDelete?: (index: number) => void;
  /** Letters that do something to the line; if it goes, the one that takes its place gets the focus. */
  readonly letters?: Readonly<Record<string, (index: number) => void>>;
};

/**
 * Arrow keys, Home and End along the lines of a list: elements with `data-row` inside `list`, in order, of which only number
 * `current` has tabindex 0. When the line with the focus is deleted, the one that takes its place gets the focus.
 */
export function useRows<List extends HTMLElement>(
  count: number,
  options: Options = {},
): { readonly current: number; readonly list: RefObject<List | null> } {
  const [current, setCurrent] = useState(options.start ?? 0);
  const list = useRef<List | null>(null);
  const refocus = useRef(false);
  const at = Math.min(current, Math.max(0, count - 1));
  const latest = useRef({ at, count, options });
  useEffect(() => {
    latest.current = { at, count, options };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of count is what takes the focus away
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    rowsIn(list.current)[at]?.focus();
  }, [count]);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const reach = (event: FocusEvent): void => {
      const index = rowsIn(element).indexOf(event.target as HTMLElement);
      if (index < 0) return;
      setCurrent(index);
      latest.current.options.onReach?.(index);
    };
    const press = (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLElement) || !event.target.matches(rowSelector)) return;
      const { at: from, count: all, options: asked } = latest.current;
      const moves: Readonly<Record<string, number>> = {
        ArrowDown: Math.min(all - 1, from + 1),
        ArrowUp: Math.max(0, from - 1),
        Home: 0,
        End: all - 1,
      };
      const to = moves[event.key];
      const deletes = asked.onDelete !== undefined && (event.key === 'Delete' || event.key === 'Backspace');
      const letter = isPlain(event) ? asked.letters?.[keyOf(event)] : undefined;
      if (to === undefined && !deletes && letter === undefined) return;
      event.preventDefault();
      if (to !== undefined) rowsIn(element)[to]?.focus();
      else {
        refocus.current = true;
        (letter ?? asked.onDelete)?.(from);
      }
    };
    element.addEventListener('focusin', reach);
    element.addEventListener('keydown', press);
    return () => {
      element.removeEventListener('focusin', reach);
      element.removeEventListener('keydown', press);
    };
  }, []);
  return { current: at, list };
}

const isPlain = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && !shiftKey;

const rowsIn = (element: HTMLElement | null): HTMLElement[] => [
  ...(element?.querySelectorAll<HTMLElement>(rowSelector) ?? []),
];
