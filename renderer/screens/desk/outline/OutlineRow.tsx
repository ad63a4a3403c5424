import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Ellipsis, EyeOff, GripVertical } from 'lucide-react';
import { memo, type ReactNode, useDeferredValue } from 'react';
import { markingLabel } from '#shared/model/marking.ts';
import type { Section } from '#shared/model/section.ts';
import { useDesk } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { wordsIn } from '../page/wordsIn.ts';
import { stateOf } from '../sectionChanges.ts';
import { useSectionMenu } from '../useSectionMenu.ts';

type Place = {
  readonly place: number;
  readonly count: number;
  readonly current: boolean;
  /** Tab stops at its name. */
  readonly reached: boolean;
};

/** A section in the outline; it looks after its own section, so that one that is typed in draws no other. */
export const OutlineRow = memo(function OutlineRow({ id, ...place }: { readonly id: string } & Place): ReactNode {
  const section = useDesk((state) => state.briefing?.sections.find((one) => one.id === id));
  return section === undefined ? null : <Row section={section} {...place} />;
});

function Row({ section, place, count, current, reached }: { readonly section: Section } & Place): ReactNode {
  const focus = useFocusStore();
  const items = useSectionMenu(section, place, count);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: section.id,
    attributes: { roleDescription: say.desk.section.movable },
  });
  const language = useDesk((desk) => desk.briefing?.language);
  const state = stateOf(section);
  const words = wordsIn(useDeferredValue(section.body));
  const heading = section.heading || say.names.untitledSection;
  const marking = markingLabel(section.marking);
  const { role: _role, tabIndex: _tabIndex, ...described } = attributes;
  return (
    <li
      ref={setNodeRef}
      className={['outline-row', `outline-${state}`, isDragging ? 'outline-dragged' : ''].join(' ').trim()}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      data-section={section.id}
      aria-posinset={place + 1}
      aria-setsize={count}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className="outline-grip"
        tabIndex={-1}
        {...described}
        {...listeners}
        aria-label={say.desk.section.grip(heading)}
      >
        <GripVertical aria-hidden="true" />
      </button>
      <button
        type="button"
        className="outline-name"
        tabIndex={reached ? 0 : -1}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        aria-current={current ? 'true' : undefined}
        aria-description={words > 0 ? say.paper.length.words(words) : undefined}
        onClick={() => focus.getState().goToSection(section.id)}
      >
        <span className="outline-heading" lang={section.heading === '' ? undefined : language}>
          {heading}
        </span>
        {state !== 'filled' && <span className="visually-hidden">, {say.desk.section.states[state]}</span>}
      </button>
      {state === 'filled' && words > 0 && (
        <span className="outline-words" aria-hidden="true">
          {say.formats.number(words)}
        </span>
      )}
      {marking !== '' && <span className="outline-marking">{marking.replace('TLP:', '')}</span>}
      {state === 'hidden' && <EyeOff className="outline-state" aria-hidden="true" />}
      {(state === 'analyst' || state === 'empty') && (
        <span
          className="outline-dot"
          title={state === 'analyst' ? say.desk.section.yours : say.desk.section.empty}
          aria-hidden="true"
        />
      )}
      <Menu
        align="start"
        trigger={
          <button type="button" className="outline-more" tabIndex={-1} aria-label={say.desk.section.more(heading)}>
            <Ellipsis aria-hidden="true" />
          </button>
        }
        items={items}
      />
    </li>
  );
}
