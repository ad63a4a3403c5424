import type { Glyphs, Placed } from '../lines/shape.ts';
import type { Code } from './encode.ts';
import { round, utf16 } from './text.ts';

const wordJoiner = 0x2060;

/**
 * A word with marks over its letters, or with several glyphs for several characters, as the inside of a TJ array. The word's characters are
 * said for all of it, in order of reading, for who listens. Programs that take text from glyphs want it otherwise: everything on one
 * baseline, right-to-left letters and their marks in the order in which they are seen. So marks are drawn first and say nothing; each
 * letter says its marks as well.
 */
export function clustered(
  word: string,
  { ids, widths, width, clusters = [] }: Glyphs,
  turned: boolean,
  code: Code,
  size: number,
): string {
  let at = 0;
  const shown = ({ index, x, y }: Placed, points: readonly number[]): string => {
    const own = widths[index] ?? 0;
    const move = round(at - x);
    at = x + own;
    const glyph = `<${code(ids[index] ?? 0, points, own)}>`;
    const moved = move === 0 ? glyph : `${move} ${glyph}`;
    return y === 0 ? moved : `${move}] TJ ${round((y * size) / 1000)} Ts [${glyph}] TJ 0 Ts [`;
  };
  const marks = clusters.flatMap((cluster) => cluster.marks.map((mark) => shown(mark, [wordJoiner]))).join('');
  const letters = clusters
    .map((cluster) => {
      const points = Array.from(cluster.text, (letter) => letter.codePointAt(0) ?? 0);
      if (turned) points.reverse();
      const [only, more] = cluster.letters;
      if (only === undefined) return '';
      if (more === undefined) return shown(only, points);
      const parts = cluster.letters.map((letter, i) =>
        shown(letter, points.slice(i, i + 1).concat(i < points.length ? [] : [wordJoiner])),
      );
      return said(String.fromCodePoint(...points), parts.join(''));
    })
    .join('');
  const rest = round(at - width);
  return said(word, `${said('', marks)}${letters}${rest === 0 ? '' : ` ${rest} `}`);
}

/** What stands in a TJ array, with the text it is to be read as. */
export const said = (text: string, inside: string): string =>
  `] TJ /Span <</ActualText <${utf16(text)}>>> BDC [${inside}] TJ EMC [`;
