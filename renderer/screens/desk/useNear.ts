import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True once the element has come within a screen or so of view, or the pointer on it; it stays true. Without an observer everything is near. */
export function useNear(element: RefObject<Element | null>, atOnce = false): boolean {
  const [near, setNear] = useState(atOnce || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const { current } = element;
    if (near || current === null) return undefined;
    // Before the pointer can press: what it selects is then in what stays.
    const atOnce = (): void => flushSync(() => setNear(true));
    current.addEventListener('pointerenter', atOnce, { once: true });
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '1200px 0px' },
    );
    observer.observe(current);
    return () => {
      current.removeEventListener('pointerenter', atOnce);
      observer.disconnect();
    };
  }, [near, element]);
  return near;
}
