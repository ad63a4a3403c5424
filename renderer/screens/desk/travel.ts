import type { StoreApi } from 'zustand';
import type { Briefing } from '#shared/model/briefing.ts';
import type { Desk } from '../../state/desk.ts';
import type { DeskFocus } from '../../state/deskFocus.ts';
import { say } from '../../state/language.ts';
import { announce } from '../../ui/announce.tsx';

/** Undo or redo that says where it worked, and shows the place if it is out of view. */
export const travel = (desk: StoreApi<Desk>, focus: StoreApi<DeskFocus>, how: 'undo' | 'redo') => async () => {
  const before = desk.getState().briefing;
  await desk.getState()[how]();
  const after = desk.getState().briefing;
  if (before === undefined || after === undefined || before === after) return;
  const changed = changedSection(before, after);
  const words = say.desk;
  const [done, doneIn] = how === 'undo' ? [words.undone, words.undoneIn] : [words.redone, words.redoneIn];
  announce(changed === undefined ? done : doneIn(changed.heading || say.names.untitledSection));
  if (changed !== undefined && !isInView(changed.id)) focus.getState().goToSection(changed.id);
};

/** Parts that are the same are the same object in both. */
function changedSection(before: Briefing, after: Briefing): Briefing['sections'][number] | undefined {
  const was = new Map(before.sections.map((section) => [section.id, section]));
  return after.sections.find((section) => was.get(section.id) !== section);
}

function isInView(section: string): boolean {
  const box = document.getElementById(`section-${section}`)?.getBoundingClientRect();
  const frame = document.querySelector('.page-scroll')?.getBoundingClientRect();
  return box !== undefined && frame !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}
