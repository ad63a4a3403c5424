import { z } from 'zod';
import type { Told } from '../figures/origins.ts';
import { type Briefing, Paper } from './briefing.ts';
import type { Sentence } from './reading.ts';
import type { SourceMeta } from './source.ts';
import type { SourceId, Span } from './span.ts';
import type { Event } from './statement.ts';
import { HouseStyle } from './style.ts';

/** What the page needs of a source: its words, what is known of it, and where its sentences stand. */
export type PrintSource = {
  readonly id: SourceId;
  readonly hash: string;
  readonly text: string;
  readonly meta: SourceMeta;
  /** A newer version took its place; it prints where an entry still rests on it. */
  readonly earlier?: true;
  readonly sentences: readonly Sentence[];
  /** What figures are drawn from: the events, who told what through whom, and how many statements are the outlet's own. */
  readonly events?: readonly Event[];
  readonly told?: readonly Told[];
  readonly ownVoice?: number;
};

/**
 * What is asked for with one print of a briefing: the number of this copy, the articles and evidence inside the file, so that any Brevier can
 * check it, and a style and a paper in place of the briefing's own, to see how it would look: then the first page alone may be drawn, as it is
 * in the whole.
 */
export const PrintOptions = z.object({
  copy: z.object({ number: z.int().min(1).max(99_999), of: z.int().min(1).max(99_999) }).optional(),
  attach: z.boolean().optional(),
  style: HouseStyle.optional(),
  paper: Paper.optional(),
  firstPage: z.boolean().optional(),
});
export type PrintOptions = Readonly<z.infer<typeof PrintOptions>>;

/** Everything a PDF or an export is made from; plain data, so that it can go to a worker. The same job gives the same bytes [P6]. */
export type PrintJob = {
  readonly briefing: Briefing;
  readonly sources: readonly PrintSource[];
} & Pick<PrintOptions, 'copy' | 'attach' | 'firstPage'>;

/** What of a briefing stands somewhere on paper: an entry, a section's heading and what in it is no entry, or a sentence of an article, in annex A. */
export type PrintPlace =
  | { readonly kind: 'entry' | 'section'; readonly id: string }
  | { readonly kind: 'sentence'; readonly id: string; readonly span: Span };

/** Where it stands: on page `page`, from 1, between `top` and `bottom` in points from the sheet's top; once for each page it is on. */
export type PlaceOnPage = PrintPlace & { readonly page: number; readonly top: number; readonly bottom: number };

/** A character that no font has, and the first of the places it stands in [P5]: in an entry by its number, else null. */
export type MissingCharacter = {
  readonly character: string;
  readonly section: string;
  readonly entry: string | null;
  /** Null at head and foot, in the masthead and in an annex. */
  readonly place: PrintPlace | null;
  /** The words around it. */
  readonly context: string;
  readonly times: number;
};

/**
 * [E6] What a note may give up to stay on its page: some, then all space between its entries, half the space between sections, half a point
 * and a point of leading, up to 18 points of measure.
 */
export type Squeezed = 'entries' | 'all-entries' | 'sections' | 'half-leading' | 'leading' | 'measure';

/** A note set closer: what of it is not as styled, and how many lines it is then over its page (negative: free). */
export type Squeeze = { readonly gives: readonly Squeezed[]; readonly linesOver: number };

/** What setting a briefing found out about it. */
export type PrintReport = {
  readonly pages: number;
  /** For a one-page note: body lines past the first page (positive) or free on it (negative). Null for other kinds. */
  readonly linesOver: number | null;
  /** For a one-page note: what was set closer than its style says; empty where nothing was. */
  readonly closer: readonly Squeezed[];
  /** For a one-page note: how long it is as styled, and set closer step by step until it fits or no step is left. Empty for other kinds. */
  readonly squeezes: readonly Squeeze[];
  readonly missing: readonly MissingCharacter[];
  /** In the order in which they are printed. */
  readonly places: readonly PlaceOnPage[];
};

/**
 * How far setting has come: blocks that have their lines of all blocks (a note may be set several times over, ever closer: it is counted
 * once), then pages drawn of all pages.
 */
export const PrintProgress = z.object({
  stage: z.enum(['lines', 'pages']),
  done: z.int().min(0),
  of: z.int().min(0),
});
export type PrintProgress = Readonly<z.infer<typeof PrintProgress>>;
