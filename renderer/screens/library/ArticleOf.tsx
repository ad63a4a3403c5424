import type { ReactNode } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { longDate } from '#shared/model/time.ts';

/** Outlet and date of a briefing's article; what is not known is said, not left blank. */
export function ArticleOf({ briefing }: { readonly briefing: BriefingSummary }): ReactNode {
  return (
    <span className="briefings-article">
      <span className={briefing.outlet === null ? 'unknown' : undefined}>{briefing.outlet ?? 'Outlet unknown'}</span>
      <span className={briefing.articleDate === null ? 'unknown' : undefined}>
        {briefing.articleDate === null ? 'date unknown' : longDate(briefing.articleDate)}
      </span>
    </span>
  );
}
