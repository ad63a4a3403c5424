import { type ReactNode, useEffect } from 'react';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { useLibrary } from '../../../state/library.ts';
import { TagsForm } from '../../tags/TagsForm.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/** [L1] What the briefing on the desk is filed under. */
export function TagsDialog(): ReactNode {
  return (
    <DeskDialog name="tags" title={say.library.tags.title} description={say.library.tags.text}>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const desk = useDeskStore();
  const tags = useDesk((state) => state.briefing?.tags) ?? [];
  const load = useLibrary((state) => state.load);
  // What was used before is offered.
  useEffect(() => void load(), [load]);
  return (
    <TagsForm
      carried={tags.map((tag) => ({ tag, count: 1 }))}
      of={1}
      onCancel={onDone}
      onKeep={(add, remove) => {
        if (add.length + remove.length > 0)
          desk.getState().change([{ do: 'tags', add, remove }], say.deeds.changedTags);
        onDone();
      }}
    />
  );
}
