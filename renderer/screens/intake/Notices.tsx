import type { ReactNode } from 'react';

import type { Review } from '../../state/intake.ts';
import { say } from '../../state/language.ts';
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
          {say.intake.alreadyIn}{' '}
          <a href={hashOf({ screen: 'briefing', id: first.id })}>{first.title || say.names.untitled}</a>,{' '}
          {say.formats.day(first.updatedAt)}
          {others.length > 0 && `, ${say.intake.otherBriefings(others.length)}`}.{' '}
          {first.trashedAt !== null && `${say.intake.inTrash} `}
          {say.intake.leftAsIs}
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
