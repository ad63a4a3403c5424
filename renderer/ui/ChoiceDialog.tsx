import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useFocusBack } from './useFocusBack.ts';

type Answer = { readonly label: string; readonly onChoose: () => void };

/**
 * Asks what is to become of words that stand in it: one of the two answers has to be given, nothing else closes it. `safe` loses nothing and has the
 * focus: a key on its way into the text can do no harm.
 */
export function ChoiceDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
  readonly other: Answer;
  readonly safe: Answer;
}): ReactNode {
  const focusBack = useFocusBack();
  return (
    <AlertDialog.Root open={props.open}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim">
          <AlertDialog.Content
            className="dialog dialog-wide"
            onEscapeKeyDown={(event) => event.preventDefault()}
            {...focusBack}
          >
            <AlertDialog.Title className="dialog-title">{props.title}</AlertDialog.Title>
            <AlertDialog.Description className="dialog-description">{props.description}</AlertDialog.Description>
            <div className="dialog-body">{props.children}</div>
            <div className="dialog-footer">
              <Button onClick={props.other.onChoose}>{props.other.label}</Button>
              <AlertDialog.Cancel asChild>
                <Button variant="primary" onClick={props.safe.onChoose}>
                  {props.safe.label}
                </Button>
              </AlertDialog.Cancel>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
