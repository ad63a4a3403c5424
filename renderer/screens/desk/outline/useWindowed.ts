import { type RefObject, useEffect, useRef, useState } from 'react';

/** Lists up to this length are drawn whole. */
const whole = 200;
const margin = 20;

type Window = {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly from: number;
  readonly to: number;
  /** Pixels in place of the rows that are not drawn. */
  readonly before: number;
  readonly after: number;
};

/** The rows of a long list that are in view of its scrolling `host`, all of the same height in pixels. */
export function useWindowed(count: number, rowHeight: number): Window {
  const host = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null || count <= whole) return undefined;
    const onScroll = (): void => setTop(Math.floor(element.scrollTop / rowHeight / margin) * margin);
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [count, rowHeight]);
  if (count <= whole) return { host, from: 0, to: count, before: 0, after: 0 };
  const from = Math.max(0, top - margin);
  const to = Math.min(count, top + 4 * margin);
  return { host, from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
