import type { Fonts } from '../fonts.ts';
import type { Ink } from '../lines/items.ts';
import type { Piece } from '../lines/set.ts';
import type { Mark } from '../pages/strip.ts';
import type { CutName } from '../theme.ts';
import type { EmbeddedFont, Inner } from './inner.ts';

/** Writes words and bars as the operators of a content stream; PDFKit's page already counts downwards, so letters are turned back upright. */
export type Operators = {
  /** To be called at the start of each page: nothing is set yet. */
  newPage(): void;
  words(piece: Piece, x: number, y: number): string;
  bar(mark: Extract<Mark, { kind: 'bar' | 'rule' }>, top: number): string;
};

const atRest = { font: '', colour: '', scale: 1, track: 0 };
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
  const encode = (cut: CutName, word: string, font: EmbeddedFont, size: number): string => {
    let words = encoded.get(cut);
    if (words === undefined) {
      words = new Map();
      encoded.set(cut, words);
    }
    const known = words.get(word);
    if (known !== undefined) return known;
    const { ids, widths, advances, points, shifts } = fonts.shape(cut, word);
    let ops = '';
    let hex = '';
    let isKept = true;
    ids.forEach((id, i) => {
      const width = widths[i] ?? 0;
      const glyph = font.subset.includeGlyph(id);
      font.widths[glyph] ??= width;
      font.unicode[glyph] ??= points[i] ?? [];
      const code = glyph.toString(16).padStart(4, '0');
      const kern = (advances[i] ?? 0) - width;
      const shift = shifts[i];
      if (shift !== undefined) {
        isKept = false;
        ops += `${hex === '' ? '' : `<${hex}>`}${round(-shift[0])}] TJ ${round((shift[1] * size) / 1000)} Ts [<${code}>] TJ 0 Ts [${round(shift[0] - kern)} `;
        hex = '';
        return;
      }
      hex += code;
      if (Math.abs(kern) <= 0.05) return;
      ops += `<${hex}> ${round(-kern)} `;
      hex = '';
    });
    if (hex !== '') ops += `<${hex}>`;
    if (isKept) words.set(word, ops);
    return ops;
  };

  return {
    newPage: () => {
      state = atRest;
    },
    words: (piece, x, y) => {
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
      piece.text.split(' ').forEach((word, i) => {
        if (i > 0) inside += encode(style.cut, ' ', font, style.size) + gap;
        if (word !== '') inside += encode(style.cut, word, font, style.size);
      });
      return spanned(piece.ink, `${ops}1 0 0 -1 ${round(x)} ${round(y - (style.rise ?? 0))} Tm [${inside}] TJ`);
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

/** Marks another language, or what replaced characters stood for, inside the words of an element. */
function spanned({ language, actual }: Ink, ops: string): string {
  if (language === undefined && actual === undefined) return ops;
  const lang = language === undefined ? '' : `/Lang (${language})`;
  const text = actual === undefined ? '' : `/ActualText <${utf16(actual)}>`;
  return `/Span <<${lang}${text}>> BDC\n${ops}\nEMC`;
}

function utf16(text: string): string {
  let hex = 'feff';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}
