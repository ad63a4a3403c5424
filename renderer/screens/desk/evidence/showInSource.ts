import type { StoreApi } from 'zustand';
import type { Span } from '#shared/model/span.ts';
import type { DeskFocus } from '../../../state/deskFocus.ts';
import { usePanes } from '../../../state/panes.ts';

/** Milliseconds in which the source is drawn. */
const settling = 80;

/** Brings the source to the front with stretches of it lit. By keys the first of their sentences takes the focus; Escape gives it back to the text. */
export function showInSource(focus: StoreApi<DeskFocus>, spans: readonly Span[], by: 'mouse' | 'keys'): void {
  const { narrow } = usePanes.getState();
  // A drawer over the words that were clicked comes only when it is asked for.
  if (by === 'mouse' && narrow) return;
  focus.getState().lightSource(spans);
  usePanes.getState().goToSource();
  if (by === 'keys')
    setTimeout(() => document.querySelector<HTMLElement>('[data-sentence][aria-pressed="true"]')?.focus(), settling);
}
