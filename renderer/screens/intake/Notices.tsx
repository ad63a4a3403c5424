import type { ReactNode } from 'react';
import { dateInDoubt } from '../../state/dateline.ts';
import type { Review } from '../../state/intake.ts';
import { metaOf } from '../../state/intakeMeta.ts';
import { say, sayStored } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What the user should know before going on: briefings that hold the article already, repairs to the bytes, a date that the dateline speaks against. */
export function Notices({ review }: { readonly review: Review }): ReactNode {
  const { known, source } = review.draft;
  const doubt = dateInDoubt(source.text, metaOf(review.form, source.meta).meta);
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
          {sayStored('notices', notice)}
        </Notice>
      ))}
      {doubt !== undefined && <Notice tone="warning">{doubt}</Notice>}
    </>
  );
}
