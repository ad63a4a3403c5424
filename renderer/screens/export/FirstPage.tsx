import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { HouseStyle } from '#shared/model/style.ts';

const Thumbnail = lazy(() => import('./Thumbnail.tsx'));

/** The briefing set in a style, as export would set it. */
export type Preview = (style: HouseStyle, signal: AbortSignal) => Promise<Uint8Array>;

/** CSS pixels. */
const width = 132;
/** Milliseconds of rest after a change of the style. */
const rest = 250;

/** The first page of the briefing in a style; the one before stays in view until the next is there. */
export function FirstPage({ style, preview }: { readonly style: HouseStyle; readonly preview: Preview }): ReactNode {
  const [bytes, setBytes] = useState<Uint8Array>();
  const key = JSON.stringify(style);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      preview(JSON.parse(key) as HouseStyle, stop.signal).then(
        (made) => !stop.signal.aborted && setBytes(made),
        () => undefined,
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, preview]);
  return (
    <span className="thumbnail" aria-hidden="true" style={{ width }}>
      {bytes !== undefined && (
        <Suspense fallback={null}>
          <Thumbnail bytes={bytes} width={width} />
        </Suspense>
      )}
    </span>
  );
}
