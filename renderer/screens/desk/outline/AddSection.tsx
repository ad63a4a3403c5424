import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { guidanceOf, type SectionKind, sectionKinds } from '#shared/model/section.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { enterSection } from '../review/cursor.ts';
import { add } from '../sectionChanges.ts';

const kinds = Object.keys(sectionKinds) as SectionKind[];

/** The list of all kinds of section; the new one comes behind the section in hand. */
export function AddSection(): ReactNode {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const addKind = (kind: SectionKind): void => {
    const { briefing, change } = desk.getState();
    if (briefing === undefined) return;
    const id = crypto.randomUUID();
    const deed = add(briefing, kind, id, focus.getState().section);
    change(deed.changes, deed.label);
    focus.getState().goToSection(id);
    enterSection(id);
  };
  const item = (kind: SectionKind): MenuItem => ({
    label: kind === 'own' ? say.desk.section.own : sectionKinds[kind].heading,
    onSelect: () => addKind(kind),
  });
  return (
    <Menu
      align="start"
      trigger={<IconButton label={say.desk.section.add} icon={Plus} size="small" />}
      items={[
        { kind: 'heading', label: say.desk.section.fromSource },
        ...kinds.filter((kind) => guidanceOf(kind) === undefined).map(item),
        { kind: 'separator' },
        { kind: 'heading', label: say.desk.section.yours },
        ...kinds.filter((kind) => guidanceOf(kind) !== undefined).map(item),
      ]}
    />
  );
}
