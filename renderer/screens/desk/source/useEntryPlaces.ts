import { entriesOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';

type EntryPlaces = {
  /** The headings of the sections in which entries stand, in order, each once. */
  readonly headingsOf: (entries: readonly string[]) => readonly string[];
  readonly sectionOf: (entry: string | undefined) => string | undefined;
};

const inBody = new WeakMap<object, ReadonlySet<string>>();

/** Ids of the entries of a body; looked up for every line of evidence, so each body is gone through once. */
function idsIn({ body }: Section): ReadonlySet<string> {
  const known = inBody.get(body) ?? new Set(entriesOf(body).map(({ attrs }) => attrs.id));
  inBody.set(body, known);
  return known;
}

/** Where entries stand in the briefing as it is now. */
export function useEntryPlaces(): EntryPlaces {
  const desk = useDeskStore();
  const shown = (): Section[] => (desk.getState().briefing?.sections ?? []).filter(({ hidden }) => !hidden);
  return {
    headingsOf: (entries) => [
      ...new Set(
        shown()
          .filter((section) => entries.some((id) => idsIn(section).has(id)))
          .map(({ heading }) => heading || say.names.untitledSection),
      ),
    ],
    sectionOf: (entry) => (entry === undefined ? undefined : shown().find((section) => idsIn(section).has(entry))?.id),
  };
}
