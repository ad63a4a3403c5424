import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react';
import { textOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { useDesk } from '../../../state/desk.ts';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';

const perMinute = 230;
const wordsKnown = new WeakMap<object, number>();

function wordsIn({ body }: Section): number {
  const known = wordsKnown.get(body);
  if (known !== undefined) return known;
  const count = textOf(body)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  wordsKnown.set(body, count);
  return count;
}

/** [E6] Words, reading time, and for the one-page note how it fits the page, from the real layout: a figure is shown only while it is of the text as it stands. */
export function Meter(): ReactNode {
  const sections = useDeferredValue(useDesk((state) => state.briefing?.sections));
  const kind = useDesk((state) => state.briefing?.kind);
  const version = useDesk((state) => state.briefing?.version);
  const saved = useDesk((state) => state.save.kind === 'saved');
  const pdf = useDeskPdf((state) => state.pdf);
  const set = useDeskPdf((state) => state.set);
  const words = useMemo(
    () => (sections ?? []).reduce((sum, section) => sum + (section.hidden ? 0 : wordsIn(section)), 0),
    [sections],
  );
  useEffect(() => {
    if (kind !== 'note' || version === undefined || !saved) return undefined;
    const timer = setTimeout(() => void set(), 1500);
    return () => clearTimeout(timer);
  }, [kind, version, saved, set]);
  const fresh = saved && pdf !== undefined && pdf.version === version;
  const over = pdf?.report.linesOver ?? null;
  return (
    <p className="meter">
      <span className="meter-words">
        {say.paper.words(words)}
        <span className="meter-time"> · {say.paper.minutes(Math.max(1, Math.round(words / perMinute)))}</span>
      </span>
      {kind === 'note' && !fresh && <span className="meter-fits">{say.paper.measuring}</span>}
      {kind === 'note' && fresh && over !== null && (
        <span className={over > 0 ? 'meter-over' : 'meter-fits'}>
          {over > 0 ? say.paper.over(over) : say.paper.fits(-over)}
        </span>
      )}
    </p>
  );
}
