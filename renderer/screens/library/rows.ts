import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

const rowSelector = '[data-row]';

/** Puts the focus on the first line of the list in view; false where there is none. */
export function focusFirstRow(): boolean {
  const row = document.querySelector<HTMLElement>(rowSelector);
  row?.focus();
  return row !== null;
}

type Rows<List extends HTMLElement> = {
  /** Index of the one row that Tab reaches. */
  readonly current: number;
  readonly onFocus: (index: number) => void;
  /** For each line; `list` is for what holds them all. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly list: RefObject<List | null>;
};

/**
 * Arrow keys, Home and End along the lines of a list (elements with `data-row`, in order); `onDelete` gets the line's index.
 * When the line with the focus goes away, the one that took its place gets the focus.
 */
export function useRows<List extends HTMLElement>(count: number, onDelete?: (index: number) => void): Rows<List> {
  const [current, setCurrent] = useState(0);
  const list = useRef<List | null>(null);
  const refocus = useRef(false);
  const focus = (index: number): void => list.current?.querySelectorAll<HTMLElement>(rowSelector)[index]?.focus();
  const at = Math.min(current, Math.max(0, count - 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of count is what takes the focus away
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    focus(at);
  }, [count]);
  return {
    current: at,
    list,
    onFocus: setCurrent,
    onKeyDown: (event) => {
      const moves: Readonly<Record<string, number>> = {
        ArrowDown: Math.min(count - 1, at + 1),
        ArrowUp: Math.max(0, at - 1),
        Home: 0,
        End: count - 1,
      };
      const to = moves[event.key];
      if (to !== undefined) {
        event.preventDefault();
        focus(to);
      } else if (onDelete !== undefined && (event.key === 'Delete' || event.key === 'Backspace')) {
        event.preventDefault();
        refocus.current = true;
        onDelete(at);
      }
    },
  };
}
