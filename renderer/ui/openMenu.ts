/** Opens the menu of the button that a selector names, the first that there is, on its first line, as the arrow key does on the button. */
export function openMenu(...selectors: readonly [string, ...string[]]): void {
  const button = selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null);
  button?.focus();
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
}
