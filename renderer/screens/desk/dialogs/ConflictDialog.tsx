import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useDesk } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** Two windows wrote the same section [E8]: both texts are shown, neither is lost before the user has chosen. */
export function ConflictDialog(): ReactNode {
  const conflict = useDesk((state) => state.conflict);
  const settle = useDesk((state) => state.settle);
  const focusBack = useFocusBack();
  return (
    <AlertDialog.Root open={conflict !== undefined}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim">
          <AlertDialog.Content
            className="dialog dialog-wide"
            onEscapeKeyDown={(event) => event.preventDefault()}
            {...focusBack}
          >
            <AlertDialog.Title className="dialog-title">{say.dialogs.conflict.title}</AlertDialog.Title>
            <AlertDialog.Description className="dialog-description">
              {say.dialogs.conflict.text}
            </AlertDialog.Description>
            <div className="dialog-body">
              {conflict?.clashes.map(({ section, heading, mine, theirs }) => (
                <TwoTexts
                  key={section}
                  heading={heading}
                  sides={[
                    { name: say.dialogs.conflict.yours, body: mine },
                    { name: say.dialogs.conflict.theirs, body: theirs },
                  ]}
                />
              ))}
            </div>
            <div className="dialog-footer">
              <Button onClick={() => settle('theirs')}>{say.dialogs.conflict.takeTheirs}</Button>
              {/* The answer that loses nothing has the focus: a key on its way into the text can do no harm. */}
              <AlertDialog.Cancel asChild>
                <Button variant="primary" onClick={() => settle('copy')}>
                  {say.dialogs.conflict.keepMine}
                </Button>
              </AlertDialog.Cancel>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
