import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';

/** A modal dialog: focus goes in, stays in, and returns; Escape and the ground behind it close it. */
export function Dialog(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  readonly wide?: boolean;
  /** Buttons, the usual answer last. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const described = props.description === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="scrim">
          <Radix.Content className={props.wide ? 'dialog dialog-wide' : 'dialog'} {...described}>
            <Radix.Title className="dialog-title">{props.title}</Radix.Title>
            {props.description !== undefined && (
              <Radix.Description className="dialog-description">{props.description}</Radix.Description>
            )}
            {props.children !== undefined && <div className="dialog-body">{props.children}</div>}
            {props.footer !== undefined && <div className="dialog-footer">{props.footer}</div>}
            <Radix.Close asChild>
              <IconButton className="dialog-close" label="Close" icon={X} size="small" />
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
