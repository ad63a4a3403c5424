import type { Citations } from '#shared/citations.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import type { StyleNote } from '#shared/prose/note.ts';

/** What a section's editor needs to know of the desk around it. */
export type EditorContext = {
  /** A source's text, or undefined for a source that the briefing does not have. */
  readonly sourceText: (source: string) => string | undefined;
  /** The briefing has this source, but the library cannot give it any more. */
  readonly isLost: (source: string) => boolean;
  readonly numbers: Numbers;
  readonly newId: () => string;
  /** Shows in the source what an evidence mark rests on, and takes the keyboard there where it came from it. */
  readonly showSource: (spans: readonly Span[], by: 'mouse' | 'keys') => void;
  /** The entry under the cursor lost its last evidence mark. */
  readonly tellUncited: () => void;
  /** An entry with this id stands anywhere in the briefing. */
  readonly taken: (id: string) => boolean;
  /** Whether all that the notes rest on is at hand; in a long briefing each question brings it nearer. */
  readonly notesReady: () => boolean;
  /** Style notes on a section's body, without those switched off. */
  readonly notesOn: (body: RichDoc) => readonly StyleNote[];
  /** Word when notes are switched on or off. The answer ends it. */
  readonly onNotes: (listener: () => void) => () => void;
};

/** The numbers of the evidence as they stand, and word when they change. */
export type Numbers = {
  readonly of: (spans: readonly Span[]) => readonly number[];
  readonly set: (citations: Citations) => void;
  readonly listen: (listener: () => void) => () => void;
};

export function createNumbers(): Numbers {
  let citations: Citations | undefined;
  const listeners = new Set<() => void>();
  return {
    of: (spans) => citations?.numbersOf(spans) ?? [],
    set: (next) => {
      citations = next;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
