import type { StoreApi } from 'zustand';
import type { Desk } from '../../state/desk.ts';
import { say } from '../../state/language.ts';
import { notify } from '../../ui/toast.tsx';

/** [L1] Puts the briefing into the archive, or takes it out; it stays open, and undo takes it back like any other change. */
export function archiveOrNot(desk: StoreApi<Desk>): void {
  const { briefing, change } = desk.getState();
  if (briefing === undefined) return;
  const archived = briefing.archived !== true;
  change([{ do: 'archive', archived }], archived ? say.deeds.archived : say.deeds.unarchived);
  const told = archived ? say.library.archive.done : say.library.archive.undone;
  notify(told(briefing.title), { label: say.frame.undo, onClick: () => void desk.getState().undo() });
}
