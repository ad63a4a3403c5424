import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { say } from '../state/language.ts';
import { useFocusBack } from './useFocusBack.ts';

/** A modal dialog: focus goes in, stays in, and returns; Escape and the ground behind it close it, so its close button has no tooltip: that would take the first Escape. */
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
  const focusBack = useFocusBack();
  const described = props.description === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="scrim">
          <Radix.Content className={props.wide ? 'dialog dialog-wide' : 'dialog'} {...described} {...focusBack}>
            <Radix.Title className="dialog-title">{props.title}</Radix.Title>
            {props.description !== undefined && (
              <Radix.Description className="dialog-description">{props.description}</Radix.Description>
            )}
            {props.children !== undefined && <div className="dialog-body">{props.children}</div>}
            {props.footer !== undefined && <div className="dialog-footer">{props.footer}</div>}
            <Radix.Close asChild>
              <button type="button" className="icon-button icon-button-small dialog-close" aria-label={say.frame.close}>
                <X aria-hidden="true" />
              </button>
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
