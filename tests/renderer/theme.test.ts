import { beforeEach, describe, expect, it } from 'vitest';
import { rememberedTheme, show, useTheme } from '../../renderer/state/theme.ts';

const onPage = (): string | undefined => document.documentElement.dataset.theme;

beforeEach(() => {
  localStorage.clear();
  useTheme.getState().setTheme('system');
  localStorage.clear();
});

describe('the theme', () => {
  it('is the system’s until one is chosen', () => {
    expect(rememberedTheme()).toBe('system');
    expect(onPage()).toBeUndefined();
  });

  it('[E7] is shown at once and remembered', () => {
    useTheme.getState().setTheme('dark');
    expect(onPage()).toBe('dark');
    expect(rememberedTheme()).toBe('dark');
  });

  it('goes round with the menu command: system, light, dark, system', () => {
    const seen = [0, 1, 2].map(() => {
      useTheme.getState().nextTheme();
      return onPage();
    });
    expect(seen).toEqual(['light', 'dark', undefined]);
  });

  it('falls back to the system’s where what was remembered is none', () => {
    useTheme.getState().setTheme('dark');
    const key = localStorage.key(0) as string;
    localStorage.setItem(key, 'sepia');
    expect(rememberedTheme()).toBe('system');
    show(rememberedTheme());
    expect(onPage()).toBeUndefined();
  });
});
