import { entriesOf } from '#shared/model/richtext/node.ts';
import { useDeskStore } from '../../../state/desk.ts';

/** Names the sections in which entries stand: "Key points and Timeline". */
export function useEntryPlaces(): (entries: readonly string[]) => string {
  const desk = useDeskStore();
  return (entries) => {
    const wanted = new Set(entries);
    const headings = (desk.getState().briefing?.sections ?? [])
      .filter(({ hidden, body }) => !hidden && entriesOf(body).some(({ attrs }) => wanted.has(attrs.id)))
      .map(({ heading }) => heading);
    const last = headings.at(-1) ?? '';
    return headings.length < 2 ? last : `${headings.slice(0, -1).join(', ')} and ${last}`;
  };
}
