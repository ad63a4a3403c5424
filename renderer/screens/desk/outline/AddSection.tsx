import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { guidanceOf, type SectionKind, sectionKinds } from '#shared/model/section.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { actionKeys } from '../actionKeys.ts';
import { addSection } from '../addSection.ts';
import { sectionOf } from '../sectionChanges.ts';

const kinds = Object.keys(sectionKinds) as SectionKind[];

/** The list of all kinds of section; the new one comes behind the section in hand. */
export function AddSection(): ReactNode {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const items = (): readonly MenuItem[] => {
    const { sections = [] } = desk.getState().briefing ?? {};
    const item = (kind: SectionKind): MenuItem => {
      const there = sectionOf({ sections }, kind);
      return {
        label: kind === 'own' ? say.desk.section.own : sectionKinds[kind].heading,
        keys: actionKeys[`add-${kind}`],
        onSelect: () => addSection(desk, focus, kind),
        ...(there !== undefined && { hint: there.hidden ? say.desk.section.hidden : say.desk.section.inUse }),
      };
    };
    return [
      { kind: 'heading', label: say.desk.section.fromSource },
      ...kinds.filter((kind) => guidanceOf(kind) === undefined).map(item),
      { kind: 'separator' },
      { kind: 'heading', label: say.desk.section.yours },
      ...kinds.filter((kind) => guidanceOf(kind) !== undefined).map(item),
    ];
  };
  return (
    <Menu align="start" trigger={<IconButton label={say.desk.section.add} icon={Plus} size="small" />} items={items} />
  );
}
