import type { StoreApi } from 'zustand';
import type { Section } from '#shared/model/section.ts';
import type { Desk } from '../../state/desk.ts';
import type { DeskFocus } from '../../state/deskFocus.ts';
import { say } from '../../state/language.ts';
import { notify } from '../../ui/toast.tsx';
import { remove } from './sectionChanges.ts';

/** Puts the cursor into the heading of a section, which is drawn a moment after it is gone to. */
export function goToHeading(focus: StoreApi<DeskFocus>, section: string): void {
  focus.getState().goToSection(section);
  setTimeout(() => document.getElementById(`heading-${section}`)?.focus(), 150);
}

/** Takes a section out, and says how it comes back. */
export function takeOut(desk: StoreApi<Desk>, section: Section): void {
  const deed = remove(section);
  desk.getState().change(deed.changes, deed.label);
  notify(say.desk.section.wasRemoved(section.heading || say.names.untitledSection), {
    label: say.frame.undo,
    onClick: () => void desk.getState().undo(),
  });
}
