import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys } from './keys.ts';
import { Tooltip } from './Tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** Its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly size?: 'normal' | 'small';
  /** Given for a switch: says whether it is on. */
  readonly pressed?: boolean;
};

/** A button that is an icon. */
export function IconButton({
  label,
  icon: Icon,
  keys,
  size = 'normal',
  pressed,
  className,
  ...rest
}: IconButtonProps): ReactNode {
  const classes = ['icon-button', size === 'small' ? 'icon-button-small' : '', className ?? ''];
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        {...rest}
        className={classes.filter((name) => name !== '').join(' ')}
      >
        <Icon aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
