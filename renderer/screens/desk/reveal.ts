const still = (): boolean => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** How to scroll: smoothly, unless the user wants less motion. */
export const stillness = (): ScrollBehavior => (still() ? 'auto' : 'smooth');

/** Scrolls an element into view if it is not wholly there; smoothly, unless the user wants less motion or it is to be there at once. */
export function reveal(element: Element, block: 'start' | 'center', atOnce = false): void {
  const scroller = element.closest('.page-scroll, .source-scroll, .evidence-scroll');
  const box = element.getBoundingClientRect();
  const frame = scroller?.getBoundingClientRect();
  // A list's heading stays above its lines.
  const head = scroller?.matches('.evidence-scroll') ? 44 : 16;
  if (block === 'center' && frame !== undefined && box.top >= frame.top + head && box.bottom <= frame.bottom - 16)
    return;
  element.scrollIntoView({ block, behavior: atOnce ? 'auto' : stillness() });
}
