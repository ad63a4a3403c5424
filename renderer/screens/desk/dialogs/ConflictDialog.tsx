import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { plain } from '#shared/model/span.ts';
import { useDesk } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';

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
                <section key={section} className="clash">
                  <h3>{heading}</h3>
                  <div className="clash-texts">
                    <Text name={say.dialogs.conflict.yours} body={mine} />
                    <Text name={say.dialogs.conflict.theirs} body={theirs} />
                  </div>
                </section>
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

function Text({ name, body }: { readonly name: string; readonly body: RichDoc | undefined }): ReactNode {
  return (
    <div className="clash-text">
      <h4>{name}</h4>
      <p>
        {body === undefined ? say.dialogs.conflict.sectionGone : plain(textOf(body)) || say.dialogs.conflict.nothing}
      </p>
    </div>
  );
}
