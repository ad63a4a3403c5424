import { type RefObject, useEffect, useRef } from 'react';
import type { PlaceOnPage } from '#shared/model/print.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { stillness } from '../reveal.ts';

/** The entry under the cursor on the desk comes into view among the pages, if it is not there already. */
export function useFollowEntry(
  scroller: RefObject<HTMLElement | null>,
  places: readonly PlaceOnPage[],
  scaleOf: (page: number) => number,
): void {
  const entry = useFocus((state) => state.entry);
  const now = useRef({ places, scaleOf });
  useEffect(() => {
    now.current = { places, scaleOf };
  });
  useEffect(() => {
    const region = scroller.current;
    const place = now.current.places.find(({ kind, id }) => kind === 'entry' && id === entry);
    const page = place && region?.querySelector(`[data-page="${place.page}"]`);
    if (region === null || place === undefined || !page) return;
    const box = region.getBoundingClientRect();
    const top = page.getBoundingClientRect().top - box.top + place.top * now.current.scaleOf(place.page);
    if (top >= 0 && top <= box.height * 0.85) return;
    region.scrollBy({ top: top - box.height / 3, behavior: stillness() });
  }, [entry, scroller]);
}
