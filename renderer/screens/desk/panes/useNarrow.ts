import { useLayoutEffect } from 'react';
import { usePanes } from '../../../state/panes.ts';

/** As `panes.css` has it: at 200 % zoom or in a narrow window there is no room for three panes. */
const tooNarrow = '(max-width: 60rem)';

/** Keeps the panes' state in step with the width of the window. */
export function useNarrow(): void {
  useLayoutEffect(() => {
    const query = window.matchMedia?.(tooNarrow);
    if (query === undefined) return undefined;
    const look = (): void => usePanes.getState().setNarrow(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
}
