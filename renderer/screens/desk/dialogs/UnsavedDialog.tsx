import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useDeskStore } from '../../../state/desk.ts';
import { forgetUnsaved, putBack, type Unsaved, unsavedOf } from '../../../state/deskUnsaved.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** [R4] Words that an earlier window could not save: offered beside what is stored, and kept until the user has chosen. */
export function UnsavedDialog(): ReactNode {
  const desk = useDeskStore();
  const focusBack = useFocusBack();
  const [found, setFound] = useState(() => {
    const { briefing } = desk.getState();
    return briefing === undefined ? [] : unsavedOf(briefing);
  });
  const [first] = found;
  const settle = (kept: boolean) => (): void => {
    const { briefing, change } = desk.getState();
    if (first === undefined || briefing === undefined) return;
    const copy = { newId: () => crypto.randomUUID(), nameOf: say.desk.unsavedCopy };
    const changes = kept ? putBack(briefing, first, copy) : [];
    if (changes.length > 0) change(changes, say.deeds.putBackUnsaved);
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
              {first?.base === desk.getState().briefing?.version ? say.dialogs.unsaved.text : say.dialogs.unsaved.later}
            </AlertDialog.Description>
            <div className="dialog-body">{first !== undefined && <Words unsaved={first} />}</div>
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

function Words({ unsaved: { changes } }: { readonly unsaved: Unsaved }): ReactNode {
  const sections = useDeskStore().getState().briefing?.sections ?? [];
  const words = changes.flatMap((change) => {
    if (change.do === 'add') return [{ id: change.section.id, mine: change.section.body }];
    return change.do === 'write' ? [{ id: change.section, mine: change.body }] : [];
  });
  const others = changes.length - words.length;
  return (
    <>
      {words.map(({ id, mine }) => {
        const stored = sections.find((section) => section.id === id);
        return (
          <TwoTexts
            key={id}
            heading={stored?.heading || say.names.untitledSection}
            sides={[
              { name: say.dialogs.unsaved.unsaved, body: mine },
              { name: say.dialogs.unsaved.stored, body: stored?.body },
            ]}
          />
        );
      })}
      {others > 0 && <p>{say.dialogs.unsaved.others(others)}</p>}
    </>
  );
}
