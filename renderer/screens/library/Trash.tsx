import { ArchiveRestore, ArrowLeft, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { kindNames } from '#shared/model/briefing.ts';
import { sentenceOf } from '../../state/fault.ts';
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
    untrash(briefing.id).then(() => notify(`“${briefing.title}” is in the library again.`), fail);
  };
  return (
    <>
      <div className="library-head">
        <a className="button button-quiet" href={hashOf({ screen: 'library' })}>
          <ArrowLeft aria-hidden="true" />
          Library
        </a>
        <h1>Trash</h1>
        {trashed !== undefined && trashed.length > 0 && (
          <Button variant="quiet" className="library-trash-link" icon={Trash2} onClick={() => setAsking('all')}>
            Empty the trash
          </Button>
        )}
      </div>
      {trashed !== undefined && trashed.length === 0 && (
        <EmptyState icon={Trash2} title="The trash is empty">
          What you move to the trash stays here until you delete it for ever.
        </EmptyState>
      )}
      {trashed !== undefined && trashed.length > 0 && (
        <table className="briefings" aria-label="Trash">
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Kind</th>
              <th scope="col">Article</th>
              <th scope="col">Moved here</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {trashed.map((briefing) => (
              <tr key={briefing.id}>
                <td className="briefings-title">{briefing.title || 'Untitled'}</td>
                <td>{kindNames[briefing.kind]}</td>
                <td>
                  <ArticleOf briefing={briefing} />
                </td>
                <td>{briefing.trashedAt !== null && editedAt(briefing.trashedAt, now)}</td>
                <td className="briefings-actions">
                  <Button
                    size="small"
                    icon={ArchiveRestore}
                    onClick={() => restore(briefing)}
                    aria-label={`Restore ${briefing.title}`}
                  >
                    Restore
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    onClick={() => setAsking(briefing)}
                    aria-label={`Delete ${briefing.title} for ever`}
                  >
                    Delete for ever
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
        title={
          asking === 'all' ? 'Delete everything in the trash for ever?' : `Delete “${asking?.title ?? ''}” for ever?`
        }
        description="The text, its history and its place in every search go with it; this cannot be undone."
        confirm="Delete for ever"
        onConfirm={() => {
          const done = asking === 'all' ? emptyTrash() : remove(asking?.id ?? '');
          done.catch(fail);
        }}
      />
    </>
  );
}
