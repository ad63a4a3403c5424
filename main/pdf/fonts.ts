import { existsSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type Glyphs, openFace, type Shaper } from './lines/shape.ts';
import type { Program } from './pen/inner.ts';
import { type CutName, cuts } from './theme.ts';

/** The faces of one folder: measuring and shaping, with everything once measured kept. */
export type Fonts = {
  readonly folder: string;
  /** Path of the file a cut is drawn from. */
  path(cut: CutName): string;
  /** The face as a file embeds it. */
  program(cut: CutName): Program;
  /** Width of a word in thousandths of the size. */
  width(cut: CutName, word: string, turned?: boolean): number;
  /** `turned`: right to left. */
  shape(cut: CutName, word: string, turned?: boolean): Glyphs;
  has(cut: CutName, codePoint: number): boolean;
};

const opened = new Map<string, Fonts>();
/** A long-lived process sets many briefings: past this many words a cut's memory starts anew. */
const wordsKept = 40_000;

type Memory = { readonly shaper: Shaper; readonly onward: Map<string, Glyphs>; readonly turned: Map<string, Glyphs> };

/** Opens the faces of a folder once per process; a file is read when its first word is set. Throws when a file is not there. */
export function openFonts(folder: string): Fonts {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const programs = new Map<string, Program>();
  const faces = new Map<string, ReturnType<typeof openFace>>();
  const memory = new Map<CutName, Memory>();
  const path = (cut: CutName): string => join(folder, cuts[cut].file);
  const memoryOf = (cut: CutName): Memory => {
    let found = memory.get(cut);
    if (found === undefined) {
      const file = present(path(cut));
      const face = faces.get(file) ?? openFace(file);
      faces.set(file, face);
      found = { shaper: face(cuts[cut].features), onward: new Map(), turned: new Map() };
      memory.set(cut, found);
    }
    return found;
  };
  const shape = (cut: CutName, word: string, turned = false): Glyphs => {
    const { shaper, onward, turned: backward } = memoryOf(cut);
    const words = turned ? backward : onward;
    let glyphs = words.get(word);
    if (glyphs === undefined) {
      if (words.size > wordsKept) words.clear();
      glyphs = shaper.shape(word, turned);
      words.set(word, glyphs);
    }
    return glyphs;
  };
  const fonts: Fonts = {
    folder,
    path,
    program: (cut) => {
      const file = path(cut);
      const font = programs.get(file) ?? openProgram(present(file));
      programs.set(file, font);
      return font;
    },
    shape,
    width: (cut, word, turned) => shape(cut, word, turned).width,
    has: (cut, codePoint) => memoryOf(cut).shaper.has(codePoint),
  };
  opened.set(folder, fonts);
  return fonts;
}

function present(file: string): string {
  if (!existsSync(file)) throw new Error(`the font file ${file} is missing`);
  return file;
}

let opener: PDFKit.PDFDocument | undefined;

/** PDFKit opens the file (its fontkit is not otherwise to be had), in a document that is never written. */
function openProgram(file: string): Program {
  opener ??= new PDFDocument({ font: null as unknown as string, autoFirstPage: false });
  opener.font(file);
  return (opener as unknown as { _font: { font: Program } })._font.font;
}
