import { type Section, type SectionKind, sectionKinds } from '#shared/model/section.ts';
import type { Desk } from '../../state/desk.ts';
import { say } from '../../state/language.ts';
import { announce } from '../../ui/announce.tsx';
import { openMenu } from '../../ui/openMenu.ts';
import type { ActionWorld, Doing } from './actions.ts';
import { addSection } from './addSection.ts';
import { keepOutlineFocus, sectionInOutline } from './outline/outlineKeys.ts';
import { hide, moveBy } from './sectionChanges.ts';
import { goToHeading, takeOut } from './sectionDeeds.ts';

/** What can be done to the section whose row in the outline has the focus, else to the one in hand. */
export function sectionDoings({ desk, focus }: Pick<ActionWorld, 'desk' | 'focus'>): readonly Doing[] {
  const does = say.desk.actions;
  const withSection = (run: (section: Section, state: Desk) => unknown) => () => {
    const state = desk.getState();
    const id = sectionInOutline() ?? focus.getState().section;
    const section = state.briefing?.sections.find((one) => one.id === id);
    if (section !== undefined) run(section, state);
  };
  const move = (by: -1 | 1) =>
    withSection(({ id, heading }, { briefing, change }) => {
      const deed = briefing && moveBy(briefing, id, by);
      if (briefing === undefined || deed === undefined) return;
      keepOutlineFocus();
      change(deed.changes, deed.label);
      const place = briefing.sections.findIndex((section) => section.id === id);
      announce(say.desk.section.placed(heading || say.names.untitledSection, place + by + 1, briefing.sections.length));
    });
  const here = { group: 'sections' } as const;
  return [
    { id: 'move-up', ...here, label: does.moveUp, run: move(-1) },
    { id: 'move-down', ...here, label: does.moveDown, run: move(1) },
    {
      id: 'hide',
      ...here,
      label: does.hide,
      run: withSection((section, { change }) => {
        const deed = hide(section, !section.hidden);
        change(deed.changes, deed.label);
      }),
    },
    { id: 'rename', ...here, label: does.rename, run: withSection(({ id }) => goToHeading(focus, id)) },
    {
      id: 'section-history',
      ...here,
      label: does.sectionHistory,
      run: withSection(({ id }) => focus.getState().showHistory(id)),
    },
    {
      id: 'section-menu',
      ...here,
      label: does.sectionMenu,
      run: withSection(({ id }) => {
        const places = [`#section-${CSS.escape(id)} .section-more`, `[data-section="${CSS.escape(id)}"] .outline-more`];
        if (sectionInOutline() === id) places.reverse();
        openMenu(...(places as [string, string]));
      }),
    },
    { id: 'remove-section', ...here, label: does.removeSection, run: withSection((section) => takeOut(desk, section)) },
    ...(Object.keys(sectionKinds) as SectionKind[]).map((kind) => ({
      id: `add-${kind}` as const,
      ...here,
      label: kind === 'own' ? does.addOwn : does.addSection(sectionKinds[kind].heading),
      run: () => addSection(desk, focus, kind),
    })),
  ];
}
