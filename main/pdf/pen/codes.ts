import type { EmbeddedFont } from './inner.ts';

const codes = new WeakMap<EmbeddedFont, Map<string, string>>();

/**
 * The code of a glyph in a document's subset of its face, in hexadecimal. A code can be read back as one text only, so a glyph that stands
 * for several (a mirrored bracket, a letter with one mark or another over it) is put into the subset once for each.
 */
export function codeOf(font: EmbeddedFont, id: number, points: readonly number[], width: number): string {
  let known = codes.get(font);
  if (known === undefined) {
    known = new Map();
    codes.set(font, known);
  }
  const key = `${id} ${points.join(' ')}`;
  let code = known.get(key);
  if (code === undefined) {
    const first = font.subset.includeGlyph(id);
    const index = font.unicode[first] === undefined ? first : font.subset.glyphs.push(id) - 1;
    font.unicode[index] = points;
    font.widths[index] = width;
    code = index.toString(16).padStart(4, '0');
    known.set(key, code);
  }
  return code;
}
