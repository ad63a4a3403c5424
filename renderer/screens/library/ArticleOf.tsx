import type { ReactNode } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { say } from '../../state/language.ts';

/** Outlet and date of a briefing's article; what is not known is said, not left blank. */
export function ArticleOf({ briefing }: { readonly briefing: BriefingSummary }): ReactNode {
  return (
    <span className="briefings-article">
      <span
        className={briefing.outlet === null ? 'unknown' : undefined}
        lang={briefing.outlet === null ? undefined : 'en'}
      >
        {briefing.outlet ?? say.library.outletUnknown}
      </span>
      <span className={briefing.articleDate === null ? 'unknown' : undefined}>
        {briefing.articleDate === null ? say.library.dateUnknown : say.formats.day(briefing.articleDate)}
      </span>
    </span>
  );
}
