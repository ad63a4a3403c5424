import type { Line } from '../lines/set.ts';
import type { Colour } from '../theme.ts';

/** A structure element of the tagged PDF. Made once and shared by everything that belongs to it. */
export type Tag = {
  readonly type:
    | 'Document'
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'BlockQuote'
    | 'Table'
    | 'Caption'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Note'
    | 'TOC'
    | 'TOCI'
    | 'Reference';
  readonly parent: Tag | undefined;
  /** For `L`. */
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
  /** For `TH`: the cells it heads. */
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly rows?: number;
  /** For `Note`: unique in the document. */
  readonly id?: string;
};

/** What is drawn; `x` from the sheet's left edge, `y` down from the strip's top, points. A line's `y` is its baseline. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly tag: Tag | undefined;
      readonly x: number;
      readonly y: number;
      readonly line: Line;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly to: number;
      readonly y: number;
      readonly weight: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | { readonly kind: 'name'; readonly name: string; readonly y: number };

/** What repeats when a table goes on on the next page: drawn as an artifact, since the head was read once. */
export type Repeat = { readonly height: number; readonly marks: readonly Mark[] };

/**
 * A band across the page that is never cut: one line of text, or one line of every cell of a row. Pages are filled strip by strip.
 */
export type Strip = {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  /** Its top stands on a multiple of this from the top of the page, in points; 0: wherever the one before it ends. Half a body line where absent. */
  readonly step?: number;
  /** No page may end after this strip. */
  readonly keep: boolean;
  readonly marks: readonly Mark[];
  readonly newPage?: boolean;
  /** A line of a heading that stands over its section. */
  readonly head?: boolean;
  /** The row it is a part of; the parts of a row on one page are drawn cell by cell. */
  readonly row?: Tag;
  readonly repeat?: Repeat;
  /** A new section: what the outline, the contents and the running head say from here on. */
  readonly section?: { readonly title: string; readonly name: string };
};
