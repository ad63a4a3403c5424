import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { drawFigure } from '#shared/figures/figureOf.ts';
import type { Part } from '#shared/figures/shapes.ts';
import { overlaps, type Span } from '#shared/model/span.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { DrawingView, screenGround } from './Drawing.tsx';
import type { Shown } from './figures.ts';

/** CSS pixels of the words, and of the width where none is known yet. */
const size = 12;
const guess = 400;

/** Times the width of the pane: the words stay as large, more of them fit. */
const zooms = [1, 1.25, 1.5, 2, 3] as const;

type Props = {
  readonly shown: Shown;
  readonly title: string;
  /** Where the events or statements stand that the parts of the figure lead to, by id. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly goTo: (span: Span) => void;
  readonly goToSource: (span: Span) => void;
};

/**
 * A figure of the PDF in the app, to be gone through: one stop of Tab, arrows go from part to part, a click lights what a part stands for on
 * the page (again: the next, where it stands for several), Enter goes to the source. Plus, minus and 0 zoom.
 */
export function FigureView({ shown, title, spans, goTo, goToSource }: Props): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const lit = useFocus((state) => state.spans);
  const [width, setWidth] = useState(guess);
  const [zoom, setZoom] = useState(0);
  const [reached, setReached] = useState(0);
  const [turn, setTurn] = useState({ part: '', at: 0 });
  const [, setFonts] = useState(false);
  const about = useId();
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth((before) => element.clientWidth || before);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  // Words are measured in the face they are drawn in, which may still be on its way.
  useEffect(() => void document.fonts?.ready.then(() => setFonts(true)), []);
  const wide = Math.floor(width * (zooms[zoom] ?? 1));
  const ground = screenGround(wide, size);
  const drawing = drawFigure(shown.figure, ground);
  const { parts } = drawing;
  const inHand = useMemo(() => {
    const isLit = (id: string): boolean => {
      const span = spans.get(id);
      return span !== undefined && lit.some((one) => overlaps(one, span));
    };
    return new Set(parts.filter(({ of }) => of.some(isLit)).map(({ id }) => id));
  }, [parts, spans, lit]);

  const spanOf = ({ id, of }: Part, step: 0 | 1): Span | undefined => {
    const at = turn.part === id ? (turn.at + step) % of.length : 0;
    setTurn({ part: id, at });
    return spans.get(of[at] ?? '');
  };
  const choose = (part: Part, place: number): void => {
    setReached(place);
    const span = spanOf(part, 1);
    if (span !== undefined) goTo(span);
  };
  const zoomBy = (by: number): void => setZoom((now) => Math.max(0, Math.min(zooms.length - 1, now + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Partial<Record<string, number>> = {
      ArrowDown: reached + 1,
      ArrowRight: reached + 1,
      ArrowUp: reached - 1,
      ArrowLeft: reached - 1,
      Home: 0,
      End: parts.length - 1,
    };
    const next = to[event.key];
    const part = parts[reached];
    if (next !== undefined) {
      const place = Math.max(0, Math.min(parts.length - 1, next));
      setReached(place);
      host.current?.querySelectorAll<SVGElement>('[data-part]')[place]?.focus();
    } else if (event.key === '+' || event.key === '=') zoomBy(1);
    else if (event.key === '-') zoomBy(-1);
    else if (event.key === '0') setZoom(0);
    else if (event.key === ' ' && part !== undefined) choose(part, reached);
    else if (event.key === 'Enter' && part !== undefined) {
      const span = spanOf(part, 0);
      if (span !== undefined) goToSource(span);
    } else return;
    event.preventDefault();
  };
  return (
    <figure className="figure" aria-labelledby={`${about}-title`}>
      <div className="figure-head">
        <span id={`${about}-title`} className="figure-title">
          {title}
        </span>
        <span className="figure-note">{shown.prints ? say.evidence.prints : say.evidence.notPrinted}</span>
        <IconButton
          size="small"
          label={say.evidence.smaller}
          icon={ZoomOut}
          disabled={zoom === 0}
          onClick={() => zoomBy(-1)}
        />
        <IconButton
          size="small"
          label={say.evidence.larger}
          icon={ZoomIn}
          disabled={zoom === zooms.length - 1}
          onClick={() => zoomBy(1)}
        />
        <IconButton
          size="small"
          label={say.evidence.asWide}
          icon={Maximize}
          disabled={zoom === 0}
          onClick={() => setZoom(0)}
        />
      </div>
      <div ref={host} className="figure-scroll">
        <DrawingView drawing={drawing} size={size} lit={inHand} labelledBy={`${about}-title`} describedBy={about}>
          {parts.map((part, place) => (
            // biome-ignore lint/a11y/useSemanticElements: a drawing has no button elements
            <rect
              key={part.id}
              {...part.box}
              rx={3}
              role="button"
              data-part={part.id}
              className={inHand.has(part.id) ? 'figure-part in-hand' : 'figure-part'}
              tabIndex={place === Math.min(reached, parts.length - 1) ? 0 : -1}
              aria-label={part.says}
              onFocus={() => setReached(place)}
              onClick={() => choose(part, place)}
              onKeyDown={onKeyDown}
            />
          ))}
        </DrawingView>
      </div>
      <figcaption id={about} className="visually-hidden" lang="en">
        {drawing.alt}
      </figcaption>
    </figure>
  );
}
