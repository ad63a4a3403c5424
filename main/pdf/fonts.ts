import { existsSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type CutName, cuts } from './theme.ts';

/** One word shaped in one cut; `advances` and `widths` in thousandths of the size, with and without kerning; `points` the characters each glyph stands for. */
export type Glyphs = {
  readonly ids: readonly number[];
  readonly points: readonly (readonly number[])[];
  readonly advances: readonly number[];
  readonly widths: readonly number[];
  /** `[x, y]` shifts of glyphs that are not drawn where they stand (combining marks). */
  readonly shifts: readonly (readonly [number, number] | undefined)[];
  readonly width: number;
};

/** What is used of a fontkit font. */
export type FontProgram = {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  layout(text: string, features: readonly string[]): GlyphRun;
};

type GlyphRun = {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[]; advanceWidth: number }[];
  readonly positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[];
};

/** The house faces of one folder: measuring and shaping, with everything once measured kept. */
export type Fonts = {
  /** Path of the file a cut is drawn from. */
  path(cut: CutName): string;
  program(cut: CutName): FontProgram;
  /** Width of a word in thousandths of the size. */
  width(cut: CutName, word: string): number;
  shape(cut: CutName, word: string): Glyphs;
  has(cut: CutName, codePoint: number): boolean;
};

const opened = new Map<string, Fonts>();
/** A long-lived process sets many briefings: past this many words a cut's memory starts anew. */
const wordsKept = 40_000;

/** Opens the faces of a folder once per process; a file is read when its first word is set. Throws when a file is not there. */
export function openFonts(folder: string): Fonts {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const programs = new Map<string, FontProgram>();
  const memory = new Map<CutName, Map<string, Glyphs>>();
  const path = (cut: CutName): string => join(folder, cuts[cut].file);
  const program = (cut: CutName): FontProgram => {
    const file = path(cut);
    let font = programs.get(file);
    if (font === undefined) {
      font = openProgram(file);
      programs.set(file, font);
    }
    return font;
  };
  const shape = (cut: CutName, word: string): Glyphs => {
    let words = memory.get(cut);
    if (words === undefined || words.size > wordsKept) {
      words = new Map();
      memory.set(cut, words);
    }
    let glyphs = words.get(word);
    if (glyphs === undefined) {
      glyphs = shapeWord(program(cut), word, cuts[cut].features);
      words.set(word, glyphs);
    }
    return glyphs;
  };
  const fonts: Fonts = {
    path,
    program,
    shape,
    width: (cut, word) => shape(cut, word).width,
    has: (cut, codePoint) => program(cut).hasGlyphForCodePoint(codePoint),
  };
  opened.set(folder, fonts);
  return fonts;
}

/** PDFKit opens the file (its fontkit is not otherwise to be had), in a document that is thrown away. */
function openProgram(file: string): FontProgram {
  if (!existsSync(file)) throw new Error(`the font file ${file} is missing`);
  const document = new PDFDocument({ font: null as unknown as string, autoFirstPage: false });
  document.font(file);
  return (document as unknown as { _font: { font: FontProgram } })._font.font;
}

/**
 * fontkit keeps each glyph with the characters it first stood for in this process; the characters are taken from the word itself, so that
 * the same job gives the same bytes whatever was set before [P6].
 */
function shapeWord(font: FontProgram, word: string, features: readonly string[]): Glyphs {
  const run = font.layout(word, features);
  const scale = 1000 / font.unitsPerEm;
  const letters = Array.from(word, (letter) => letter.codePointAt(0) ?? 0);
  const consumed = run.glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0);
  const ids: number[] = [];
  const points: (readonly number[])[] = [];
  const advances: number[] = [];
  const widths: number[] = [];
  const shifts: (readonly [number, number] | undefined)[] = [];
  let width = 0;
  let next = 0;
  run.glyphs.forEach((glyph, i) => {
    const position = run.positions[i];
    if (position === undefined) return;
    ids.push(glyph.id);
    points.push(
      consumed === letters.length ? letters.slice(next, next + glyph.codePoints.length) : [...glyph.codePoints],
    );
    next += glyph.codePoints.length;
    const advance = position.xAdvance * scale;
    advances.push(advance);
    widths.push(glyph.advanceWidth * scale);
    shifts.push(
      position.xOffset === 0 && position.yOffset === 0
        ? undefined
        : [position.xOffset * scale, position.yOffset * scale],
    );
    width += advance;
  });
  return { ids, points, advances, widths, shifts, width };
}
