import { useCallback } from 'react';
import type { PrintPlace } from '#shared/model/print.ts';
import { entriesOf } from '#shared/model/richtext/node.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { usePanes } from '../../../state/panes.ts';

/** Shows on the desk what stands at a place on paper; one that is not there any more leads nowhere. */
export function useGoTo(): (place: PrintPlace) => void {
  const desk = useDeskStore();
  const focus = useFocusStore();
  return useCallback(
    (place) => {
      const { kind, id } = place;
      if (kind === 'sentence') {
        focus.getState().lightSource([place.span]);
        usePanes.getState().goToSource();
        return;
      }
      const sections = desk.getState().briefing?.sections ?? [];
      if (kind === 'section') {
        if (sections.some((section) => section.id === id)) focus.getState().goToSection(id);
        return;
      }
      for (const section of sections) {
        const entry = entriesOf(section.body).find(({ attrs }) => attrs.id === id);
        if (entry !== undefined) focus.getState().reviewEntry(section.id, id, entry.evidence);
      }
    },
    [desk, focus],
  );
}
