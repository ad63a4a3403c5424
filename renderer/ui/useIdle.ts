import { startTransition, useEffect, useState } from 'react';

const waiting = new Set<() => void>();
let isAsked = false;

/** One at a time, each in an idle moment of its own, so that a key in between waits for one at most. */
function ask(): void {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  const next = (): void => {
    isAsked = false;
    const [first] = waiting;
    if (first === undefined) return;
    waiting.delete(first);
    first();
    ask();
  };
  if (window.requestIdleCallback === undefined) setTimeout(next, 16);
  else window.requestIdleCallback(next);
}

/** True once the window has had nothing better to do; components that wait become so one after the other. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const come = (): void => startTransition(() => setIdle(true));
    waiting.add(come);
    ask();
    return () => {
      waiting.delete(come);
    };
  }, []);
  return idle;
}
