import type { ReactNode } from 'react';
import { longDate } from '#shared/model/time.ts';
import type { Review } from '../../state/intake.ts';
import { hashOf } from '../../state/route.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What the user should know before going on: briefings that hold the article already, and repairs to the bytes. */
export function Notices({ review }: { readonly review: Review }): ReactNode {
  const { known, source } = review.draft;
  const [first, ...others] = known;
  return (
    <>
      {first !== undefined && (
        <Notice tone="info">
          Already in <a href={hashOf({ screen: 'briefing', id: first.id })}>{first.title || 'Untitled'}</a>,{' '}
          {longDate(first.updatedAt)}
          {others.length > 0 &&
            `, and ${others.length === 1 ? 'one other briefing' : `${others.length} other briefings`}`}
          .{first.trashedAt === null ? ' ' : ' It lies in the trash. '}A new briefing leaves it as it is.
        </Notice>
      )}
      {source.notices.map((notice) => (
        <Notice key={notice} tone="warning">
          {notice}
        </Notice>
      ))}
    </>
  );
}
