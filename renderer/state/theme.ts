import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'brevier.theme';

/** The remembered theme; storage may be switched off, then it is the system's. */
export function rememberedTheme(): Theme {
  try {
    const value = localStorage.getItem(key);
    return themes.find((theme) => theme === value) ?? 'system';
  } catch {
    return 'system';
  }
}

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
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Without storage the choice lasts as long as the window.
    }
    set({ theme });
  },
  nextTheme: () => get().setTheme(themes[(themes.indexOf(get().theme) + 1) % themes.length] ?? 'system'),
}));

/** Puts the theme on the page, where `styles/tokens.css` reads it. */
export function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
