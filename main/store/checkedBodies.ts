import type { RichDoc } from '#shared/model/richtext/node.ts';

/** UTF-16 code units of text whose bodies are kept: several times the longest briefing anybody writes, and little beside what a window takes. */
const mostKept = 16_000_000;

type Kept = { readonly body: RichDoc; readonly length: number };

/**
 * Bodies by the hash of their text, those used last: the same text is the same document, and checking a long briefing takes longer than
 * reading it. `most` bounds the text of all that are kept together, so that an hour of typing in a long section fills no memory.
 */
export function createCheckedBodies(most = mostKept) {
  const kept = new Map<string, Kept>();
  let total = 0;
  return {
    get: (hash: string): RichDoc | undefined => {
      const known = kept.get(hash);
      if (known === undefined) return undefined;
      kept.delete(hash);
      kept.set(hash, known);
      return known.body;
    },
    keep: (hash: string, body: RichDoc, length: number): void => {
      kept.set(hash, { body, length });
      total += length;
      for (const [oldest, { length: freed }] of kept) {
        if (total <= most) break;
        kept.delete(oldest);
        total -= freed;
      }
    },
  };
}
