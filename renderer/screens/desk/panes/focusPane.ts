/** Moves the focus to the next pane (1) or the one before (-1): into what was in hand there, else to the pane itself. */
export function focusPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now < 0 ? (by === 1 ? 0 : panes.length - 1) : now + by + panes.length) % panes.length];
  const target = next?.querySelector<HTMLElement>(
    '[aria-current="true"], .section:focus-within .body, [data-sentence][tabindex="0"], .preview-scroll, .body[contenteditable="true"]',
  );
  (target ?? next)?.focus();
}
