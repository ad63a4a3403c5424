import { create } from 'zustand';
import { themes } from '#shared/contract/settings.ts';
import { keep, kept } from './settings.ts';

export { themes };
export type Theme = (typeof themes)[number];

/** The remembered theme, else the system's. */
export const rememberedTheme = (): Theme => kept('theme') ?? 'system';

type ThemeState = {
  readonly theme: Theme;
  /** Shows and remembers a theme. */
  readonly setTheme: (theme: Theme) => void;
  /** System, light, dark, system: what the menu command does. */
  readonly nextTheme: () => void;
};

export const useTheme = create<ThemeState>()((set, get) => ({
  theme: rememberedTheme(),
  setTheme: (theme) => {
    show(theme);
    keep('theme', theme);
    set({ theme });
  },
  nextTheme: () => get().setTheme(themes[(themes.indexOf(get().theme) + 1) % themes.length] ?? 'system'),
}));

/** Puts the theme on the page, where `styles/tokens.css` reads it. */
export function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
