import { type ReactNode, useEffect, useRef } from 'react';
import { useDesk } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { reveal } from '../reveal.ts';
import { PageHead } from './PageHead.tsx';
import { SectionBlock } from './SectionBlock.tsx';

/** The briefing as a sheet of paper: its head, then every section, each with its own editor. */
export function Page(): ReactNode {
  const sections = useDesk((state) => state.briefing?.sections) ?? [];
  const showPage = useFocus((state) => state.showPage);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { entry, section, turn } = showPage;
    if (turn === 0 || host.current === null) return undefined;
    const find = (): Element | null | undefined =>
      entry !== undefined
        ? host.current?.querySelector(`[data-entry="${CSS.escape(entry)}"]`)
        : host.current?.querySelector(`#section-${CSS.escape(section ?? '')}`);
    const found = find();
    if (found) {
      reveal(found, entry === undefined ? 'start' : 'center');
      return undefined;
    }
    // Its section is not drawn yet: go there, which draws it, then look again.
    const block = section === undefined ? null : host.current.querySelector(`#section-${CSS.escape(section)}`);
    block?.scrollIntoView({ block: 'start' });
    const timer = setTimeout(() => {
      const late = find();
      if (late) reveal(late, 'center');
    }, 120);
    return () => clearTimeout(timer);
  }, [showPage]);
  return (
    <div className="page-scroll" ref={host}>
      <article className="sheet" aria-label="Briefing">
        <PageHead />
        {sections.map((section, place) => (
          <SectionBlock key={section.id} section={section} place={place} count={sections.length} />
        ))}
      </article>
    </div>
  );
}
