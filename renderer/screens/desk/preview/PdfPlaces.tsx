import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { PlaceOnPage } from '#shared/model/print.ts';
import { entriesOf, textOf } from '#shared/model/richtext/node.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { useGoTo } from './useGoTo.ts';

type Props = {
  readonly places: readonly PlaceOnPage[];
  /** CSS pixels for a point. */
  readonly scale: number;
  readonly reachable: boolean;
};

/**
 * Over a page: each entry leads to itself on the desk, a sentence of annex A to its article, and the one under the cursor there is marked. One stop for Tab on the page in view;
 * arrow keys go from entry to entry.
 */
export const PdfPlaces = memo(function PdfPlaces({ places, scale, reachable }: Props): ReactNode {
  const entry = useFocus((state) => state.entry);
  const desk = useDeskStore();
  const goTo = useGoTo();
  const nameOf = ({ kind, id }: PlaceOnPage): string => {
    const sections = desk.getState().briefing?.sections ?? [];
    if (kind === 'sentence') return say.paper.preview.toSource;
    if (kind === 'section') return say.paper.preview.toSection(sections.find((one) => one.id === id)?.heading ?? '');
    for (const { body } of sections) {
      const found = entriesOf(body).find(({ attrs }) => attrs.id === id);
      if (found !== undefined) return say.paper.preview.toEntry(textOf(found.node).slice(0, 60));
    }
    return say.paper.preview.toEntry('');
  };
  const here = places.findIndex(({ kind, id }) => kind === 'entry' && id === entry);
  const stop = Math.max(0, here);
  return places.map((place, i) => (
    <button
      key={`${place.kind} ${place.id} ${place.top}`}
      type="button"
      className={place.kind === 'entry' && place.id === entry ? 'pdf-place pdf-place-here' : 'pdf-place'}
      tabIndex={reachable && i === stop ? 0 : -1}
      aria-label={nameOf(place)}
      style={{ top: place.top * scale, height: (place.bottom - place.top) * scale }}
      onClick={() => goTo(place)}
      onKeyDown={step}
    />
  ));
});

/** Arrow keys go to the place above or below on the same page. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const next = key === 'ArrowDown' ? currentTarget.nextElementSibling : currentTarget.previousElementSibling;
  if (!(next instanceof HTMLButtonElement)) return;
  event.preventDefault();
  next.focus();
}
