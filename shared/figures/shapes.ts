import { cutTo, linesTo } from '../cut.ts';

/** Ink by what it is for; whoever draws knows the colours. */
export type FigureInk = 'ink' | 'accent' | 'quiet' | 'hairline' | 'paper';

/** Words by what they are: `strong` names, `plain` says, `quiet` explains. */
export type FigureRole = 'strong' | 'plain' | 'quiet' | 'unnamed';

export type Point = readonly [x: number, y: number];

/** One thing to draw, in the figure's own units from its top left corner, y down. A `words` shape stands on its baseline. `part` is the id of the part it belongs to. */
export type Shape = { readonly part?: string } & (
  | {
      readonly kind: 'line';
      readonly from: Point;
      readonly to: Point;
      readonly weight: number;
      readonly ink: FigureInk;
      readonly dashed?: boolean;
    }
  | {
      /** A cubic curve. */
      readonly kind: 'curve';
      readonly from: Point;
      readonly by: readonly [Point, Point];
      readonly to: Point;
      readonly weight: number;
      readonly ink: FigureInk;
      readonly dashed?: boolean;
    }
  | {
      /** A closed polygon. */
      readonly kind: 'area';
      readonly points: readonly Point[];
      readonly fill: FigureInk;
      readonly edge?: FigureInk;
      readonly weight?: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'circle';
      readonly at: Point;
      readonly radius: number;
      readonly fill: FigureInk;
      readonly edge?: FigureInk;
      readonly weight?: number;
    }
  | {
      readonly kind: 'words';
      readonly at: Point;
      readonly text: string;
      readonly role: FigureRole;
      readonly align: 'left' | 'middle' | 'right';
    }
);

/** Something in a figure that can be pointed at: what it says, the events or statements it stands for, and the rectangle it fills. */
export type Part = {
  readonly id: string;
  readonly says: string;
  readonly of: readonly string[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The shapes as shapes of one part. */
export const partOf = (part: string, shapes: readonly Shape[]): Shape[] => shapes.map((shape) => ({ ...shape, part }));

/** A finished figure. `alt` says in words all that it shows; `parts` are in the order in which it is read. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly parts: readonly Part[];
  readonly alt: string;
};

/** What a figure is drawn with: the width to fill, how tall it may be (any height where absent), the size of its words, and how wide words come out in the face that will set them. */
export type Ground = {
  readonly width: number;
  readonly height?: number;
  readonly size: number;
  readonly measure: (text: string, role: FigureRole) => number;
};

/** Words that fit a width, cut at a word's end where they do not. */
export const fitWords = (text: string, width: number, role: FigureRole, { measure }: Ground): string =>
  cutTo(text, width, (part) => measure(part, role));

/** Words in up to so many lines of a width; what does not fit them is cut in the last. */
export const fitLines = (text: string, width: number, role: FigureRole, { measure }: Ground, most: number): string[] =>
  linesTo(text, width, (part) => measure(part, role), most);
