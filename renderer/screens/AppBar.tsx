import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { languageNames, languages } from '#shared/messages/languages.ts';
import { say, useLanguage } from '../state/language.ts';
import { hashOf } from '../state/route.ts';
import { themes, useTheme } from '../state/theme.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** The bar at the head of every screen: the way home, what the screen puts in the middle, its actions, theme and language. */
export function AppBar(props: { readonly children?: ReactNode; readonly actions?: ReactNode }): ReactNode {
  const { theme, setTheme } = useTheme();
  const { choice, setLanguage } = useLanguage();
  return (
    <header className="app-bar">
      <a className="wordmark" href={hashOf({ screen: 'library' })} aria-label={say.frame.home}>
        Brevier
      </a>
      <div className="app-bar-middle">{props.children}</div>
      <div className="app-bar-actions">
        {props.actions}
        <Menu
          trigger={<IconButton label={say.frame.settings} icon={icons[theme]} />}
          items={[
            { kind: 'heading', label: say.frame.theme },
            ...themes.map((one) => ({
              label: say.frame.themes[one],
              checked: one === theme,
              onSelect: () => setTheme(one),
            })),
            { kind: 'separator' },
            { kind: 'heading', label: say.frame.language },
            {
              label: say.frame.systemLanguage,
              checked: choice === 'system',
              onSelect: () => setLanguage('system'),
            },
            ...languages.map((one) => ({
              label: languageNames[one],
              lang: one,
              checked: one === choice,
              onSelect: () => setLanguage(one),
            })),
          ]}
        />
      </div>
    </header>
  );
}
