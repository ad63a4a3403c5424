import type { FigureInk, Shape } from '#shared/figures/shapes.ts';
import type { PrintPlace } from '#shared/model/print.ts';
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
    | 'Reference'
    | 'Figure';
  readonly parent: Tag | undefined;
  /** For `L`. */
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
  /** For `TH`: the cells it heads. */
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly rows?: number;
  /** For `Figure`: what it shows, in words. */
  readonly alt?: string;
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
      /** Round dots so many points apart, in place of a line. */
      readonly dotsEvery?: number;
    }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'figure';
      readonly tag: Tag;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly paths: readonly Path[];
      readonly words: readonly { readonly x: number; readonly y: number; readonly line: Line }[];
    }
  | {
      readonly kind: 'picture';
      readonly tag: Tag;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Of a PNG. */
      readonly bytes: Uint8Array;
    }
  /** Words across the page, behind all else, turned by `angle` (radians, anticlockwise). */
  | { readonly kind: 'stamp'; readonly x: number; readonly y: number; readonly angle: number; readonly line: Line }
  | { readonly kind: 'name'; readonly name: string; readonly y: number };

/** A shape of a figure without words, and the colours of its inks; in points from the figure's corner. */
export type Path = {
  readonly shape: Exclude<Shape, { kind: 'words' }>;
  readonly colour: Readonly<Record<FigureInk, Colour>>;
};

/** What repeats when a table goes on on the next page, its head and what a row that goes on is called: drawn as an artifact, since it was read once. */
export type Repeat = { readonly of: Tag; readonly height: number; readonly marks: readonly Mark[] };

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
  /** Though kept: unless the page would else be left empty by more than `emptiest`. */
  readonly keptIfFull?: boolean;
  readonly marks: readonly Mark[];
  readonly newPage?: boolean;
  /** A line of a heading that stands over its section. */
  readonly head?: boolean;
  /** A drawing. */
  readonly figure?: boolean;
  /** How it and the strips after it, so many in all, may be parted anew, the first no higher than `room` points. */
  readonly cut?: { readonly parts: number; readonly at: (room: number) => readonly Strip[] | undefined };
  /** The row it is a part of; the parts of a row on one page are drawn cell by cell. */
  readonly row?: Tag;
  readonly repeat?: Repeat;
  /** What of the briefing it shows; nothing in masthead, contents and annexes. */
  readonly place?: PrintPlace;
  /** A new section: what the outline, the contents and the running head say from here on. */
  readonly section?: { readonly title: string; readonly name: string };
};
