/**
 * Opens the menu of the button that a selector names, the first that there is, on its first line, as the arrow key does on the button. A menu
 * that is closed gives the focus to its button, and from there it goes back to where it was.
 */
export function openMenu(...selectors: readonly [string, ...string[]]): void {
  const button = selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null);
  if (button === undefined) return;
  const before = document.activeElement;
  button.focus();
  // A menu is made ready while its button has the focus.
  setTimeout(() => {
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    const back = (): void => {
      if (before instanceof HTMLElement) before.focus();
    };
    button.addEventListener('focus', back, { once: true });
    const closed = new MutationObserver(() => {
      if (button.dataset.state === 'open') return;
      closed.disconnect();
      setTimeout(() => button.removeEventListener('focus', back), 100);
    });
    closed.observe(button, { attributeFilter: ['data-state'] });
  });
}
