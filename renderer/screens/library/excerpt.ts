/** A stretch of a found line; `found` are the characters that matched. */
export type Piece = { readonly text: string; readonly found: boolean };

/**
 * A found line cut to about `width` characters around its first hit, at spaces where there are some near, with "…" where it was cut.
 * `hits` are `[start, end)` in UTF-16 code units of the line, in order; what lies outside the line or overlaps is left out.
 */
export function excerpt(line: string, hits: readonly (readonly [number, number])[], width = 220): Piece[] {
  const first = hits[0]?.[0] ?? 0;
  const from =
    line.length <= width ? 0 : wordStart(line, Math.max(0, Math.min(first - width / 4, line.length - width)));
  const to = line.length - from <= width ? line.length : wordEnd(line, from + width);
  const pieces: Piece[] = from > 0 ? [{ text: '…', found: false }] : [];
  let at = from;
  for (const [start, end] of hits) {
    if (start < at || end > to || start >= end) continue;
    if (start > at) pieces.push({ text: line.slice(at, start), found: false });
    pieces.push({ text: line.slice(start, end), found: true });
    at = end;
  }
  if (at < to) pieces.push({ text: line.slice(at, to), found: false });
  if (to < line.length) pieces.push({ text: '…', found: false });
  return pieces;
}

/** Farthest that a cut moves to reach a space. */
const near = 24;

function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  if (at === 0) return 0;
  return space >= 0 && space - at < near ? space + 1 : whole(line, at);
}

function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at);
  return space > 0 && at - space < near ? space : whole(line, at);
}

/** Not between the two halves of a surrogate pair. */
function whole(line: string, at: number): number {
  const floor = Math.floor(at);
  const unit = line.charCodeAt(floor);
  return unit >= 0xdc00 && unit <= 0xdfff ? floor - 1 : floor;
}
