import { entriesOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { useDeskStore } from '../../../state/desk.ts';

type EntryPlaces = {
  /** The sections in which entries stand, by name: "Key points and Timeline". */
  readonly places: (entries: readonly string[]) => string;
  readonly sectionOf: (entry: string | undefined) => string | undefined;
};

/** Where entries stand in the briefing as it is now. */
export function useEntryPlaces(): EntryPlaces {
  const desk = useDeskStore();
  const holding = (wanted: ReadonlySet<string | undefined>): Section[] =>
    (desk.getState().briefing?.sections ?? []).filter(
      ({ hidden, body }) => !hidden && entriesOf(body).some(({ attrs }) => wanted.has(attrs.id)),
    );
  return {
    places: (entries) => {
      const headings = holding(new Set(entries)).map(({ heading }) => heading);
      const last = headings.at(-1) ?? '';
      return headings.length < 2 ? last : `${headings.slice(0, -1).join(', ')} and ${last}`;
    },
    sectionOf: (entry) => (entry === undefined ? undefined : holding(new Set([entry]))[0]?.id),
  };
}
