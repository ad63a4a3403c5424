import { entriesOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { useDeskStore } from '../../../state/desk.ts';

type EntryPlaces = {
  /** The headings of the sections in which entries stand. */
  readonly places: (entries: readonly string[]) => readonly string[];
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
    places: (entries) => holding(new Set(entries)).map(({ heading }) => heading),
    sectionOf: (entry) => (entry === undefined ? undefined : holding(new Set([entry]))[0]?.id),
  };
}
