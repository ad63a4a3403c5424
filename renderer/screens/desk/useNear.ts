import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What waits to come near. One observer looks for all: with one for each, a long briefing pays for them in every frame. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function awaitNear(element: Element, come: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: '1200px 0px' },
  );
  waiting.set(element, come);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

/** True once the element has come within a screen or so of view, or the pointer on it; it stays true. Without an observer everything is near. */
export function useNear(element: RefObject<Element | null>, atOnce = false): boolean {
  const [near, setNear] = useState(atOnce || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const { current } = element;
    if (near || current === null) return undefined;
    // Before the pointer can press: what it selects is then in what stays.
    const atOnce = (): void => flushSync(() => setNear(true));
    current.addEventListener('pointerenter', atOnce, { once: true });
    const end = awaitNear(current, () => setNear(true));
    return () => {
      current.removeEventListener('pointerenter', atOnce);
      end();
    };
  }, [near, element]);
  return near;
}
