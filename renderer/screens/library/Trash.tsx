import { ArchiveRestore, ArrowLeft, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';

import { sentenceOf } from '../../state/fault.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notify, notifyFault } from '../../ui/toast.tsx';
import { ArticleOf } from './ArticleOf.tsx';
import { editedAt } from './editedAt.ts';

/** What was put in the trash: each can come back; going for ever asks first. */
export function Trash(): ReactNode {
  const { trashed, untrash, remove, emptyTrash } = useLibrary((state) => state);
  const [asking, setAsking] = useState<BriefingSummary | 'all'>();
  const now = new Date();
  const fail = (error: unknown): void => notifyFault(sentenceOf(error));
  const restore = (briefing: BriefingSummary): void => {
    untrash(briefing.id).then(() => notify(say.library.trash.restored(briefing.title)), fail);
  };
  return (
    <>
      <div className="library-head">
        <a className="button button-quiet" href={hashOf({ screen: 'library' })}>
          <ArrowLeft aria-hidden="true" />
          {say.library.title}
        </a>
        <h1>{say.library.trash.title}</h1>
        {trashed !== undefined && trashed.length > 0 && (
          <Button variant="quiet" className="library-trash-link" icon={Trash2} onClick={() => setAsking('all')}>
            {say.library.trash.empty}
          </Button>
        )}
      </div>
      {trashed !== undefined && trashed.length === 0 && (
        <EmptyState icon={Trash2} title={say.library.trash.isEmpty}>
          {say.library.trash.isEmptyText}
        </EmptyState>
      )}
      {trashed !== undefined && trashed.length > 0 && (
        <table className="briefings" aria-label={say.library.trash.title}>
          <thead>
            <tr>
              <th scope="col">{say.library.columns.title}</th>
              <th scope="col">{say.library.columns.kind}</th>
              <th scope="col">{say.library.columns.article}</th>
              <th scope="col">{say.library.trash.moved}</th>
              <th scope="col">
                <span className="visually-hidden">{say.library.lineActions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {trashed.map((briefing) => (
              <tr key={briefing.id}>
                <td className="briefings-title" lang={briefing.title === '' ? undefined : 'en'}>
                  {briefing.title || say.names.untitled}
                </td>
                <td>{say.names.kinds[briefing.kind]}</td>
                <td>
                  <ArticleOf briefing={briefing} />
                </td>
                <td>{briefing.trashedAt !== null && editedAt(briefing.trashedAt, now)}</td>
                <td className="briefings-actions">
                  <Button
                    size="small"
                    icon={ArchiveRestore}
                    onClick={() => restore(briefing)}
                    aria-label={say.library.trash.restoreOne(briefing.title)}
                  >
                    {say.library.trash.restore}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    onClick={() => setAsking(briefing)}
                    aria-label={say.library.trash.removeOne(briefing.title)}
                  >
                    {say.library.trash.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ConfirmDialog
        open={asking !== undefined}
        onOpenChange={(open) => !open && setAsking(undefined)}
        danger
        title={asking === 'all' ? say.library.trash.askAll : say.library.trash.askOne(asking?.title ?? '')}
        description={say.library.trash.consequence}
        confirm={say.library.trash.remove}
        onConfirm={() => {
          const done = asking === 'all' ? emptyTrash() : remove(asking?.id ?? '');
          done.catch(fail);
        }}
      />
    </>
  );
}
