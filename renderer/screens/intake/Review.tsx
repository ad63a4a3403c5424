import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Review as ReviewState } from '../../state/intake.ts';
import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Make } from './Make.tsx';
import { MetaFields } from './MetaFields.tsx';
import { Notices } from './Notices.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { Tally } from './Tally.tsx';

/** How the article reads: its paragraphs with their classes on one side; what is known, what was found and the way on beside them. */
export function Review({ review }: { readonly review: ReviewState }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { source } = review.draft;
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="review" id="content">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="review-article" aria-label={say.intake.article} tabIndex={0}>
        <header className="review-head">
          <Button variant="quiet" size="small" icon={ArrowLeft} onClick={() => go({ screen: 'intake' })}>
            {say.intake.another}
          </Button>
          <h1 ref={heading} tabIndex={-1} className={review.form.title.trim() === '' ? 'unknown' : undefined}>
            {review.form.title.trim() || say.source.titleUnknown}
          </h1>
          <p className="review-lead">{say.intake.reviewLead}</p>
        </header>
        <Paragraphs text={source.text} reading={review.reading} corrections={review.corrections} />
      </section>
      <aside className="review-side" aria-label={say.intake.about}>
        <div className="review-panel">
          <Notices review={review} />
          <MetaFields form={review.form} read={source.meta} text={source.text} />
          <Tally reading={review.reading} />
        </div>
        <Make review={review} />
      </aside>
    </main>
  );
}
