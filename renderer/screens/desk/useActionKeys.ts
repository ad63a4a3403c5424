import { useEffect, useRef } from 'react';
import { say } from '../../state/language.ts';
import { announce } from '../../ui/announce.tsx';
import { keyNames, keysOf, modalOpen, takesText } from '../../ui/keys.ts';
import type { Action } from './actions.ts';
import { beginChord, endChord, useChord } from './chord.ts';

/** A one-line field has an undo of its own while it is edited. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const modifiers = ['shift', 'control', 'alt', 'altgraph', 'meta', 'capslock'];

/**
 * Listens for the keys of all actions, before the editor does. Dialogs and menus have the keyboard to themselves. After the leader every key
 * is part of a command, wherever the focus is, until one is complete or Escape, a press of the mouse or another window ends it: there is no haste.
 */
export function useActionKeys(actions: readonly Action[]): void {
  const latest = useRef(keyMapOf(actions));
  useEffect(() => {
    latest.current = keyMapOf(actions);
  }, [actions]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { begun } = useChord.getState();
      if (begun !== undefined) {
        follow(begun, event, latest.current);
        return;
      }
      if (event.isComposing) return;
      const keys = keysOf(event);
      const action = latest.current.actions.get(keys);
      const begins = latest.current.beginnings.has(keys);
      if (action === undefined ? !begins : !isHeard(action, event.target)) return;
      if (modalOpen()) return;
      take(event);
      if (begins) begin(keys);
      else action?.run();
    };
    window.addEventListener('keydown', listen, { capture: true });
    window.addEventListener('pointerdown', endChord, { capture: true });
    window.addEventListener('blur', endChord);
    return () => {
      endChord();
      window.removeEventListener('keydown', listen, { capture: true });
      window.removeEventListener('pointerdown', endChord, { capture: true });
      window.removeEventListener('blur', endChord);
    };
  }, []);
}

/** Actions by their keys, and the keys that others have to follow. Made once: every key asks. */
type KeyMap = { readonly actions: ReadonlyMap<string, Action>; readonly beginnings: ReadonlySet<string> };

function keyMapOf(list: readonly Action[]): KeyMap {
  const actions = new Map<string, Action>();
  const beginnings = new Set<string>();
  for (const action of list)
    for (const keys of [action.keys, ...(action.also ?? [])]) {
      actions.set(keys, action);
      const pressed = keys.split(' ');
      for (let many = 1; many < pressed.length; many += 1) beginnings.add(pressed.slice(0, many).join(' '));
    }
  return { actions, beginnings };
}

const isHeard = ({ id, where }: Action, target: EventTarget | null): boolean =>
  where === 'outside'
    ? !takesText(target)
    : where === undefined && !((id === 'undo' || id === 'redo') && inField(target));

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function begin(keys: string): void {
  beginChord(keys);
  announce(say.desk.chord.goesOn(keyNames(keys)));
}

function follow(begun: string, event: KeyboardEvent, { actions, beginnings }: KeyMap): void {
  if (modifiers.includes(event.key.toLowerCase())) return;
  take(event);
  const pressed = keysOf(event);
  // Command may still be held down from the key before.
  const keys = pressed === '?' ? pressed : `${begun} ${pressed.replace(/^mod\+/, '')}`;
  const action = actions.get(keys);
  if (pressed === 'escape' || action !== undefined) {
    endChord();
    action?.run();
  } else if (beginnings.has(keys)) begin(keys);
  else announce(say.desk.chord.nothing(keyNames(keys)));
}
