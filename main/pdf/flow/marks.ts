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
  /** Marks after this are named as of this section. Answers with what they come to be from now on. */
  begin(section: string): Cited;
  /** The marks of a section as they were before, if their numbers are still the same. */
  again(cited: Cited): boolean;
  /** Words after this stand under `label` ("paragraph 4", "Timeline"). */
  under(label: string): void;
  /** The raised figures for an evidence mark; none where its spans lie in no known sentence. `follows`: another mark stands right before it. */
  of(spans: readonly Span[], style: Style, follows: boolean): readonly Run[];
  placesOf(number: number): readonly Place[];
  /** Ink of what leads elsewhere. */
  readonly accent: Colour;
};

/** What the marks of one section came to: the spans they were asked for with their numbers, and the places they are cited in. */
export type Cited = {
  readonly asked: (readonly [spans: readonly Span[], numbers: string])[];
  readonly placed: (readonly [number: number, place: Place])[];
};

export function startMarks(citations: Citations, accent: Colour): Marks {
  const places = new Map<number, Place[]>();
  const raisings = new Map<Style, { readonly raised: Style; readonly space: Style }>();
  let label = '';
  let section = '';
  let cited: Cited = { asked: [], placed: [] };
  const place = (number: number, at: Place): void => {
    const known = places.get(number) ?? [];
    if (!known.some((other) => other.label === at.label)) known.push(at);
    places.set(number, known);
  };
  const raisingOf = (style: Style) => {
    let found = raisings.get(style);
    if (found === undefined) {
      const raised = superiorOf(style, accent);
      found = { raised, space: { ...raised, size: raised.size / 2 } };
      raisings.set(style, found);
    }
    return found;
  };
  return {
    accent,
    begin: (name) => {
      section = name;
      cited = { asked: [], placed: [] };
      return cited;
    },
    again: ({ asked, placed }) => {
      if (!asked.every(([spans, numbers]) => citations.numbersOf(spans).join() === numbers)) return false;
      for (const [number, at] of placed) place(number, at);
      return true;
    },
    under: (next) => {
      label = next;
    },
    of: (spans, style, follows) => {
      const { raised, space } = raisingOf(style);
      const numbers = citations.numbersOf(spans);
      cited.asked.push([spans, numbers.join()]);
      return numbers.flatMap((number, i): Run[] => {
        const name = `${section}cited${String(cited.placed.length + 1).padStart(5, '0')}`;
        cited.placed.push([number, { name, label }]);
        place(number, { name, label });
        return [
          i === 0 && !follows
            ? { kind: 'words', text: ' ', style: space, tied: true }
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
