import { type KeyboardEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { say } from '../../../state/language.ts';
import { type Sized, usePanes } from '../../../state/panes.ts';

/** CSS pixels: the narrowest and widest of each pane, and what must stay for the page. */
const limits: Readonly<Record<Sized, { readonly least: number; readonly most: number }>> = {
  outline: { least: 160, most: 420 },
  side: { least: 288, most: 1100 },
  preview: { least: 320, most: 1400 },
};
const page = 380;

/** A step of an arrow key, and with Shift; dragged this far below its least a pane is closed. */
const step = { small: 16, large: 64, close: 72 } as const;

type Props = {
  readonly pane: Sized;
  readonly label: string;
  /** The side of the line on which its pane stands. */
  readonly at: 'before' | 'after';
};

const paneBeside = (line: Element | null, at: Props['at']): HTMLElement | null =>
  (at === 'before' ? line?.previousElementSibling : line?.nextElementSibling) as HTMLElement | null;

/** The line between the page and a pane: dragged, or moved by arrow keys; Enter closes the pane, a double click gives its own width back. */
export function Separator({ pane, label, at }: Props): ReactNode {
  const line = useRef<HTMLHRElement>(null);
  const drag = useRef<{ readonly x: number; readonly width: number; now: number }>(undefined);
  const [now, setNow] = useState(0);
  const [most, setMost] = useState<number>(limits[pane].most);
  const { setWidth, show } = usePanes.getState();
  const { least } = limits[pane];
  useLayoutEffect(() => {
    const beside = paneBeside(line.current, at);
    if (beside === null) return undefined;
    const measure = (): void => {
      const room = line.current?.parentElement?.querySelector<HTMLElement>('.pane-page')?.offsetWidth ?? 0;
      setNow(beside.offsetWidth);
      setMost(Math.max(least, Math.min(limits[pane].most, beside.offsetWidth + room - page)));
    };
    // An observer calls at once, when all has been laid out anyway.
    if (typeof ResizeObserver === 'undefined') {
      measure();
      return undefined;
    }
    const watch = new ResizeObserver(measure);
    watch.observe(beside);
    return () => watch.disconnect();
  }, [pane, least, at]);
  const within = (width: number): number => Math.round(Math.max(least, Math.min(most, width)));
  /** Shown at once, kept when it is let go. */
  const draw = (width: number): void =>
    line.current?.parentElement?.style.setProperty(`--${pane}-width`, `${within(width)}px`);
  const close = (): void => show(pane === 'outline' ? 'outline' : 'side', false);

  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (drag.current === undefined) return;
    const moved = clientX - drag.current.x;
    drag.current.now = drag.current.width + (at === 'before' ? moved : -moved);
    draw(drag.current.now);
  };
  const onPointerUp = (): void => {
    const dragged = drag.current;
    drag.current = undefined;
    if (dragged === undefined || dragged.now === dragged.width) return;
    if (dragged.now < least - step.close) {
      draw(dragged.width);
      close();
    } else setWidth(pane, within(dragged.now));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = (event.shiftKey ? step.large : step.small) * (at === 'before' ? 1 : -1);
    const to: Partial<Record<string, number>> = {
      ArrowRight: now + by,
      ArrowLeft: now - by,
      Home: least,
      End: most,
    };
    const width = to[event.key];
    if (width === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (width === undefined) close();
    else setWidth(pane, within(width));
  };
  return (
    <hr
      ref={line}
      className="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.max(least, Math.min(most, Math.round(now)))}
      aria-valuetext={say.evidence.pixels(Math.round(now))}
      tabIndex={0}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = paneBeside(line.current, at)?.offsetWidth ?? least;
        drag.current = { x: event.clientX, width, now: width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => setWidth(pane, undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
