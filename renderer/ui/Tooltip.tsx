import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

/** Once around the app: tooltips share their delay, so the next one appears at once. */
export function TooltipProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}

/** A line about its one child, on hover and on focus. The child must take a ref and spread its props onto an element. */
export function Tooltip(props: {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement;
}): ReactNode {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="tooltip" side={props.side ?? 'bottom'} sideOffset={6} collisionPadding={8}>
          {props.label}
          {props.keys !== undefined && <Kbd keys={props.keys} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
