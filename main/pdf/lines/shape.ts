import { readFileSync } from 'node:fs';
import { Blob, Buffer, ClusterLevel, Direction, Face, Feature, Font, shape } from 'harfbuzzjs';

/** One word shaped in one face, glyphs as they stand from left to right; lengths in thousandths of the size. */
export type Glyphs = {
  readonly ids: readonly number[];
  /** The characters each glyph stands for, where each can be told. */
  readonly points: readonly (readonly number[])[];
  readonly advances: readonly number[];
  /** Advances without kerning. */
  readonly widths: readonly number[];
  readonly width: number;
  /** Where marks stand over letters, or several glyphs for several characters: what belongs together, from left to right. */
  readonly clusters?: readonly Cluster[];
  /** What the pen makes of it, as a line's `written`. */
  encoded?: unknown;
};

/** Characters and the glyphs that stand for them, as indices: letters, which take room, and marks over and under them. */
export type Cluster = { readonly text: string; readonly letters: readonly Placed[]; readonly marks: readonly Placed[] };

/** A glyph with its place in the word, from its left end and up from the line. */
export type Placed = { readonly index: number; readonly x: number; readonly y: number };

/** A face ready to shape words: by HarfBuzz, which knows every script, at an eighth of the time of the shaper in PDFKit. */
export type Shaper = {
  /** `turned`: right to left. */
  shape(word: string, turned: boolean): Glyphs;
  has(codePoint: number): boolean;
};

const buffer = new Buffer();

/** Opens the face in a file, to be shaped with the OpenType features of one cut or another. Throws when the file is not there. */
export function openFace(file: string): (features: readonly string[]) => Shaper {
  const face = new Face(new Blob(readFileSync(file)));
  const font = new Font(face);
  const scale = 1000 / face.upem;
  return (features) => shaperOf(font, scale, features);
}

function shaperOf(font: Font, scale: number, features: readonly string[]): Shaper {
  const wanted = features.map((tag) => new Feature(tag, 1));
  const natural = new Map<number, number>();
  const widthOf = (id: number): number => {
    let width = natural.get(id);
    if (width === undefined) {
      width = font.glyphHAdvance(id) * scale;
      natural.set(id, width);
    }
    return width;
  };
  return {
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    shape: (word, turned) => {
      buffer.reset();
      buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
      buffer.addText(word);
      buffer.setDirection(turned ? Direction.RTL : Direction.LTR);
      // Else it would be the machine's, and letters might take its local forms.
      buffer.setLanguage('und');
      buffer.guessSegmentProperties();
      shape(font, buffer, wanted);
      const infos = buffer.getGlyphInfos();
      const positions = buffer.getGlyphPositions();
      const advances = positions.map(({ xAdvance }) => xAdvance * scale);
      const ids = infos.map(({ codepoint }) => codepoint);
      const starts = infos.map(({ cluster }) => cluster);
      const measured = {
        ids,
        advances,
        widths: ids.map(widthOf),
        width: advances.reduce((sum, each) => sum + each, 0),
        encoded: undefined,
      };
      const isPlain =
        new Set(starts).size === starts.length &&
        positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0);
      if (isPlain) return { ...measured, points: textsOf(word, starts, turned).map(pointsOf) };
      let x = 0;
      const places = positions.map(({ xAdvance, xOffset, yOffset }, index): Placed => {
        const place = { index, x: x + xOffset * scale, y: yOffset * scale };
        x += xAdvance * scale;
        return place;
      });
      return { ...measured, points: [], clusters: clustersOf(word, starts, places, advances, turned) };
    },
  };
}

const pointsOf = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

/** What each glyph stands for, from the index in the word at which its characters begin. */
function textsOf(word: string, starts: readonly number[], turned: boolean): string[] {
  return starts.map((start, i) => word.slice(start, starts[turned ? i - 1 : i + 1] ?? word.length));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Glyphs by the letters, with their marks, that they stand for. */
function clustersOf(
  word: string,
  starts: readonly number[],
  places: readonly Placed[],
  advances: readonly number[],
  turned: boolean,
): Cluster[] {
  const shaped = new Set(starts);
  const firsts = Array.from(graphemes.segment(word), ({ index }) => index).filter((index) => shaped.has(index));
  const clusters = firsts.map((first, i): Cluster => {
    const end = firsts[i + 1] ?? word.length;
    const own = places.filter(({ index }) => (starts[index] ?? 0) >= first && (starts[index] ?? 0) < end);
    const letters = own.filter(({ index }) => (advances[index] ?? 0) > 0);
    return letters.length > 0
      ? { text: word.slice(first, end), letters, marks: own.filter((place) => !letters.includes(place)) }
      : { text: word.slice(first, end), letters: own, marks: [] };
  });
  return turned ? clusters.reverse() : clusters;
}
