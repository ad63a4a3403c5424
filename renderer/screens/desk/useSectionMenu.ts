import { ArrowDown, ArrowUp, Eye, EyeOff, History, PenLine, Trash2 } from 'lucide-react';
import { tlpLevels, unmarked } from '#shared/model/marking.ts';
import type { Section } from '#shared/model/section.ts';
import { useDeskStore } from '../../state/desk.ts';
import { useFocusStore } from '../../state/deskFocus.ts';
import { say } from '../../state/language.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { actionKeys } from './actionKeys.ts';
import { type Deed, hide, mark, moveBy } from './sectionChanges.ts';
import { goToHeading, takeOut } from './sectionDeeds.ts';

/** All that can be done to a section, the same in the outline and at its heading. */
export function useSectionMenu(section: Section, place: number, count: number): readonly MenuItem[] {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const doIt = (deed: Deed | undefined): void => {
    if (deed !== undefined) desk.getState().change(deed.changes, deed.label);
  };
  const move = (by: -1 | 1): void => {
    const { briefing } = desk.getState();
    if (briefing !== undefined) doIt(moveBy(briefing, section.id, by));
  };
  const { marking } = section;
  const briefingMarking = desk.getState().briefing?.marking;
  const own = briefingMarking?.scheme === 'own' ? briefingMarking.order : [];
  return [
    {
      label: say.desk.section.rename,
      icon: PenLine,
      keys: actionKeys.rename,
      onSelect: () => goToHeading(focus, section.id),
    },
    {
      label: section.hidden ? say.desk.section.show : say.desk.section.hide,
      icon: section.hidden ? Eye : EyeOff,
      keys: actionKeys.hide,
      onSelect: () => doIt(hide(section, !section.hidden)),
    },
    {
      label: say.desk.section.up,
      icon: ArrowUp,
      keys: actionKeys['move-up'],
      disabled: place === 0,
      onSelect: () => move(-1),
    },
    {
      label: say.desk.section.down,
      icon: ArrowDown,
      keys: actionKeys['move-down'],
      disabled: place === count - 1,
      onSelect: () => move(1),
    },
    {
      label: say.history.title,
      icon: History,
      keys: actionKeys['section-history'],
      onSelect: () => focus.getState().showHistory(section.id),
    },
    { kind: 'separator' },
    { kind: 'heading', label: say.desk.section.marking },
    {
      label: say.desk.section.asBriefing,
      checked: marking.scheme === 'none',
      onSelect: () => doIt(mark(section, unmarked)),
    },
    ...(own.length > 0
      ? own.map((label) => ({
          label,
          checked: marking.scheme === 'own' && marking.label === label,
          onSelect: () => doIt(mark(section, { scheme: 'own', label, order: [...own] })),
        }))
      : tlpLevels.map((level) => ({
          label: `TLP:${level}`,
          checked: marking.scheme === 'tlp' && marking.level === level,
          onSelect: () => doIt(mark(section, { scheme: 'tlp', level })),
        }))),
    { kind: 'separator' },
    {
      label: say.desk.section.remove,
      icon: Trash2,
      danger: true,
      keys: actionKeys['remove-section'],
      onSelect: () => takeOut(desk, section),
    },
  ];
}
