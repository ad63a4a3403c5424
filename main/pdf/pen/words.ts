import type { Fonts } from '../fonts.ts';
import type { Ink } from '../lines/paragraph.ts';
import type { Piece } from '../lines/set.ts';
import type { Mark } from '../pages/strip.ts';
import type { CutName } from '../theme.ts';
import { clustered, said, utf16 } from './clusters.ts';
import { codeOf } from './codes.ts';
import type { EmbeddedFont, Inner } from './inner.ts';

/** Writes words and bars as the operators of a content stream; PDFKit's page already counts downwards, so letters are turned back upright. */
export type Operators = {
  /** To be called at the start of each page: nothing is set yet. */
  newPage(): void;
  /** `angle` in radians, anticlockwise. */
  words(piece: Piece, x: number, y: number, angle?: number): string;
  bar(mark: Extract<Mark, { kind: 'bar' | 'rule' }>, top: number): string;
};

const atRest = { font: '', colour: '', scale: 1, track: 0 };
/** Glyphs that stand over one another by more than this, in thousandths of the size, are taken for another line where text is taken out. */
const overlap = -150;
const round = (value: number): number => Math.round(value * 100) / 100;

export function startOperators(doc: Inner, fonts: Fonts): Operators {
  const embedded = new Map<CutName, EmbeddedFont>();
  const encoded = new Map<CutName, Map<string, string>>();
  let state = atRest;

  const fontOf = (cut: CutName): EmbeddedFont => {
    let font = embedded.get(cut);
    if (font === undefined) {
      doc.font(fonts.program(cut), fonts.path(cut));
      font = doc._font;
      embedded.set(cut, font);
    }
    doc.page.fonts[font.id] ??= font.ref();
    return font;
  };

  /** A word as the inside of a TJ array, in this document's subset of its font; kept unless it depends on the size. */
  const encode = (cut: CutName, word: string, turned: boolean, font: EmbeddedFont, size: number): string => {
    let words = encoded.get(cut);
    if (words === undefined) {
      words = new Map();
      encoded.set(cut, words);
    }
    const key = turned ? `\n${word}` : word;
    const known = words.get(key);
    if (known !== undefined) return known;
    const glyphs = fonts.shape(cut, word, turned);
    if (glyphs.clusters !== undefined) return clustered(word, glyphs, turned, font, size);
    const { ids, widths, advances, points } = glyphs;
    let ops = '';
    let hex = '';
    let isSqueezed = false;
    ids.forEach((id, i) => {
      const width = widths[i] ?? 0;
      hex += codeOf(font, id, points[i] ?? [], width);
      const kern = (advances[i] ?? 0) - width;
      if (Math.abs(kern) <= 0.05) return;
      if (kern < overlap && (advances[i] ?? 0) > 0) isSqueezed = true;
      ops += `<${hex}> ${round(-kern)} `;
      hex = '';
    });
    if (hex !== '') ops += `<${hex}>`;
    if (isSqueezed) ops = said(word, ops);
    words.set(key, ops);
    return ops;
  };

  return {
    newPage: () => {
      state = atRest;
    },
    words: (piece, x, y, angle = 0) => {
      const { style } = piece.ink;
      const font = fontOf(style.cut);
      const track = style.track ?? 0;
      const use = `/${font.id} ${round(style.size)} Tf`;
      let ops = '';
      if (use !== state.font) ops += `${use} `;
      if (style.colour !== state.colour) ops += `${style.colour} rg `;
      if (piece.scale !== state.scale) ops += `${round(piece.scale * 100)} Tz `;
      if (track !== state.track) ops += `${round(track)} Tc `;
      state = { font: use, colour: style.colour, scale: piece.scale, track };
      const gap = piece.gap === 0 ? '' : ` ${round((-piece.gap * 1000) / style.size)} `;
      let inside = '';
      const words = piece.text.split(' ');
      const turned = piece.ink.level % 2 === 1;
      if (turned) words.reverse();
      words.forEach((word, i) => {
        if (i > 0) inside += encode(style.cut, ' ', false, font, style.size) + gap;
        if (word !== '') inside += encode(style.cut, word, turned, font, style.size);
      });
      return spanned(
        piece.ink,
        `${ops}${turnedBy(angle)} ${round(x)} ${round(y - (style.rise ?? 0))} Tm [${inside}] TJ`,
      );
    },
    bar: (mark, top) => {
      state = { ...state, colour: mark.colour };
      const [y, width, height] =
        mark.kind === 'bar'
          ? [mark.y, mark.width, mark.height]
          : [mark.y - mark.weight / 2, mark.to - mark.x, mark.weight];
      return `${mark.colour} rg ${round(mark.x)} ${round(top + y)} ${round(width)} ${round(height)} re f`;
    },
  };
}

/** The upright matrix of words, turned. The page counts downwards. */
function turnedBy(angle: number): string {
  if (angle === 0) return '1 0 0 -1';
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => Math.round(value * 1e4) / 1e4) as [
    number,
    number,
  ];
  return `${cos} ${-sin} ${-sin} ${-cos}`;
}

/** Marks another language, or what replaced characters stood for, inside the words of an element. */
function spanned({ language, actual }: Ink, ops: string): string {
  if (language === undefined && actual === undefined) return ops;
  const lang = language === undefined ? '' : `/Lang (${language})`;
  const text = actual === undefined ? '' : `/ActualText <${utf16(actual)}>`;
  return `/Span <<${lang}${text}>> BDC\n${ops}\nEMC`;
}
