import { Archive, ArchiveRestore, Tags, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

/** What can be done to all that are ticked. */
export function ChosenBar(props: {
  readonly count: number;
  readonly archived: boolean;
  readonly onTags: () => void;
  readonly onArchive: () => void;
  readonly onTrash: () => void;
  readonly onNone: () => void;
}): ReactNode {
  const { archive, chosen, tags, moveToTrash } = say.library;
  return (
    <section className="chosen-bar" aria-label={chosen.bar}>
      <p role="status">{chosen.count(props.count)}</p>
      <Button size="small" icon={Tags} keys="t" onClick={props.onTags}>
        {tags.action}
      </Button>
      <Button size="small" icon={props.archived ? ArchiveRestore : Archive} keys="e" onClick={props.onArchive}>
        {props.archived ? archive.back : archive.move}
      </Button>
      <Button size="small" icon={Trash2} keys="delete" onClick={props.onTrash}>
        {moveToTrash}
      </Button>
      <IconButton size="small" label={chosen.none} icon={X} keys="escape" onClick={props.onNone} />
    </section>
  );
}
