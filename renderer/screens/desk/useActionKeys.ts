import { useEffect, useRef } from 'react';
import { keysOf, modalOpen, takesText } from '../../ui/keys.ts';
import type { Action } from './actions.ts';

/** A one-line field has an undo of its own while it is edited. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Listens for the keys of all actions, before the editor does. Dialogs and menus have the keyboard to themselves. */
export function useActionKeys(actions: readonly Action[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const keys = keysOf(event);
      const action = latest.current.find((one) => one.keys === keys || one.also?.includes(keys));
      if (action === undefined || action.where === 'editor' || action.where === 'cursor') return;
      if (action.where === 'outside' && takesText(event.target)) return;
      if (modalOpen()) return;
      if ((action.id === 'undo' || action.id === 'redo') && inField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      action.run();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
