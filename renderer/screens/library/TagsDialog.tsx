import type { ReactNode } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { say } from '../../state/language.ts';
import { tagsInUse } from '../../state/libraryFilter.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TagsForm } from '../tags/TagsForm.tsx';

/** [L1] Tags of the briefings of the list that were chosen; closed while there are none. */
export function TagsDialog(props: {
  readonly briefings: readonly BriefingSummary[];
  readonly onClose: () => void;
  readonly onKeep: (briefings: readonly BriefingSummary[], add: string[], remove: string[]) => void;
}): ReactNode {
  const { briefings } = props;
  return (
    <Dialog
      open={briefings.length > 0}
      onOpenChange={(open) => !open && props.onClose()}
      title={briefings.length === 1 ? say.library.tags.title : say.library.tags.titleOf(briefings.length)}
      description={say.library.tags.text}
    >
      <TagsForm
        carried={tagsInUse(briefings)}
        of={briefings.length}
        onCancel={props.onClose}
        onKeep={(add, remove) => {
          props.onKeep(briefings, add, remove);
          props.onClose();
        }}
      />
    </Dialog>
  );
}
