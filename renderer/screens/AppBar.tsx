import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { hashOf } from '../state/route.ts';
import { themeNames, themes, useTheme } from '../state/theme.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** The bar at the head of every screen: the way home, what the screen puts in the middle, its actions, the theme. */
export function AppBar(props: { readonly children?: ReactNode; readonly actions?: ReactNode }): ReactNode {
  const { theme, setTheme } = useTheme();
  return (
    <header className="app-bar">
      <a className="wordmark" href={hashOf({ screen: 'library' })} aria-label="Brevier, library">
        Brevier
      </a>
      <div className="app-bar-middle">{props.children}</div>
      <div className="app-bar-actions">
        {props.actions}
        <Menu
          trigger={<IconButton label={`Theme: ${themeNames[theme].toLowerCase()}`} icon={icons[theme]} />}
          items={[
            { kind: 'heading', label: 'Theme' },
            ...themes.map((choice) => ({
              label: themeNames[choice],
              checked: choice === theme,
              onSelect: () => setTheme(choice),
            })),
          ]}
        />
      </div>
    </header>
  );
}
