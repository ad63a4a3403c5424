import { type CutName, cuts } from '../theme.ts';
import type { Encoded } from './encode.ts';
import type { Own } from './file.ts';

/** A glyph as it is used: what it is read back as, and its width in thousandths of the size. */
export type Glyph = { readonly points: readonly number[]; readonly width: number };

/** A face in one document. Its codes are the glyphs' own numbers, so that what is written with them is the same in every document. */
export type Face = {
  /** Its name on a page. */
  readonly name: string;
  readonly own: Own;
  /** Which glyph each used code shows. */
  readonly shown: ReadonlyMap<number, Glyph & { readonly id: number }>;
  /** True where every glyph of a word is read back here as the word says. */
  takes(word: Encoded): boolean;
  /** The code, in hexadecimal, of a glyph that is to be read back as these characters. */
  code(id: number, points: readonly number[], width: number): string;
};

export const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** The code, in every document, of a glyph that is to be read back as these characters, as long as it is not taken for others. */
export const usualCode = (id: number, points: readonly number[], glyphs: number): number =>
  points.length === 1 && points[0] === hyphen ? glyphs : id;

/** A word's own hyphen at the end of a line, drawn as the one of the keyboard is. */
const hyphen = 0x2010;

/**
 * A code can be read back as one text only. The first text that a glyph stands for in a document goes with its own number, a word's own hyphen
 * with the first number beyond all glyphs; for each other text (a mirrored bracket, a letter with one mark or another over it) a glyph gets
 * a code beyond that.
 */
export function startFace(name: string, own: Own, glyphs: number): Face {
  const shown = new Map<number, Glyph & { readonly id: number }>();
  const others = new Map<string, number>();
  let next = glyphs + 1;

  const isOwn = (id: number, points: readonly number[], width: number): boolean => {
    const usual = usualCode(id, points, glyphs);
    const known = shown.get(usual);
    if (known === undefined) shown.set(usual, { id, points, width });
    return known === undefined || isSame(known.points, points);
  };

  return {
    name,
    own,
    shown,
    takes: (word) => {
      if (word.takenBy === shown) return true;
      const { ids, points, widths } = word.glyphs;
      for (let i = 0; i < ids.length; i += 1) if (!isOwn(ids[i] ?? 0, points[i] ?? [], widths[i] ?? 0)) return false;
      word.takenBy = shown;
      return true;
    },
    code: (id, points, width) => {
      if (isOwn(id, points, width)) return hex(usualCode(id, points, glyphs));
      const key = `${id} ${points.join(' ')}`;
      let code = others.get(key);
      if (code === undefined) {
        code = next;
        next += 1;
        others.set(key, code);
        shown.set(code, { id, points, width });
      }
      return hex(code);
    },
  };
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((point, i) => point === b[i]));

const files = [...new Set(Object.values(cuts).map(({ file }) => file))];
export const faceNames: readonly string[] = files.map((_, i) => `F${i + 1}`);
const names = new Map(Object.entries(cuts).map(([cut, { file }]) => [cut, `F${files.indexOf(file) + 1}`]));

/** What the face of a cut is called on every page of every document. */
export const nameOf = (cut: CutName): string => names.get(cut) ?? '';
