import { type ReactNode, useEffect, useRef } from 'react';
import { useDesk } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { useIdle } from '../../../ui/useIdle.ts';
import { reveal } from '../reveal.ts';
import { PageHead } from './PageHead.tsx';
import { Sections } from './Sections.tsx';

/** From this many sections on, those out of view are not even laid out once. */
const long = 40;

/** The briefing as a sheet of paper: its head, then every section, each with its own editor. */
export function Page(): ReactNode {
  const sections = useDesk((state) => state.briefing?.sections) ?? [];
  const showPage = useFocus((state) => state.showPage);
  // Laid out once, a section keeps its height: from then on a key lays out and paints only what is in view.
  const rested = useIdle() || sections.length > long;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { entry, section, turn } = showPage;
    if (turn === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Brings the batch of a section that is not drawn into view, which draws it. */
    const approach = (id: string | undefined): void => {
      if (id !== undefined)
        host.current?.querySelector(`[data-holds~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
    };
    /** What was just added, or lies far from view, is drawn a moment later: look again, a few times. */
    const look = (tries: number): void => {
      const block = section === undefined ? null : host.current?.querySelector(`#section-${CSS.escape(section)}`);
      const found =
        entry === undefined ? block : (block ?? host.current)?.querySelector(`[data-entry="${CSS.escape(entry)}"]`);
      if (found) reveal(found, entry === undefined ? 'start' : 'center');
      else if (tries > 0) {
        if (!block) approach(section);
        timer = setTimeout(() => look(tries - 1), 60);
      }
    };
    look(8);
    return () => clearTimeout(timer);
  }, [showPage]);
  return (
    <div className="page-scroll" ref={host}>
      <article className={rested ? 'sheet sheet-rested' : 'sheet'} aria-label={say.desk.briefing}>
        <PageHead />
        <Sections sections={sections} />
      </article>
    </div>
  );
}
