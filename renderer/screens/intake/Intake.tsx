import { type ReactNode, useEffect } from 'react';
import { useIntake } from '../../state/intake.ts';
import { go } from '../../state/route.ts';
import { AppBar } from '../AppBar.tsx';
import './intake.css';
import { say } from '../../state/language.ts';
import { Review } from './Review.tsx';
import { TakeIn } from './TakeIn.tsx';

/** A new briefing: take an article in, then see how it reads and correct it. `source`: the article under review; after a reload it is fetched again. */
export function Intake({ source }: { readonly source: string | undefined }): ReactNode {
  const { review, takeSource } = useIntake((state) => state);
  const reviewed = review !== undefined && review.draft.source.id === source ? review : undefined;
  useEffect(() => {
    if (source === undefined || reviewed !== undefined) return;
    void takeSource(source).then((taken) => taken === undefined && go({ screen: 'intake' }));
  }, [source, reviewed, takeSource]);
  return (
    <>
      <AppBar>
        <span className="intake-place">{say.frame.newBriefing}</span>
      </AppBar>
      {reviewed === undefined ? <TakeIn /> : <Review review={reviewed} />}
    </>
  );
}
