import type { ReactNode } from 'react';
import { styleNoteKinds } from '#shared/prose/note.ts';
import { say } from '../../../state/language.ts';
import { useProse } from '../../../state/prose.ts';
import { DeskDialog } from './DeskDialog.tsx';

/** The switches of the style notes, each with what it is good for. */
export function NotesDialog(): ReactNode {
  const off = useProse((state) => state.off);
  const switchNotes = useProse((state) => state.switchNotes);
  return (
    <DeskDialog name="notes" title={say.dialogs.notes.title} description={say.dialogs.notes.text}>
      <ul className="note-switches">
        {styleNoteKinds.map((kind) => (
          <li key={kind}>
            <label>
              <input
                type="checkbox"
                checked={!off.includes(kind)}
                onChange={(event) => switchNotes(kind, event.target.checked)}
              />
              <span>
                <strong>{say.names.styleNotes[kind].name}</strong>
                <span className="note-why">{say.names.styleNotes[kind].why}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </DeskDialog>
  );
}
