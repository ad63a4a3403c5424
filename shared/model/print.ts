import type { Briefing } from './briefing.ts';
import type { Sentence } from './reading.ts';
import type { SourceMeta } from './source.ts';
import type { SourceId } from './span.ts';

/** What the page needs of a source: its words, what is known of it, and where its sentences stand. */
export type PrintSource = {
  readonly id: SourceId;
  readonly hash: string;
  readonly text: string;
  readonly meta: SourceMeta;
  readonly sentences: readonly Sentence[];
};

/** Everything a PDF or an export is made from; plain data, so that it can go to a worker. The same job gives the same bytes [P6]. */
export type PrintJob = { readonly briefing: Briefing; readonly sources: readonly PrintSource[] };

/** A character that no font has, and the first place it stands in [P5]. */
export type MissingCharacter = { readonly character: string; readonly section: string; readonly context: string };

/** What setting a briefing found out about it. */
export type PrintReport = {
  readonly pages: number;
  /** For a one-page note: body lines past the first page (positive) or free on it (negative). Null for other kinds. */
  readonly linesOver: number | null;
  readonly missing: readonly MissingCharacter[];
};
