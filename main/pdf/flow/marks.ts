import type { Citations } from '#shared/citations.ts';
import type { Span } from '#shared/model/span.ts';
import { type Colour, type Style, superiorOf } from '../theme.ts';
import type { Run } from './blocks.ts';

/** Where a sentence is cited: a name to link to, and the paragraph number or section that a reader would look for. */
export type Place = { readonly name: string; readonly label: string };

/** How the label of a numbered paragraph begins. */
export const paragraphLabel = 'paragraph ';

/** Name of annex A's entry for a number; names sort as their numbers do. */
export const noteName = (number: number): string => `evidence${String(number).padStart(5, '0')}`;

/** Writes evidence marks and remembers where each number was cited, so that annex A can lead back. */
export type Marks = {
  /** Words after this stand under `label` ("paragraph 4", "Timeline"). */
  under(label: string): void;
  /** The raised figures for an evidence mark; none where its spans lie in no known sentence. `follows`: another mark stands right before it. */
  of(spans: readonly Span[], style: Style, follows: boolean): readonly Run[];
  placesOf(number: number): readonly Place[];
  /** Ink of what leads elsewhere. */
  readonly accent: Colour;
};

export function startMarks(citations: Citations, accent: Colour): Marks {
  const places = new Map<number, Place[]>();
  let label = '';
  let count = 0;
  return {
    accent,
    under: (next) => {
      label = next;
    },
    of: (spans, style, follows) => {
      const raised = superiorOf(style, accent);
      return citations.numbersOf(spans).flatMap((number, i): Run[] => {
        count += 1;
        const name = `cited${String(count).padStart(5, '0')}`;
        const known = places.get(number) ?? [];
        if (!known.some((place) => place.label === label)) known.push({ name, label });
        places.set(number, known);
        return [
          i === 0 && !follows
            ? { kind: 'words', text: ' ', style: { ...raised, size: raised.size / 2 }, tied: true }
            : { kind: 'words', text: ', ', style: raised, tied: true },
          {
            kind: 'words',
            text: String(number),
            style: raised,
            tied: true,
            name,
            link: { kind: 'go', to: noteName(number), says: `Source sentence ${number}`, reference: true },
          },
        ];
      });
    },
    placesOf: (number) => places.get(number) ?? [],
  };
}
