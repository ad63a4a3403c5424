import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { say, useLanguage } from '../../renderer/state/language.ts';
import { appAt } from './appAt.tsx';
import { createFakeClient } from './fakeClient.ts';

beforeEach(() => {
  act(() => useLanguage.getState().setLanguage('system'));
  localStorage.clear();
});

describe('[H1] the interface’s language', () => {
  it('is the system’s until one is chosen in the bar, is then drawn at once, named on the page and remembered', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('heading', { name: 'Library' });
    expect(document.documentElement.lang).toBe('en');
    await user.click(screen.getByRole('button', { name: 'Theme and language' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Українська' }));
    await screen.findByRole('heading', { name: 'Бібліотека' });
    expect(document.documentElement.lang).toBe('uk');
    expect(document.title).toBe('Бібліотека – Brevier');
    expect(localStorage.getItem('brevier.language')).toBe('uk');
    expect(say.frame.cancel).toBe('Скасувати');
  });

  it('shows which is chosen, each language by its own name', async () => {
    act(() => useLanguage.getState().setLanguage('uk'));
    const { user } = appAt('#/', createFakeClient());
    await user.click(await screen.findByRole('button', { name: 'Тема й мова' }));
    expect(screen.getByRole('menuitemcheckbox', { name: 'Українська' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('menuitemcheckbox', { name: 'English' }).getAttribute('aria-checked')).toBe('false');
  });
});
