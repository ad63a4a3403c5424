import { textMeta } from './meta/textMeta.ts';
import type { Taken } from './taken.ts';

/** Plain text is taken as it is; a head of labelled lines, byline or date line is read and voted on. */
export function takeText(text: string): Taken {
  return { text, ...textMeta(text), notices: [] };
}
