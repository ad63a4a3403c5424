import { type ReactNode, useMemo } from 'react';
import { nameSpanIn } from '#shared/model/reading.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { useDesk } from '../../../state/desk.ts';
import { useCitedSections } from '../../../state/deskCited.ts';
import { say } from '../../../state/language.ts';
import { useTake } from '../source/useTake.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FigureView } from './FigureView.tsx';
import { type Happening, happenings, timelineShown, whatOf, whenOf } from './figures.ts';
import { entriesOn, useArticles, useWays } from './useEvidence.ts';

const statuses = ['past', 'current', 'scheduled', 'projected', 'conditional'] as const;

/** What happens when, drawn and listed. */
export function EventsView(): ReactNode {
  const articles = useArticles();
  const sections = useCitedSections();
  const isNote = useDesk((state) => state.briefing?.kind === 'note');
  const ways = useWays(articles);
  const take = useTake();
  const all = useMemo(() => happenings(articles), [articles]);
  const shown = useMemo(() => timelineShown(articles, sections, isNote), [articles, sections, isNote]);
  const spans = useMemo(() => new Map(all.map(({ event }) => [event.id, event.span])), [all]);
  if (all.length === 0) return <p className="evidence-none">{say.evidence.noEvents}</p>;
  const groups = statuses.flatMap((status) => {
    const events = all.filter(({ event }) => event.status === status);
    return events.length === 0 ? [] : [{ status, events }];
  });
  return (
    <>
      {shown !== undefined && (
        <FigureView {...ways} shown={shown} title={say.evidence.figures.timeline} spans={spans} />
      )}
      <EvidenceList
        {...ways}
        label={say.evidence.events}
        groups={groups.map(({ status, events }) => ({
          id: status,
          heading: (
            <>
              {say.evidence.statuses[status]} <span className="evidence-count">{events.length}</span>
            </>
          ),
          items: events.map((one) => ({
            id: one.event.id,
            spans: [one.event.span, ...one.event.also],
            entries: entriesOn(one.article, one.event.span),
            add: () => take(one.article, one.event.span, 'event'),
            content: <HappeningLine one={one} />,
          })),
        }))}
      />
    </>
  );
}

function HappeningLine({ one }: { readonly one: Happening }): ReactNode {
  const { source, reading } = one.article;
  const { time, certainty, statement } = one.event;
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker;
  return (
    <>
      <span className="evidence-when" lang="en">
        {whenOf(one)}
      </span>
      <span className="evidence-what" lang="en">
        {whatOf(one)}
      </span>
      <span className="evidence-meta">
        <span>{say.evidence.precisions[time.precision]}</span>
        {certainty === 'worked-out' && <span>{say.evidence.workedOut}</span>}
        {speaker !== undefined && <span lang="en">{plain(wordsAt(source.text, nameSpanIn(reading, speaker)))}</span>}
      </span>
    </>
  );
}
