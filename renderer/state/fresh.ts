import { create } from 'zustand';
import type { Reading } from '#shared/model/reading.ts';
import type { ParagraphKind } from '#shared/model/source.ts';

/** A briefing that was just made, and how many paragraphs of its article were left out, by class. */
export type Fresh = {
  readonly briefing: string;
  readonly leftOut: Readonly<Partial<Record<ParagraphKind, number>>>;
};

type FreshState = {
  /** The one made last, until what is said of it is put away. */
  readonly fresh: Fresh | undefined;
  readonly putAway: () => void;
};

export const useFresh = create<FreshState>()((set) => ({
  fresh: undefined,
  putAway: () => set({ fresh: undefined }),
}));

/** The one count of what is left out of an article: its paragraphs that are not body text, by class. */
export function leftOutOf({ paragraphs }: Pick<Reading, 'paragraphs'>): Fresh['leftOut'] {
  const leftOut: Partial<Record<ParagraphKind, number>> = {};
  for (const { kind } of paragraphs) if (kind !== 'body') leftOut[kind] = (leftOut[kind] ?? 0) + 1;
  return leftOut;
}
