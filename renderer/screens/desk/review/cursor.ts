import type { Node as BodyNode } from '@tiptap/pm/model';
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
  enterEntry(next.section, next.entry);
}

/** Puts the cursor before an entry's words, or behind them, at once, or as soon as its section has an editor. */
export function enterEntry(section: string, entry: string, side: Side = 'start'): void {
  if (!putCursor(section, entry, side)) setTimeout(() => putCursor(section, entry, side), settling);
}

type Side = 'start' | 'end';

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

/** False where the section has no editor yet. What is typed next is typed there: the focus does not wait for the next frame. */
function putCursor(section: string, entry: string, side: Side): boolean {
  const editor = editorOf(section);
  if (editor === undefined) return false;
  const here = entriesIn(editor.state.doc).find(({ id }) => id === entry);
  if (here === undefined) return false;
  const node = editor.state.doc.nodeAt(here.at);
  editor.commands.setTextSelection(side === 'start' || node === null ? here.at + 1 : endOfWords(node, here.at));
  editor.view.focus();
  return true;
}

/** Behind the last word of a node that stands at `at`, before the evidence that closes it. */
function endOfWords(node: BodyNode, at: number): number {
  let end = at + 1;
  node.descendants((child, pos) => {
    if (child.isText) end = at + 1 + pos + child.nodeSize;
  });
  return end;
}
