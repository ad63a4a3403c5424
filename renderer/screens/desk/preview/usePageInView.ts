import { type RefObject, useEffect, useState } from 'react';

/** The page that holds the middle of the scrolling region, from 1; found anew when it scrolls, or another file or width moves the pages. */
export function usePageInView(scroller: RefObject<HTMLElement | null>, file: unknown, width: number): number {
  const [page, setPage] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on file and width
  useEffect(() => {
    const region = scroller.current;
    if (region === null) return undefined;
    let frame = 0;
    const look = (): void => {
      const box = region.getBoundingClientRect();
      const middle = box.top + box.height / 2;
      const pages = [...region.querySelectorAll<HTMLElement>('[data-page]')];
      const found = pages.findLast((one) => one.getBoundingClientRect().top <= middle) ?? pages[0];
      if (found !== undefined) setPage(Number(found.dataset.page));
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    soon();
    region.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      region.removeEventListener('scroll', soon);
    };
  }, [scroller, file, width]);
  return page;
}
