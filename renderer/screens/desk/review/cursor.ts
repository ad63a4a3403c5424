import type { StoreApi } from 'zustand';
import { entriesOf } from '#shared/model/richtext/node.ts';
import type { Desk } from '../../../state/desk.ts';
import type { DeskFocus } from '../../../state/deskFocus.ts';
import { entriesIn } from '../editor/entryAt.ts';

/** Milliseconds for a section far from view to get its editor. */
const settling = 150;

/** The review loop [E5]: puts the cursor into the next entry of the briefing (1), or the one before (-1). */
export function stepEntry(desk: StoreApi<Desk>, focus: StoreApi<DeskFocus>, by: 1 | -1): void {
  const all = (desk.getState().briefing?.sections ?? [])
    .filter(({ hidden }) => !hidden)
    .flatMap((section) => entriesOf(section.body).map(({ attrs }) => ({ section: section.id, entry: attrs.id })));
  if (all.length === 0) return;
  const { section, entry } = focus.getState();
  let at = all.findIndex((one) => one.entry === entry && one.section === section);
  if (at < 0) {
    const first = all.findIndex((one) => one.section === section);
    at = first < 0 ? (by === 1 ? -1 : 0) : by === 1 ? first - 1 : first;
  }
  const next = all[(at + by + all.length) % all.length];
  if (next === undefined) return;
  focus.getState().goToEntry(next.section, next.entry);
  if (!putCursor(next.section, next.entry)) setTimeout(() => putCursor(next.section, next.entry), settling);
}

/** Puts the cursor at the end of a section, once it has been drawn and the menu that made it has given the focus back. */
export function enterSection(section: string, tries = 50): void {
  setTimeout(() => {
    const editor = document.querySelector('[role="menu"]') === null ? editorOf(section) : undefined;
    if (editor !== undefined) editor.commands.focus('end', { scrollIntoView: false });
    else if (tries > 0) enterSection(section, tries - 1);
  }, 40);
}

function editorOf(section: string): DeskFocus['editor'] {
  const dom = document.querySelector(`#section-${CSS.escape(section)} .body[contenteditable="true"]`);
  return (dom as { editor?: NonNullable<DeskFocus['editor']> } | null)?.editor;
}

/** Puts the cursor into an entry; false where its section has no editor yet. */
export function putCursor(section: string, entry: string): boolean {
  const editor = editorOf(section);
  if (editor === undefined) return false;
  const here = entriesIn(editor.state.doc).find(({ id }) => id === entry);
  if (here === undefined) return false;
  editor
    .chain()
    .setTextSelection(here.at + 1)
    .focus(null, { scrollIntoView: false })
    .run();
  return true;
}
