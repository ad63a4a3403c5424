import { PanelLeft, PanelRight } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { say } from '../../../state/language.ts';
import { shows, usePanes } from '../../../state/panes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { modalOpen } from '../../../ui/keys.ts';
import { actionKeys } from '../actionKeys.ts';
import { EvidenceCard } from '../evidence/EvidenceCard.tsx';
import { FreshBar } from '../FreshBar.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Page } from '../page/Page.tsx';
import { RemarkLine } from '../page/RemarkLine.tsx';
import { Toolbar } from '../page/Toolbar.tsx';
import { ReviewBar } from '../review/ReviewBar.tsx';
import { Separator } from './Separator.tsx';
import { SidePane } from './SidePane.tsx';
import { useNarrow } from './useNarrow.ts';
import './panes.css';

/** Outline, page and evidence: three panes, or the page with the others as drawers where the window is narrow. */
export function Panes(): ReactNode {
  useNarrow();
  const outline = usePanes(shows('outline'));
  const side = usePanes(shows('side'));
  const narrow = usePanes((state) => state.narrow);
  const preview = usePanes((state) => state.view === 'preview');
  const widths = usePanes((state) => state.widths);
  const { show } = usePanes.getState();
  const host = useRef<HTMLDivElement>(null);
  const sized = {
    ...(widths.outline !== undefined && { '--outline-width': `${widths.outline}px` }),
    ...(widths.side !== undefined && { '--side-width': `${widths.side}px` }),
    ...(widths.preview !== undefined && { '--preview-width': `${widths.preview}px` }),
  } as CSSProperties;
  useDrawerFocus(host);
  /** Escape puts a drawer away. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (usePanes.getState().drawer === undefined || event.key !== 'Escape') return;
    if (event.defaultPrevented || modalOpen()) return;
    event.preventDefault();
    show('side', false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a way out of the drawers, each button of them another
    <div ref={host} className={preview ? 'desk desk-preview' : 'desk'} style={sized} onKeyDown={onKeyDown}>
      {outline && (
        <>
          <nav className="pane pane-outline" aria-label={say.desk.outline} data-pane tabIndex={-1}>
            <Outline />
          </nav>
          {!narrow && <Separator pane="outline" label={say.evidence.outlineWidth} at="before" />}
        </>
      )}
      <main className="pane pane-page" aria-label={say.desk.briefing} data-pane tabIndex={-1}>
        <div className="page-bar">
          <IconButton
            size="small"
            label={outline ? say.evidence.hideOutline : say.evidence.showOutline}
            icon={PanelLeft}
            keys={actionKeys.outline}
            pressed={outline}
            onClick={() => show('outline', !outline)}
          />
          <Toolbar />
          <IconButton
            size="small"
            label={side ? say.evidence.hide : say.evidence.show}
            icon={PanelRight}
            keys={actionKeys.evidence}
            pressed={side}
            onClick={() => show('side', !side)}
          />
        </div>
        <FreshBar />
        <Page />
        <RemarkLine />
        <ReviewBar />
      </main>
      {side && (
        <>
          {!narrow && (
            <Separator
              key={preview ? 'preview' : 'side'}
              pane={preview ? 'preview' : 'side'}
              label={say.evidence.width}
              at="after"
            />
          )}
          <aside className="pane pane-side" aria-label={say.evidence.pane} data-pane tabIndex={-1}>
            <SidePane />
          </aside>
        </>
      )}
      <EvidenceCard />
      {narrow && (outline || side) && (
        <button
          type="button"
          className="drawer-veil"
          aria-label={say.evidence.toPage}
          tabIndex={-1}
          onClick={() => show('side', false)}
        />
      )}
    </div>
  );
}

/** A drawer that opens takes the focus, and gives it back to where it was. */
function useDrawerFocus(host: RefObject<HTMLElement | null>): void {
  const drawer = usePanes((state) => state.drawer);
  const before = useRef<Element>(null);
  useEffect(() => {
    const pane = drawer && host.current?.querySelector<HTMLElement>(`.pane-${drawer}`);
    if (!pane) {
      if (before.current instanceof HTMLElement) before.current.focus();
      before.current = null;
    } else if (!pane.contains(document.activeElement)) {
      before.current ??= document.activeElement;
      pane.focus();
    }
  }, [drawer, host]);
}
