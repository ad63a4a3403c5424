import type { Paragraph, Sentence } from '#shared/model/reading.ts';
import type { SourceId } from '#shared/model/span.ts';

/**
 * A word, number or mark of the text, UTF-16 offsets. `lower` is the lower-cased form with ’ folded to '. `shape` tells how it is
 * written: `lower`, `Title`, `CAPS` (two letters or more), `Mixed` (McDonald, iPhone), `number`, `mark`.
 * A possessive 's (’s) is a token of its own; hyphenated words, initials ("J.", "U.S.") and numbers ("1,200.5") are one token.
 */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly shape: 'lower' | 'Title' | 'CAPS' | 'Mixed' | 'number' | 'mark';
};

/** The article cut up: what every finder works on. `tokensOf(sentence)` are the tokens `[first, last)` of a sentence, by index. */
export type Article = {
  readonly source: SourceId;
  readonly text: string;
  /** The article's date, `YYYY-MM-DD`, where known. */
  readonly date?: string;
  /** The article's title where it is known from outside the text. */
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** For each sentence number, the index of its first token and one past its last. */
  readonly bounds: readonly { readonly first: number; readonly last: number }[];
};
