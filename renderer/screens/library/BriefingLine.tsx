import { Ellipsis, FolderOpen, Trash2 } from 'lucide-react';
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
  readonly onRemove: (briefing: BriefingSummary) => void;
}): ReactNode {
  const { briefing, reached } = props;
  const tabIndex = reached ? 0 : -1;
  const open = (): void => go({ screen: 'briefing', id: briefing.id });
  return (
    <tr>
      <td className="briefings-title">
        <a
          data-row=""
          tabIndex={tabIndex}
          href={hashOf({ screen: 'briefing', id: briefing.id })}
          aria-keyshortcuts="Delete"
          lang={briefing.title === '' ? undefined : 'en'}
        >
          {briefing.title || say.names.untitled}
        </a>
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
