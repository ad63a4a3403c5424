import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { type Column, columns, firstDirection } from '../../state/librarySort.ts';
import { takesText, useShortcuts } from '../../ui/keys.ts';
import { useGrowing } from '../../ui/useGrowing.tsx';
import { BriefingLine } from './BriefingLine.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { editedAt } from './editedAt.ts';
import { focusList, useRows } from './rows.ts';
import { TagsDialog } from './TagsDialog.tsx';
import { useFiling } from './useFiling.ts';

/**
 * The list of briefings. Enter opens the line, arrows move, `x` ticks it, `t` tags, `e` archives, Delete puts it in the trash with a way
 * back: the line, or all that are ticked where it is one of them.
 */
export function BriefingTable(props: {
  readonly briefings: readonly BriefingSummary[];
  readonly archived: boolean;
}): ReactNode {
  const { briefings, archived } = props;
  const reached = useLibrary((state) => state.reached);
  const setReached = useLibrary((state) => state.setReached);
  const chosen = useLibrary((state) => state.chosen);
  const choose = useLibrary((state) => state.choose);
  const filing = useFiling();
  const [tagging, setTagging] = useState<readonly BriefingSummary[]>([]);
  const { drawn, end } = useGrowing(briefings.length);
  const now = new Date();
  const start = briefings.slice(0, drawn).findIndex((briefing) => briefing.id === reached);
  const ticked = useMemo(() => briefings.filter(({ id }) => chosen.has(id)), [briefings, chosen]);
  const meant = (index: number): readonly BriefingSummary[] => {
    const line = briefings[index];
    return line === undefined ? [] : chosen.has(line.id) ? ticked : [line];
  };
  const rows = useRows<HTMLTableSectionElement>(drawn, {
    start: Math.max(0, start),
    onReach: (index) => briefings[index] !== undefined && setReached(briefings[index].id),
    onDelete: (index) => filing.trash(meant(index)),
    letters: {
      x: (index) => briefings[index] !== undefined && choose([briefings[index].id], !chosen.has(briefings[index].id)),
      t: (index) => setTagging(meant(index)),
      e: (index) => filing.archive(meant(index), !archived),
    },
  });
  const all = briefings.map(({ id }) => id);
  useShortcuts({
    'mod+a': (event) => (takesText(event.target) ? false : choose(all, true)),
    escape: () => (ticked.length === 0 ? false : choose(all, false)),
  });
  const tagOne = useCallback((briefing: BriefingSummary) => setTagging([briefing]), []);
  const chooseOne = useCallback((id: string, isChosen: boolean) => choose([id], isChosen), [choose]);
  const archiveOne = useCallback(
    (briefing: BriefingSummary) => filing.archive([briefing], !archived),
    [filing.archive, archived],
  );
  const trashOne = useCallback((briefing: BriefingSummary) => filing.trash([briefing]), [filing.trash]);
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
              <Heading key={column} column={column} label={say.library.columns[column]}>
                {column === 'title' && (
                  <input
                    type="checkbox"
                    aria-label={say.library.chosen.all}
                    checked={ticked.length === briefings.length}
                    onChange={(event) => choose(all, event.target.checked)}
                  />
                )}
              </Heading>
            ))}
            <th scope="col">
              <span className="visually-hidden">{say.library.lineActions}</span>
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
              chosen={chosen.has(briefing.id)}
              onChoose={chooseOne}
              onTags={tagOne}
              onArchive={archiveOne}
              onRemove={trashOne}
            />
          ))}
        </tbody>
      </table>
      {end}
      {ticked.length > 0 && (
        <ChosenBar
          count={ticked.length}
          archived={archived}
          onTags={() => setTagging(ticked)}
          onArchive={() => filing.archive(ticked, !archived)}
          onTrash={() => filing.trash(ticked)}
          onNone={() => choose(all, false)}
        />
      )}
      <TagsDialog briefings={tagging} onClose={() => setTagging([])} onKeep={filing.tag} />
    </>
  );
}

function Heading({
  column,
  label,
  children,
}: {
  readonly column: Column;
  readonly label: string;
  readonly children?: ReactNode;
}): ReactNode {
  const sort = useLibrary((state) => state.sort);
  const setSort = useLibrary((state) => state.setSort);
  const sorted = sort.by === column;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-label={label}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={column === 'words' ? 'briefings-number' : undefined}
    >
      {children}
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
