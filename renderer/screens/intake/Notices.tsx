import type { ReactNode } from 'react';
import { daysFrom, wireDay } from '#shared/model/wireDay.ts';
import type { Review } from '../../state/intake.ts';
import { metaOf, typedIn } from '../../state/intakeMeta.ts';
import { say, sayStored } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What the user should know before going on: briefings that hold the article already, repairs to the bytes, a date that the dateline speaks against. */
export function Notices({ review }: { readonly review: Review }): ReactNode {
  const { known, source } = review.draft;
  const doubt = dateInDoubt(review);
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

/** Days by which an article appears after the day of its dateline without anybody's wondering. */
const usual = 3;

/** The dateline's day beside a date typed in that lies further off than usual, whatever the year. */
function dateInDoubt({ draft: { source }, form }: Review): string | undefined {
  const { published } = metaOf(form, source.meta).meta;
  const wire = wireDay(source.text);
  if (published?.from !== typedIn || wire === undefined || daysFrom(published.value, wire) <= usual) return undefined;
  const [, month, day] = published.value.split('-').map(Number);
  return say.intake.datelineDiffers(
    say.formats.dayInYear(wire.month, wire.day),
    say.formats.dayInYear(month ?? 1, day ?? 1),
  );
}
