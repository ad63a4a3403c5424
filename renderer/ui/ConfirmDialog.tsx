import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { say } from '../state/language.ts';
import { Button } from './Button.tsx';
import { useFocusBack } from './useFocusBack.ts';

/** Asks before something that cannot be undone. Focus starts on Cancel; only the two buttons and Escape close it. */
export function ConfirmDialog(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description: string;
  /** The verb of the answer ("Delete for ever"), never "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
}): ReactNode {
  const focusBack = useFocusBack();
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim">
          <AlertDialog.Content className="dialog" {...focusBack}>
            <AlertDialog.Title className="dialog-title">{props.title}</AlertDialog.Title>
            <AlertDialog.Description className="dialog-description">{props.description}</AlertDialog.Description>
            <div className="dialog-footer">
              <AlertDialog.Cancel asChild>
                <Button>{say.frame.cancel}</Button>
              </AlertDialog.Cancel>
              <AlertDialog.Action asChild>
                <Button variant={props.danger ? 'danger' : 'primary'} onClick={props.onConfirm}>
                  {props.confirm}
                </Button>
              </AlertDialog.Action>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
