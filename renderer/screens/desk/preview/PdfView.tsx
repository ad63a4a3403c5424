import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../../../state/desk.ts';
import { type SetFile, useDeskPdf } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';
import { useSlow } from '../../../ui/useSlow.ts';
import { stillness } from '../reveal.ts';
import { PdfPage } from './PdfPage.tsx';
import { PreviewBar } from './PreviewBar.tsx';
import { Thumbnails } from './Thumbnails.tsx';
import { useFollowEntry } from './useFollowEntry.ts';
import { usePageInView } from './usePageInView.ts';
import { usePdfFile } from './usePdfFile.ts';
import { widthAt, type Zoom } from './zoom.ts';

/**
 * The pages of a file one under another with their thumbnails beside them. A new file takes the place of the old one where it is; pages of
 * another kind of briefing than it is now are faded until then.
 */
export default function PdfView({ pdf }: { readonly pdf: SetFile }): ReactNode {
  const { opened, broken } = usePdfFile(pdf.bytes);
  const isOther = useDesk(({ becoming, briefing }) => becoming ?? briefing?.kind) !== pdf.kind;
  const busy = useDeskPdf((state) => state.busy);
  const isSetting = useSlow(busy || isOther);
  const scroller = useRef<HTMLElement>(null);
  const pane = usePaneWidth(scroller);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [strip, setStrip] = useState(true);
  const sizes = opened?.sizes ?? [];
  const points = sizes[0]?.width ?? 595;
  const width = widthAt(zoom, points, pane);
  const current = usePageInView(scroller, opened, width);
  const scaleOf = (page: number): number => width / (sizes[page - 1]?.width ?? points);
  const places = useMemo(() => Map.groupBy(pdf.report.places, ({ page }) => page), [pdf.report.places]);
  useFollowEntry(scroller, pdf.report.places, scaleOf);
  useSamePlace(scroller, width);
  const goTo = (page: number): void => {
    const target = scroller.current?.querySelector(`[data-page="${page}"]`);
    target?.scrollIntoView({ block: 'start', behavior: stillness() });
  };
  return (
    <>
      <PreviewBar
        page={current}
        pages={sizes.length}
        isSetting={isSetting}
        onGo={goTo}
        zoom={zoom}
        width={width}
        points={points}
        onZoom={setZoom}
        strip={strip}
        onStrip={setStrip}
      />
      <div className="preview-body" data-stale={isOther || undefined} aria-busy={isOther}>
        {strip && opened !== undefined && <Thumbnails opened={opened} current={current} onGo={goTo} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className="preview-scroll" aria-label={say.paper.preview.pages} tabIndex={0} ref={scroller}>
          {broken && <p role="alert">{say.paper.preview.unreadable}</p>}
          {opened === undefined && !broken && <div className="pdf-page pdf-waiting" />}
          {width > 0 &&
            opened?.sizes.map((sheet, index) => (
              <PdfPage
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
                key={index}
                file={opened.file}
                number={index + 1}
                count={sizes.length}
                width={width}
                sheet={sheet}
                places={places.get(index + 1) ?? none}
                isCurrent={index + 1 === current}
              />
            ))}
        </section>
      </div>
    </>
  );
}

const none = [] as const;

/** CSS pixels of the region's inside, without its padding. */
function usePaneWidth(region: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setWidth(Math.floor(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [region]);
  return width;
}

/** Another width leaves in view what was there. */
function useSamePlace(region: React.RefObject<HTMLElement | null>, width: number): void {
  const before = useRef(width);
  useLayoutEffect(() => {
    const element = region.current;
    if (element !== null && before.current > 0 && width > 0) {
      const half = element.clientHeight / 2;
      element.scrollTop = ((element.scrollTop + half) * width) / before.current - half;
    }
    before.current = width;
  }, [region, width]);
}
