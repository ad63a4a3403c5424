import { type RefObject, useEffect, useState } from 'react';

/** True once the element has come within a screen or so of view; it stays true. Without an observer everything is near. */
export function useNear(element: RefObject<Element | null>, atOnce = false): boolean {
  const [near, setNear] = useState(atOnce || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || element.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '1200px 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}
