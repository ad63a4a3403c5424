import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useMemo, useState } from 'react';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { moveTo } from '../sectionChanges.ts';
import { AddSection } from './AddSection.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import { onOutlineKey } from './outlineKeys.ts';
import { useWindowed } from './useWindowed.ts';

const rowHeight = 32;

// Made once: new options would make every row draw itself again.
const byPointer = { activationConstraint: { distance: 4 } };
const byKeyboard = { coordinateGetter: sortableKeyboardCoordinates };

/** The sections in order: drag or keys to move them, a menu for the rest. */
export function Outline(): ReactNode {
  const desk = useDeskStore();
  const current = useFocus((state) => state.section);
  // The same list as long as the order is the same: every row depends on it, and what is typed draws none but its own row.
  const order = useDesk((state) => (state.briefing?.sections ?? []).map(({ id }) => id).join(' '));
  const ids = useMemo(() => (order === '' ? [] : order.split(' ')), [order]);
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeyboard));
  // The row that Tab reaches: of those drawn the last that had the focus, else the section in hand, else the first.
  const [reached, setReached] = useState<string>();
  const { host, from, to, before, after } = useWindowed(ids.length, rowHeight);
  const drawn = ids.slice(from, to);
  const tabStop = [reached, current].find((id) => id !== undefined && drawn.includes(id)) ?? drawn[0];
  const bring = (place: number): void =>
    host.current?.scrollTo({ top: place * rowHeight - host.current.clientHeight / 2 });
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const { briefing, change } = desk.getState();
    if (briefing === undefined || over === null) return;
    const deed = moveTo(briefing, String(active.id), ids.indexOf(String(over.id)));
    if (deed !== undefined) change(deed.changes, deed.label);
  };
  const name = (id: string | number): string =>
    desk.getState().briefing?.sections.find((section) => section.id === id)?.heading || say.names.untitledSection;
  return (
    <>
      <div className="pane-head">
        <h2 className="pane-title">{say.desk.outline}</h2>
        <AddSection />
      </div>
      <div className="outline-scroll" ref={host}>
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={onDragEnd}
          accessibility={{
            screenReaderInstructions: { draggable: say.desk.section.howToMove },
            announcements: {
              onDragStart: ({ active }) => say.desk.section.pickedUp(name(active.id)),
              onDragOver: ({ over }) =>
                over === null ? undefined : say.desk.section.over(ids.indexOf(String(over.id)) + 1, ids.length),
              onDragEnd: ({ active, over }) =>
                over === null ? undefined : say.desk.section.putDown(name(active.id), ids.indexOf(String(over.id)) + 1),
              onDragCancel: ({ active }) => say.desk.section.stays(name(active.id)),
            },
          }}
        >
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol
              className="outline"
              aria-label={say.desk.section.list}
              style={{ paddingBlockStart: before, paddingBlockEnd: after }}
              onKeyDown={(event) => onOutlineKey(event, ids, bring)}
              onFocus={({ target }) => setReached(target.closest<HTMLElement>('[data-section]')?.dataset.section)}
            >
              {drawn.map((id, index) => (
                <OutlineRow
                  key={id}
                  id={id}
                  place={from + index}
                  count={ids.length}
                  current={id === current}
                  reached={id === tabStop}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      </div>
    </>
  );
}
