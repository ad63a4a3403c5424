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
  layout(text: string, features: readonly string[] | Readonly<Record<string, boolean>>): GlyphRun;
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
  const byCut = new Map<CutName, FontProgram>();
  const memory = new Map<CutName, Map<string, Glyphs>>();
  const path = (cut: CutName): string => join(folder, cuts[cut].file);
  const program = (cut: CutName): FontProgram => {
    const known = byCut.get(cut);
    if (known !== undefined) return known;
    const file = path(cut);
    const font = programs.get(file) ?? openProgram(file);
    programs.set(file, font);
    byCut.set(cut, font);
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

let opener: PDFKit.PDFDocument | undefined;

/** PDFKit opens the file (its fontkit is not otherwise to be had), in a document that is never written. */
function openProgram(file: string): FontProgram {
  if (!existsSync(file)) throw new Error(`the font file ${file} is missing`);
  opener ??= new PDFDocument({ font: null as unknown as string, autoFirstPage: false });
  opener.font(file);
  return (opener as unknown as { _font: { font: FontProgram } })._font.font;
}

/** Letters for which the house faces have nothing but ligatures, kerning and the features of a cut. */
const plainLetters = /^[\x20-\x7e\u00a0-\u017f‘’“”–—…•]*$/;
/** The rest of what fontkit tries on every word: to be told so makes plain words a third quicker to shape. */
const needless = [
  'ccmp',
  'locl',
  'rlig',
  'mark',
  'mkmk',
  'calt',
  'clig',
  'rclt',
  'curs',
  'frac',
  'numr',
  'dnom',
  'rvrn',
  'ltra',
  'ltrm',
];
const withoutNeedless = Object.fromEntries(needless.map((feature) => [feature, false]));

function shapeWord(font: FontProgram, word: string, features: readonly string[]): Glyphs {
  const isPlain = plainLetters.test(word);
  const wanted = Object.fromEntries(features.map((feature) => [feature, true]));
  const run = font.layout(word, isPlain ? { ...withoutNeedless, ...wanted } : features);
  const scale = 1000 / font.unitsPerEm;
  const points = pointsOf(font, word, run.glyphs);
  const advances = run.positions.map((position) => position.xAdvance * scale);
  return {
    ids: run.glyphs.map((glyph) => glyph.id),
    points,
    advances,
    widths: run.glyphs.map((glyph) => glyph.advanceWidth * scale),
    shifts: run.positions.map(({ xOffset, yOffset }) =>
      xOffset === 0 && yOffset === 0 ? undefined : [xOffset * scale, yOffset * scale],
    ),
    width: advances.reduce((sum, advance) => sum + advance, 0),
  };
}

/**
 * The characters each glyph stands for. fontkit remembers a glyph with the characters it first stood for in this process (none, where it was
 * first met as a part of another), so they are taken from the word, and the same job gives the same bytes whatever was set before [P6]. A
 * letter with several marks comes as letter and marks.
 */
function pointsOf(font: FontProgram, word: string, glyphs: GlyphRun['glyphs']): number[][] {
  if (glyphs.length === word.length) return Array.from(glyphs, (_, i) => [word.charCodeAt(i)]);
  const apart = word.normalize('NFD');
  if (glyphs.length === apart.length) return Array.from(glyphs, (_, i) => [apart.charCodeAt(i)]);
  const letters = Array.from(word, (letter) => letter.codePointAt(0) ?? 0);
  const isLigature = (glyph: GlyphRun['glyphs'][number], from: number): boolean =>
    glyph.codePoints.length > 1 && glyph.codePoints.every((point, i) => letters[from + i] === point);
  const points: number[][] = [];
  let next = 0;
  for (const glyph of glyphs) {
    const count = isLigature(glyph, next) ? glyph.codePoints.length : 1;
    points.push(letters.slice(next, next + count));
    next += count;
  }
  if (next === letters.length) return points;
  const extra = letters.length - next;
  const at = glyphs.findIndex((glyph, i) => glyph.id !== font.glyphForCodePoint(letters[i] ?? 0).id);
  return glyphs.map((_, i) => {
    if (extra < 0 || at < 0) return [letters[Math.min(i, letters.length - 1)] ?? 0];
    if (i === at) return letters.slice(at, at + extra + 1);
    const from = i < at ? i : i + extra;
    return letters.slice(from, from + 1);
  });
}
