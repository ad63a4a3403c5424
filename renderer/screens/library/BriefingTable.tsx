import { ArrowDown, ArrowUp, Ellipsis, FolderOpen, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { kindNames } from '#shared/model/briefing.ts';
import { longDate } from '#shared/model/time.ts';
import { sentenceOf } from '../../state/fault.ts';
import { useLibrary } from '../../state/library.ts';
import { type Column, firstDirection } from '../../state/librarySort.ts';
import { go, hashOf } from '../../state/route.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { notify, notifyFault } from '../../ui/toast.tsx';
import { MarkingTag } from '../MarkingTag.tsx';
import { editedAt } from './editedAt.ts';
import { useRows } from './rows.ts';
import { useGrowing } from './useGrowing.tsx';

const headings: readonly (readonly [Column, string])[] = [
  ['title', 'Title'],
  ['kind', 'Kind'],
  ['article', 'Article'],
  ['marking', 'Marking'],
  ['words', 'Words'],
  ['edited', 'Last edited'],
];

/** The list of briefings. Enter opens the line, arrows move, Delete puts it in the trash with a way back. */
export function BriefingTable({ briefings }: { readonly briefings: readonly BriefingSummary[] }): ReactNode {
  const { trash, untrash } = useLibrary((state) => state);
  const { drawn, end } = useGrowing(briefings.length);
  const now = new Date();
  const remove = (briefing: BriefingSummary): void => {
    const undo = {
      label: 'Undo',
      onClick: () => void untrash(briefing.id).catch((error) => notifyFault(sentenceOf(error))),
    };
    trash(briefing.id).then(
      () => notify(`“${briefing.title}” is in the trash.`, undo),
      (error) => notifyFault(sentenceOf(error)),
    );
  };
  const rows = useRows<HTMLTableSectionElement>(drawn, (index) => {
    const briefing = briefings[index];
    if (briefing !== undefined) remove(briefing);
  });
  return (
    <>
      <table className="briefings" aria-label="Briefings">
        <thead>
          <tr>
            {headings.map(([column, label]) => (
              <Heading key={column} column={column} label={label} />
            ))}
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody ref={rows.list}>
          {briefings.slice(0, drawn).map((briefing, index) => {
            const reached = index === rows.current ? 0 : -1;
            return (
              <tr key={briefing.id}>
                <td className="briefings-title">
                  <a
                    data-row=""
                    tabIndex={reached}
                    href={hashOf({ screen: 'briefing', id: briefing.id })}
                    onFocus={() => rows.onFocus(index)}
                    onKeyDown={rows.onKeyDown}
                    aria-keyshortcuts="Delete"
                  >
                    {briefing.title || 'Untitled'}
                  </a>
                </td>
                <td>{kindNames[briefing.kind]}</td>
                <td>
                  <Article briefing={briefing} />
                </td>
                <td>
                  <MarkingTag marking={briefing.marking} />
                </td>
                <td className="briefings-number">{briefing.words.toLocaleString('en-GB')}</td>
                <td>
                  <time dateTime={briefing.updatedAt}>{editedAt(briefing.updatedAt, now)}</time>
                </td>
                <td className="briefings-actions">
                  <Menu
                    trigger={
                      <IconButton
                        label={`Actions for ${briefing.title}`}
                        icon={Ellipsis}
                        size="small"
                        tabIndex={reached}
                      />
                    }
                    items={[
                      {
                        label: 'Open',
                        icon: FolderOpen,
                        keys: 'enter',
                        onSelect: () => go({ screen: 'briefing', id: briefing.id }),
                      },
                      { kind: 'separator' },
                      {
                        label: 'Move to trash',
                        icon: Trash2,
                        keys: 'delete',
                        danger: true,
                        onSelect: () => remove(briefing),
                      },
                    ]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {end}
    </>
  );
}

function Heading({ column, label }: { readonly column: Column; readonly label: string }): ReactNode {
  const { sort, setSort } = useLibrary((state) => state);
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

/** Outlet and date of the article; what is not known is said, not left blank. */
export function Article({ briefing }: { readonly briefing: BriefingSummary }): ReactNode {
  return (
    <span className="briefings-article">
      <span className={briefing.outlet === null ? 'unknown' : undefined}>{briefing.outlet ?? 'Outlet unknown'}</span>
      <span className={briefing.articleDate === null ? 'unknown' : 'briefings-date'}>
        {briefing.articleDate === null ? 'date unknown' : longDate(briefing.articleDate)}
      </span>
    </span>
  );
}
