import { Archive, ArchiveRestore, Ellipsis, FolderOpen, Tags, Trash2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { say } from '../../state/language.ts';
import { go, hashOf } from '../../state/route.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { MarkingTag } from '../MarkingTag.tsx';
import { ArticleOf } from './ArticleOf.tsx';

/** One briefing in the list. `edited` is when, in words; Tab reaches the line only where it is `reached`. Drawn again only when one of these changes. */
export const BriefingLine = memo(function BriefingLine(props: {
  readonly briefing: BriefingSummary;
  readonly edited: string;
  readonly reached: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onTags: (briefing: BriefingSummary) => void;
  readonly onArchive: (briefing: BriefingSummary) => void;
  readonly onRemove: (briefing: BriefingSummary) => void;
}): ReactNode {
  const { briefing, reached } = props;
  const tabIndex = reached ? 0 : -1;
  const open = (): void => go({ screen: 'briefing', id: briefing.id });
  return (
    <tr data-chosen={props.chosen || undefined}>
      <td className="briefings-title">
        <span className="briefings-name">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            aria-label={say.library.chosen.choose(briefing.title || say.names.untitled)}
            checked={props.chosen}
            onChange={(event) => props.onChoose(briefing.id, event.target.checked)}
          />
          <a
            data-row=""
            tabIndex={tabIndex}
            href={hashOf({ screen: 'briefing', id: briefing.id })}
            aria-keyshortcuts="X T E Delete"
            lang={briefing.title === '' ? undefined : 'en'}
          >
            {briefing.title || say.names.untitled}
          </a>
        </span>
        {briefing.tags.length > 0 && (
          <span className="briefings-tags">
            {briefing.tags.map((tag) => (
              <span key={tag} className="briefings-tag">
                {tag}
              </span>
            ))}
          </span>
        )}
      </td>
      <td>{say.names.kinds[briefing.kind]}</td>
      <td>
        <ArticleOf briefing={briefing} />
      </td>
      <td>
        <MarkingTag marking={briefing.marking} />
      </td>
      <td className="briefings-number">{say.formats.number(briefing.words)}</td>
      <td>
        <time dateTime={briefing.updatedAt}>{props.edited}</time>
      </td>
      <td className="briefings-actions">
        <Menu
          trigger={
            <IconButton
              label={say.library.actionsFor(briefing.title)}
              icon={Ellipsis}
              size="small"
              tabIndex={tabIndex}
            />
          }
          items={[
            { label: say.library.open, icon: FolderOpen, keys: 'enter', onSelect: open },
            {
              label: say.library.tags.action,
              icon: Tags,
              keys: 't',
              onSelect: () => props.onTags(briefing),
            },
            {
              label: briefing.archived ? say.library.archive.back : say.library.archive.move,
              icon: briefing.archived ? ArchiveRestore : Archive,
              keys: 'e',
              onSelect: () => props.onArchive(briefing),
            },
            { kind: 'separator' },
            {
              label: say.library.moveToTrash,
              icon: Trash2,
              keys: 'delete',
              danger: true,
              onSelect: () => props.onRemove(briefing),
            },
          ]}
        />
      </td>
    </tr>
  );
});
