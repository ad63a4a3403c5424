import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useDesk } from '../../../state/desk.ts';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';
import { usePanes } from '../../../state/panes.ts';
import { Popover } from '../../../ui/Popover.tsx';
import { Squeezes } from './Squeezes.tsx';
import { useLiveLayout } from './useLiveLayout.ts';
import { wordsIn } from './wordsIn.ts';
import './meter.css';

const perMinute = 230;

/** [E6] Words, reading time, and the length on paper from the real layout, live; a figure that is not of the text as it stands says so. */
export function Meter(): ReactNode {
  const sections = useDeferredValue(useDesk((state) => state.briefing?.sections));
  const words = useMemo(
    () => (sections ?? []).reduce((sum, section) => sum + (section.hidden ? 0 : wordsIn(section.body)), 0),
    [sections],
  );
  const fresh = useLiveLayout(words);
  const text = say.paper.length;
  return (
    <div className="meter">
      <span className="meter-words">
        {text.words(words)}
        <span className="meter-time"> · {text.minutes(Math.max(1, Math.round(words / perMinute)))}</span>
      </span>
      <OnPaper fresh={fresh} />
    </div>
  );
}

function OnPaper({ fresh }: { readonly fresh: boolean }): ReactNode {
  const kind = useDesk(({ becoming, briefing }) => becoming ?? briefing?.kind);
  const pdf = useDeskPdf((state) => state.pdf);
  const fault = useDeskPdf((state) => state.fault);
  const busy = useDeskPdf((state) => state.busy);
  const setView = usePanes((state) => state.setView);
  const text = say.paper.length;
  if (pdf === undefined || pdf.kind !== kind)
    return <span className="meter-figure">{fault !== undefined && !busy ? text.failed : text.measuring}</span>;
  const { linesOver, pages, closer, squeezes } = pdf.report;
  const over = linesOver ?? 0;
  const figure =
    linesOver === null ? text.pages(pages) : over > 0 ? text.over(over) : over === 0 ? text.full : text.free(-over);
  const state = fresh ? '' : text.stale;
  const shown = (
    <>
      {figure}
      {closer.length > 0 && over <= 0 && <span className="meter-closer"> · {text.closer}</span>}
      <span className="meter-stale" aria-hidden="true">
        {' …'}
      </span>
    </>
  );
  const same = { type: 'button', className: 'meter-figure', 'data-fresh': fresh, 'data-over': over > 0 } as const;
  if (linesOver === null)
    return (
      <button
        {...same}
        aria-label={[text.showPages(pages), state].filter(Boolean).join(', ')}
        onClick={() => setView('preview')}
      >
        {shown}
      </button>
    );
  return (
    <Popover
      label={text.title}
      trigger={
        <button {...same} aria-label={[text.about(figure), state].filter(Boolean).join(', ')}>
          {shown}
        </button>
      }
    >
      <Squeezes squeezes={squeezes} used={closer} over={over} />
    </Popover>
  );
}
