import { memo, type ReactNode } from 'react';
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

/** Over a page: each entry leads to itself on the desk, and the one under the cursor there is marked. */
export const PdfPlaces = memo(function PdfPlaces({ places, scale, reachable }: Props): ReactNode {
  const entry = useFocus((state) => state.entry);
  const desk = useDeskStore();
  const goTo = useGoTo();
  const nameOf = ({ kind, id }: PlaceOnPage): string => {
    const sections = desk.getState().briefing?.sections ?? [];
    if (kind === 'section') return say.paper.preview.toSection(sections.find((one) => one.id === id)?.heading ?? '');
    for (const { body } of sections) {
      const found = entriesOf(body).find(({ attrs }) => attrs.id === id);
      if (found !== undefined) return say.paper.preview.toEntry(textOf(found.node).slice(0, 60));
    }
    return say.paper.preview.toEntry('');
  };
  return places.map((place) => (
    <button
      key={`${place.kind} ${place.id} ${place.top}`}
      type="button"
      className={place.kind === 'entry' && place.id === entry ? 'pdf-place pdf-place-here' : 'pdf-place'}
      tabIndex={reachable ? 0 : -1}
      aria-label={nameOf(place)}
      style={{ top: place.top * scale, height: (place.bottom - place.top) * scale }}
      onClick={() => goTo(place)}
    />
  ));
});
