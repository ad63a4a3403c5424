import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ActionId, actionKeys } from '../../renderer/screens/desk/actionKeys.ts';
import type { Action } from '../../renderer/screens/desk/actions.ts';
import { ChordPanel } from '../../renderer/screens/desk/ChordPanel.tsx';
import { endChord, useChord } from '../../renderer/screens/desk/chord.ts';
import { useActionKeys } from '../../renderer/screens/desk/useActionKeys.ts';
import { useLanguage } from '../../renderer/state/language.ts';
import { Announcements } from '../../renderer/ui/announce.tsx';
import { keyNames } from '../../renderer/ui/keys.ts';

const ran: string[] = [];
const action = (id: ActionId): Action => ({
  id,
  label: id,
  group: 'briefing',
  keys: actionKeys[id],
  run: () => ran.push(id),
});
const actions = (['marking', 'add-background', 'add-timeline', 'kind-press', 'palette'] as const).map(action);

function Screen() {
  useActionKeys(actions);
  return (
    <>
      <textarea aria-label="Text" />
      <ChordPanel actions={actions} />
      <Announcements />
    </>
  );
}

const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(screen.getByLabelText('Text'), { key, code: `Key${key.toUpperCase()}`, ...more });
const leader = () => press('j', { ctrlKey: true });

beforeEach(() => {
  ran.length = 0;
  vi.useFakeTimers();
  render(<Screen />);
});

afterEach(() => {
  endChord();
  cleanup();
  vi.useRealTimers();
  useLanguage.getState().setLanguage('en');
});

describe('[E5] keys after each other', () => {
  it('run a command from within a text, and type nothing there', () => {
    expect(leader()).toBe(false);
    expect(press('q')).toBe(false);
    expect(ran).toEqual(['marking']);
    expect(press('q')).toBe(true);
    expect(ran).toHaveLength(1);
  });

  it('go by the place of the letter on a Latin keyboard: on a Ukrainian one too', () => {
    press('о', { ctrlKey: true, code: 'KeyJ' });
    press('ф', { code: 'KeyA' });
    press('и', { code: 'KeyB' });
    press('п', { code: 'KeyG' });
    expect(ran).toEqual(['add-background']);
  });

  it('may be pressed with Command still held down, and with Shift let go in between', () => {
    leader();
    fireEvent.keyDown(document.body, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
    press('k', { ctrlKey: true });
    press('p');
    expect(ran).toEqual(['kind-press']);
  });

  it('wait without haste, end with Escape or a press of the mouse, and stay where a key means nothing', () => {
    leader();
    act(() => void vi.advanceTimersByTime(60_000));
    press('z');
    expect(useChord.getState().begun).toBe('mod+j');
    press('Escape', { code: 'Escape' });
    press('q');
    leader();
    fireEvent.pointerDown(document.body);
    press('q');
    expect(ran).toEqual([]);
  });

  it('are shown to who waits, family by family, and said to who listens', () => {
    leader();
    expect(screen.getByText(/press the next key/).textContent).toContain(keyNames('mod+j'));
    expect(screen.queryByText('marking')).toBeNull();
    act(() => void vi.advanceTimersByTime(400));
    expect(screen.getByText('marking')).toBeTruthy();
    expect(screen.getByText('Add a section …')).toBeTruthy();
    expect(screen.queryByText('add-background')).toBeNull();
    press('a');
    act(() => void vi.advanceTimersByTime(400));
    expect(screen.getByText('add-background').previousElementSibling?.textContent).toBe(keyNames('b g'));
    expect(screen.queryByText('marking')).toBeNull();
  });
});
