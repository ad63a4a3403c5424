import { type ReactNode, useState } from 'react';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { applyChange } from '#shared/model/change.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { forgetUnsaved, putBack, unsavedOf } from '../../../state/deskUnsaved.ts';
import { say } from '../../../state/language.ts';
import { ChoiceDialog } from '../../../ui/ChoiceDialog.tsx';
import { useEditorContext } from '../EditorContext.tsx';
import { Compared } from '../history/Compared.tsx';

const copies = { newId: () => crypto.randomUUID(), nameOf: (heading: string) => say.desk.unsavedCopy(heading) };

/** [R4] Words that an earlier window could not save: shown in what is stored, and kept until the user has chosen. */
export function UnsavedDialog(): ReactNode {
  const desk = useDeskStore();
  const { numbers } = useEditorContext();
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
  const text = say.dialogs.unsaved;
  return (
    <ChoiceDialog
      open={first !== undefined}
      title={text.title}
      description={first?.base === stored?.version ? text.text : text.later}
      other={{ label: text.drop, onChoose: settle(false) }}
      safe={{ label: text.keep, onChoose: settle(true) }}
    >
      {stored !== undefined && first !== undefined && (
        <Compared
          before={stored}
          after={putBack(stored, first, copies).reduce<BriefingContent>(applyChange, stored)}
          numbersOf={numbers.of}
        />
      )}
    </ChoiceDialog>
  );
}
