import type { KeyboardEvent } from 'react';

const rowsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-section]')];
const nameIn = (row: Element | null | undefined): HTMLElement | null | undefined =>
  row?.querySelector<HTMLElement>('.outline-name');

/**
 * The outline is one stop of Tab: up, down, Home and End go from section to section, left to the handle that moves it, right to its menu.
 * While a section is being carried the arrows carry it, and Alt with an arrow moves it anywhere.
 */
export function onOutlineKey(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const here = event.target as HTMLElement;
  const row = here.closest('[data-section]');
  if (row === null || event.altKey || event.ctrlKey || event.metaKey || list.querySelector('.outline-dragged')) return;
  const rows = rowsOf(list);
  const at = rows.indexOf(row as HTMLElement);
  const parts = [...row.querySelectorAll<HTMLElement>('.outline-grip, .outline-name, .outline-more')];
  const part = parts.indexOf(here);
  const to: Partial<Record<string, HTMLElement | null | undefined>> = {
    ArrowUp: nameIn(rows[at - 1]),
    ArrowDown: nameIn(rows[at + 1]),
    Home: nameIn(rows[0]),
    End: nameIn(rows.at(-1)),
    ArrowLeft: parts[part - 1],
    ArrowRight: parts[part + 1],
  };
  const next = to[event.key];
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
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
