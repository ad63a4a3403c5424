import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** A small panel under its trigger, a button that takes a ref: focus goes in and returns; Escape and a click elsewhere close it. */
export function Popover(props: {
  readonly trigger: ReactElement;
  /** Says what the panel is. */
  readonly label: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="popover"
          aria-label={props.label}
          align={props.align ?? 'end'}
          sideOffset={4}
          collisionPadding={8}
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
