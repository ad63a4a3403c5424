import type { Fonts } from '../fonts.ts';
import type { Glyphs } from '../lines/shape.ts';
import type { CutName } from '../theme.ts';
import { said } from './clusters.ts';
import { hex, usualCode } from './face.ts';
import { round } from './text.ts';

/** A word as the inside of a TJ array by its glyphs' own numbers, good wherever its codes are read back as `glyphs` says. */
export type Encoded = {
  readonly ops: string;
  readonly glyphs: Glyphs;
  /** The glyphs of the face that last took it: a face need not look at a word twice. */
  takenBy: object | undefined;
};

/** Code of a glyph that stands for some characters. */
export type Code = (id: number, points: readonly number[], width: number) => string;

/** Glyphs that stand over one another by more than this, in thousandths of the size, are taken for another line where text is taken out. */
const overlap = -150;

/** A word whose glyphs stand side by side as the inside of a TJ array. */
export function plainly(word: string, { ids, widths, advances, points }: Glyphs, code: Code): string {
  let ops = '';
  let codes = '';
  let isSqueezed = false;
  ids.forEach((id, i) => {
    const width = widths[i] ?? 0;
    codes += code(id, points[i] ?? [], width);
    const kern = (advances[i] ?? 0) - width;
    if (Math.abs(kern) <= 0.05) return;
    if (kern < overlap && (advances[i] ?? 0) > 0) isSqueezed = true;
    ops += `<${codes}> ${round(-kern)} `;
    codes = '';
  });
  if (codes !== '') ops += `<${codes}>`;
  return isSqueezed ? said(word, ops) : ops;
}

/** A word in a cut, kept as long as its shape is; undefined where its glyphs have to be placed one by one, which depends on the size. */
export function encodedWord(fonts: Fonts, cut: CutName, word: string, turned: boolean): Encoded | undefined {
  const glyphs = fonts.shape(cut, word, turned);
  if (glyphs.clusters !== undefined) return undefined;
  let found = glyphs.encoded as Encoded | undefined;
  if (found === undefined) {
    const { numGlyphs } = fonts.program(cut);
    found = {
      ops: plainly(word, glyphs, (id, points) => hex(usualCode(id, points, numGlyphs))),
      glyphs,
      takenBy: undefined,
    };
    glyphs.encoded = found;
  }
  return found;
}
