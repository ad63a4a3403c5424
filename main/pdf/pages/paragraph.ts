import type { Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { covered } from '../lines/cover.ts';
import type { Hyphenate } from '../lines/hyphens.ts';
import { type Line, type Setting, setLines } from '../lines/set.ts';
import type { Look } from '../look.ts';
import type { Mark, Strip, Tag } from './strip.ts';

/** What every block is composed with. */
export type Composing = {
  readonly fonts: Fonts;
  readonly hyphenate: Hyphenate;
  readonly look: Look;
  /** Page that a name stands on, once it is known; '' before. */
  readonly pageOf: (name: string) => string;
  /** Called before each block; throws where setting is to stop. */
  readonly step: () => void;
};

/** A column of the sheet: its left edge and width, in points. */
export type Column = { readonly x: number; readonly width: number };

/** Baseline of a line in a band of this leading, from its top. */
export const baseline = (leading: number): number => Math.round(leading * 0.74 * 100) / 100;

/** How a paragraph stands; where it does not say, as running text does. */
type Manner = {
  readonly column: Column;
  readonly tag: Tag | undefined;
  readonly manner?: Setting['manner'];
  readonly leading?: number;
  readonly before?: number;
  /** As a strip's: the grid of its first line. */
  readonly step?: number;
};

/** A paragraph as strips: neither its first nor its last line stands alone on a page. */
export function paragraphStrips(runs: readonly Run[], how: Manner, { fonts, hyphenate, look }: Composing): Strip[] {
  const lines = setLines(runs, fonts, { width: how.column.width, manner: how.manner ?? look.manner, hyphenate });
  return lineStrips(lines, { leading: look.grid, step: look.step, ...how });
}

/** Lines already set, as strips. */
export function lineStrips(
  lines: readonly Line[],
  { column, tag, leading, before = 0, step }: Manner & { readonly leading: number; readonly step: number },
): Strip[] {
  return lines.map((line, i) => ({
    height: leading,
    before: i === 0 ? before : 0,
    keep: lines.length > 1 && (i === 0 || i === lines.length - 2),
    step: i > 0 ? 0 : step,
    marks: [...names(line), { kind: 'line', tag, x: column.x, y: baseline(leading), line }],
  }));
}

/** Names of the places in a line that links lead to. */
export const names = (line: Line): Mark[] =>
  line.pieces.flatMap((piece) =>
    piece.ink.name === undefined ? [] : [{ kind: 'name', name: piece.ink.name, y: 0 } as const],
  );

/** One line of words at its natural width; what no face has was reported where it stands in the text, here it is only replaced. */
export const oneLine = (runs: readonly Run[], fonts: Fonts): Line =>
  setLines(
    covered(runs, fonts, () => {}),
    fonts,
    { width: Infinity, manner: 'ragged', hyphenate: undefined },
  )[0] ?? { pieces: [], width: 0 };

/** The same strips with marks added to the first, before its own. */
export const withMarks = (strips: readonly Strip[], marks: readonly Mark[]): Strip[] =>
  strips.map((strip, i) => (i === 0 ? { ...strip, marks: [...marks, ...strip.marks] } : strip));
