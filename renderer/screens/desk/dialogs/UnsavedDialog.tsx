import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { applyChange } from '#shared/model/change.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { forgetUnsaved, putBack, unsavedOf } from '../../../state/deskUnsaved.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { useEditorContext } from '../EditorContext.tsx';
import { Compared } from '../history/Compared.tsx';

const copies = { newId: () => crypto.randomUUID(), nameOf: (heading: string) => say.desk.unsavedCopy(heading) };

/** [R4] Words that an earlier window could not save: shown in what is stored, and kept until the user has chosen. */
export function UnsavedDialog(): ReactNode {
  const desk = useDeskStore();
  const { numbers } = useEditorContext();
  const focusBack = useFocusBack();
  const [found, setFound] = useState(() => {
    const { briefing } = desk.getState();
    return briefing === undefined ? [] : unsavedOf(briefing);
  });
  const [first] = found;
  const { briefing: stored } = desk.getState();
  const settle = (isWanted: boolean) => (): void => {
    const { briefing, change } = desk.getState();
    if (first === undefined || briefing === undefined) return;
    // Anew: another window may have saved since this was drawn.
    if (isWanted) change(putBack(briefing, first, copies), say.deeds.putBackUnsaved);
    forgetUnsaved(first.key);
    setFound(found.slice(1));
  };
  return (
    <AlertDialog.Root open={first !== undefined}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim">
          <AlertDialog.Content
            className="dialog dialog-wide"
            onEscapeKeyDown={(event) => event.preventDefault()}
            {...focusBack}
          >
            <AlertDialog.Title className="dialog-title">{say.dialogs.unsaved.title}</AlertDialog.Title>
            <AlertDialog.Description className="dialog-description">
              {first?.base === stored?.version ? say.dialogs.unsaved.text : say.dialogs.unsaved.later}
            </AlertDialog.Description>
            <div className="dialog-body">
              {stored !== undefined && first !== undefined && (
                <Compared
                  before={stored}
                  after={putBack(stored, first, copies).reduce<BriefingContent>(applyChange, stored)}
                  numbersOf={numbers.of}
                />
              )}
            </div>
            <div className="dialog-footer">
              <Button onClick={settle(false)}>{say.dialogs.unsaved.drop}</Button>
              <AlertDialog.Cancel asChild>
                <Button variant="primary" onClick={settle(true)}>
                  {say.dialogs.unsaved.keep}
                </Button>
              </AlertDialog.Cancel>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
