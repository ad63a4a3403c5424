import type { KeyboardEvent } from 'react';

const rowOf = (list: Element, id: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`);

/**
 * The outline is one stop of Tab: up, down, Home and End go from section to section, left to the handle that moves it, right to its menu.
 * While a section is being carried the arrows carry it, and Alt with an arrow moves it anywhere. `ids` are all sections in order, also those
 * whose rows are not drawn; `bring` scrolls to the row at a place.
 */
export function onOutlineKey(
  event: KeyboardEvent<HTMLElement>,
  ids: readonly string[],
  bring: (place: number) => void,
): void {
  const list = event.currentTarget;
  const here = event.target as HTMLElement;
  const row = here.closest<HTMLElement>('[data-section]');
  if (row === null || event.altKey || event.ctrlKey || event.metaKey || list.querySelector('.outline-dragged')) return;
  const at = ids.indexOf(row.dataset.section ?? '');
  const to: Partial<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 };
  const place = to[event.key];
  const id = place === undefined ? undefined : ids[place];
  const parts = [...row.querySelectorAll<HTMLElement>('.outline-grip, .outline-name, .outline-more')];
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  const beside = by === 0 ? undefined : parts[parts.indexOf(here) + by];
  if (id === undefined && beside === undefined) return;
  event.preventDefault();
  beside?.focus();
  if (id === undefined || place === undefined) return;
  if (rowOf(list, id) === null) bring(place);
  focusName(list, id);
}

/** Gives the focus to a section's name, as soon as its row is drawn. */
function focusName(list: Element, id: string, tries = 10): void {
  const name = rowOf(list, id)?.querySelector<HTMLElement>('.outline-name');
  if (name) name.focus();
  else if (tries > 0) setTimeout(() => focusName(list, id, tries - 1), 20);
}

/** The section that a key pressed now means: the one in the outline whose row has the focus. */
export const sectionInOutline = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('.outline [data-section]')?.dataset.section;

/** Gives the focus back to what had it in a row of the outline, which may have been drawn anew in another place. */
export function keepOutlineFocus(): void {
  const part = ['outline-grip', 'outline-name', 'outline-more'].find((name) =>
    document.activeElement?.classList.contains(name),
  );
  const section = sectionInOutline();
  if (part === undefined || section === undefined) return;
  setTimeout(() =>
    document.querySelector<HTMLElement>(`.outline [data-section="${CSS.escape(section)}"] .${part}`)?.focus(),
  );
}
