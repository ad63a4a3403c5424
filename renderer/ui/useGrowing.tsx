import { type ReactNode, useEffect, useRef, useState } from 'react';

const step = 100;

/** How many lines of a long list to draw: 100 at first, 100 more each time the end of the drawn ones (to be put there) comes near. */
export function useGrowing(count: number): { readonly drawn: number; readonly end: ReactNode } {
  const [drawn, setDrawn] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  const more = drawn < count;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` moves the end, which must be watched afresh
  useEffect(() => {
    if (!more || end.current === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setDrawn((before) => before + step);
      },
      { rootMargin: '800px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, drawn]);
  return { drawn: Math.min(drawn, count), end: more ? <div ref={end} /> : null };
}
