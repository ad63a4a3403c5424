import { useRef } from 'react';

/** What a dialog's content is given so that the focus goes back, when it closes, to where it was: Radix knows only of a button that opened it. */
export function useFocusBack(): {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
} {
  const before = useRef<HTMLElement>(undefined);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      // What took the focus in between, such as a cursor put into the text, keeps it.
      if (document.activeElement === document.body) before.current?.focus({ preventScroll: true });
    },
  };
}
