import type { StoreApi } from 'zustand';
import type { SectionKind } from '#shared/model/section.ts';
import type { Desk } from '../../state/desk.ts';
import type { DeskFocus } from '../../state/deskFocus.ts';
import { say } from '../../state/language.ts';
import { notify } from '../../ui/toast.tsx';
import { enterSection } from './review/cursor.ts';
import { add, hide, newSectionId, sectionOf } from './sectionChanges.ts';

/**
 * Puts the cursor into a section of a kind: a new one behind the section in hand, or the one that is there, which is shown again where it is
 * hidden, so that what was written in it and what is written now stand in one section.
 */
export function addSection(desk: StoreApi<Desk>, focus: StoreApi<DeskFocus>, kind: SectionKind): void {
  const { briefing, change, undo } = desk.getState();
  if (briefing === undefined) return;
  const there = sectionOf(briefing, kind);
  const id = there?.id ?? newSectionId(briefing, kind, crypto.randomUUID());
  const deed =
    there === undefined
      ? add(briefing, kind, id, focus.getState().section)
      : there.hidden
        ? hide(there, false)
        : undefined;
  if (deed !== undefined) change(deed.changes, deed.label);
  if (there?.hidden)
    notify(say.desk.section.shownAgain(there.heading || say.names.untitledSection), {
      label: say.frame.undo,
      onClick: () => void undo(),
    });
  focus.getState().goToSection(id);
  enterSection(id);
}
