import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppBar } from '../../renderer/screens/AppBar.tsx';
import { useTheme } from '../../renderer/state/theme.ts';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { IconButton } from '../../renderer/ui/IconButton.tsx';
import { keyNames, keysOf, useShortcuts } from '../../renderer/ui/keys.ts';
import { Menu } from '../../renderer/ui/Menu.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { useSlow } from '../../renderer/ui/useSlow.ts';

afterEach(cleanup);

describe('[E5] shortcuts of the window', () => {
  it('are named as keys are: arrows by their signs, the others as they are printed', () => {
    expect(['mod+alt+arrowleft', 'shift+arrowright', 'backspace', 'tab', 'mod+shift+k', 'f8'].map(keyNames)).toEqual([
      'Ctrl+Alt+←',
      'Shift+→',
      'Backspace',
      'Tab',
      'Ctrl+Shift+K',
      'F8',
    ]);
  });

  function Listening(props: { readonly onKey: (keys: string) => void; readonly children?: ReactNode }): ReactNode {
    useShortcuts({
      n: () => props.onKey('n'),
      '?': () => props.onKey('?'),
      'mod+shift+k': () => props.onKey('mod+shift+k'),
      'mod+s': () => false,
    });
    return <TooltipProvider>{props.children}</TooltipProvider>;
  }

  it('come with a letter, a sign, or the command key and shift', async () => {
    const onKey = vi.fn();
    render(<Listening onKey={onKey} />);
    await userEvent.keyboard('n?{Control>}{Shift>}K{/Shift}{/Control}{Alt>}n{/Alt}');
    expect(onKey.mock.calls.flat()).toEqual(['n', '?', 'mod+shift+k']);
  });

  const pressed = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
    keysOf({ key, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

  it('are known by their place where Alt changes what is typed, as Option does on a Mac', () => {
    expect(pressed('®', 'KeyR', { ctrlKey: true, altKey: true })).toBe('mod+alt+r');
    expect(pressed('¡', 'Digit1', { ctrlKey: true, altKey: true })).toBe('mod+alt+1');
    expect(pressed('«', 'Backslash', { ctrlKey: true, altKey: true })).toBe('mod+alt+\\');
    expect(pressed('ArrowUp', 'ArrowUp', { altKey: true })).toBe('alt+arrowup');
  });

  it('are known by their place on a layout without Latin letters, and by their letter on one that has others', () => {
    expect(pressed('л', 'KeyK', { ctrlKey: true })).toBe('mod+k');
    expect(pressed('Я', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+z');
    expect(pressed('о', 'KeyJ')).toBe('j');
    expect(pressed('z', 'KeyY', { ctrlKey: true })).toBe('mod+z');
  });

  it('are none where AltGr types a letter', () => {
    const getModifierState = (key: string) => key === 'AltGraph';
    const event = { key: 'ą', code: 'KeyA', altKey: true, ctrlKey: true, metaKey: false, shiftKey: false };
    expect(keysOf({ ...event, getModifierState })).toBe('');
  });

  it('keep quiet while a dialog is open', async () => {
    const onKey = vi.fn();
    render(
      <Listening onKey={onKey}>
        <Dialog open onOpenChange={() => {}} title="Masthead" />
      </Listening>,
    );
    await userEvent.keyboard('n{Control>}{Shift>}K{/Shift}{/Control}');
    expect(onKey).not.toHaveBeenCalled();
  });

  it('leave the key to the browser where the handler says so', () => {
    render(<Listening onKey={() => {}} />);
    expect(fireEvent.keyDown(window, { key: 's', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(window, { key: 'n' })).toBe(false);
  });
});

describe('[E7] a control', () => {
  it('that is an icon has its label as its name and says whether it is on', () => {
    render(
      <TooltipProvider>
        <IconButton label="Keep in view" icon={Star} pressed keys="mod+j" />
      </TooltipProvider>,
    );
    const button = screen.getByRole('button', { name: 'Keep in view', pressed: true });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+j');
  });

  it('in a field is tied to its label, its hint and its error', () => {
    render(<TextField label="Reference" hint="Printed at the head" error="It is too long; shorten it." />);
    const input = screen.getByLabelText('Reference');
    const words = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['Printed at the head', 'It is too long; shorten it.']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a menu', () => {
  const show = (chosen = vi.fn()) => {
    render(
      <>
        <Menu trigger={<button type="button">Sort</button>} items={[{ label: 'By name', onSelect: chosen }]} />
        <input aria-label="Elsewhere" />
      </>,
    );
    return { button: screen.getByRole('button', { name: 'Sort' }), chosen };
  };

  it('that nobody is at listens to no key of the window', () => {
    const listened = vi.spyOn(document, 'addEventListener');
    show();
    expect(listened.mock.calls.filter(([type]) => type === 'keydown')).toEqual([]);
    listened.mockRestore();
  });

  it('[E5] opens by key on its first line, runs it, and gives the focus back to its button', async () => {
    const user = userEvent.setup();
    const { button, chosen } = show();
    await user.tab();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    await user.keyboard('{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('menu', { name: 'Sort' }).id).toBe(button.getAttribute('aria-controls'));
    expect(document.activeElement?.textContent).toBe('By name');
    await user.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
    await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(document.activeElement).toBe(button);
  });

  it('[E5] opens by mouse and closes by a second press and by Escape', async () => {
    const user = userEvent.setup();
    const { button } = show();
    await user.click(button);
    expect(screen.getByRole('menuitem', { name: 'By name' })).toBeTruthy();
    await user.click(button);
    expect(screen.queryByRole('menu')).toBeNull();
    await user.click(button);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('a menu that closes', () => {
  it('leaves the focus where it went meanwhile: another menu opened at that moment stays open', async () => {
    const user = userEvent.setup();
    render(
      <>
        <Menu trigger={<button type="button">Sort</button>} items={[{ label: 'By name', onSelect: vi.fn() }]} />
        <Menu trigger={<button type="button">Kind</button>} items={[{ label: 'Note', onSelect: vi.fn() }]} />
      </>,
    );
    await user.click(screen.getByRole('button', { name: 'Sort' }));
    fireEvent.keyDown(screen.getByRole('menuitem', { name: 'By name' }), { key: 'Escape' });
    fireEvent.pointerDown(screen.getByRole('button', { name: 'Kind' }), { button: 0 });
    await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.getByRole('menuitem', { name: 'Note' })).toBeTruthy();
    expect(document.activeElement).not.toBe(screen.getByRole('button', { name: 'Sort' }));
  });
});

describe('a wait', () => {
  it('shows only from 300 ms on, and is over at once', () => {
    vi.useFakeTimers();
    try {
      const Waiting = ({ pending }: { readonly pending: boolean }): ReactNode =>
        useSlow(pending) ? 'Reading…' : 'still';
      const { container, rerender } = render(<Waiting pending />);
      act(() => void vi.advanceTimersByTime(299));
      expect(container.textContent).toBe('still');
      act(() => void vi.advanceTimersByTime(1));
      expect(container.textContent).toBe('Reading…');
      rerender(<Waiting pending={false} />);
      expect(container.textContent).toBe('still');
      rerender(<Waiting pending />);
      expect(container.textContent).toBe('still');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the theme switch in the header', () => {
  it('says which theme is on and changes it by keyboard', async () => {
    act(() => useTheme.getState().setTheme('system'));
    render(
      <TooltipProvider>
        <AppBar />
      </TooltipProvider>,
    );
    screen.getByRole('button', { name: 'Theme and language' }).focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(screen.getByRole('button', { name: 'Theme and language' })).toBeTruthy();
    act(() => useTheme.getState().setTheme('system'));
  });
});
