import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';
import { ariaKeys } from './keys.ts';

export type ButtonProps = ComponentProps<'button'> & {
  /** `plain` (the default) is outlined; `primary` at most once in view; `quiet` has no box until pointed at. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  /** Printed on the button; the screen that owns the shortcut listens for it. */
  readonly keys?: string;
};

/** A button with words. Its name is its text. */
export function Button({
  variant = 'plain',
  size = 'normal',
  icon: Icon,
  keys,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const classes = ['button', `button-${variant}`, size === 'small' ? 'button-small' : '', rest.className ?? ''];
  return (
    <button
      type="button"
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      {...rest}
      className={classes.filter((name) => name !== '').join(' ')}
    >
      {Icon !== undefined && <Icon aria-hidden="true" />}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
