import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { sentenceOf } from '../../state/fault.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { type Column, columns, firstDirection } from '../../state/librarySort.ts';
import { notify, notifyFault } from '../../ui/toast.tsx';
import { useGrowing } from '../../ui/useGrowing.tsx';
import { BriefingLine } from './BriefingLine.tsx';
import { editedAt } from './editedAt.ts';
import { focusList, useRows } from './rows.ts';

/** The list of briefings. Enter opens the line, arrows move, Delete puts it in the trash with a way back. */
export function BriefingTable({ briefings }: { readonly briefings: readonly BriefingSummary[] }): ReactNode {
  const reached = useLibrary((state) => state.reached);
  const setReached = useLibrary((state) => state.setReached);
  const remove = useRemove();
  const { drawn, end } = useGrowing(briefings.length);
  const now = new Date();
  const start = briefings.slice(0, drawn).findIndex((briefing) => briefing.id === reached);
  const rows = useRows<HTMLTableSectionElement>(drawn, {
    start: Math.max(0, start),
    onReach: (index) => briefings[index] !== undefined && setReached(briefings[index].id),
    onDelete: (index) => briefings[index] !== undefined && remove(briefings[index]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes into view
  useEffect(() => {
    if (start >= 0 && document.activeElement === document.body) focusList();
  }, []);
  return (
    <>
      <table className="briefings" aria-label={say.library.briefings}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column} column={column} label={say.library.columns[column]} />
            ))}
            <th scope="col">
              <span className="visually-hidden">{say.library.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={rows.list}>
          {briefings.slice(0, drawn).map((briefing, index) => (
            <BriefingLine
              key={briefing.id}
              briefing={briefing}
              edited={editedAt(briefing.updatedAt, now)}
              reached={index === rows.current}
              onRemove={remove}
            />
          ))}
        </tbody>
      </table>
      {end}
    </>
  );
}

/** Puts a briefing in the trash, says so, and offers the way back. */
function useRemove(): (briefing: BriefingSummary) => void {
  const trash = useLibrary((state) => state.trash);
  const untrash = useLibrary((state) => state.untrash);
  return useCallback(
    ({ id, title }) => {
      const fail = (error: unknown): void => notifyFault(sentenceOf(error));
      const undo = { label: say.frame.undo, onClick: () => void untrash(id).catch(fail) };
      trash(id).then(() => notify(say.library.inTrash(title), undo), fail);
    },
    [trash, untrash],
  );
}

function Heading({ column, label }: { readonly column: Column; readonly label: string }): ReactNode {
  const sort = useLibrary((state) => state.sort);
  const setSort = useLibrary((state) => state.setSort);
  const sorted = sort.by === column;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={column === 'words' ? 'briefings-number' : undefined}
    >
      <button
        type="button"
        onClick={() => setSort({ by: column, descending: sorted ? !sort.descending : firstDirection(column) })}
      >
        {label}
        {sorted && <Arrow aria-hidden="true" />}
      </button>
    </th>
  );
}
