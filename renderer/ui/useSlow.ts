import { useEffect, useState } from 'react';

/** True once `pending` has lasted 300 ms: what is faster shows no spinner. */
export function useSlow(pending: boolean, after = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => setSlow(true), after);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [pending, after]);
  return pending && slow;
}
