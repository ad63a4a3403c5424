import type { PrintPlace } from '#shared/model/print.ts';
import type { Mark, Strip, Tag } from './strip.ts';

/** A strip in its place: `y` of its top on the page and its height, in points. */
export type Placed = {
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly row: Tag | undefined;
  readonly section: Strip['section'];
  readonly place: PrintPlace | undefined;
};
/** `end`: where the last strip ends. `first`: index of its first strip. */
export type Page = { readonly placed: readonly Placed[]; readonly end: number; readonly first: number };

/** Rather than leave more of a page empty than this share, a drawing or a row is parted, if it can be. */
const emptiest = 0.15;

/**
 * Fills pages strip by strip. A page ends before the first strip that does not fit, or further up where strips are kept together; where
 * all of a page is one kept block it is cut where it must be, so that nothing is ever lost. Strips stand on multiples of `step` points.
 */
export function paginate(all: readonly Strip[], top: number, bottom: number, step: number): Page[] {
  const pages: Page[] = [];
  const height = bottom - top;
  let strips = all;
  let from = 0;
  while (from < strips.length) {
    const whole = endOf(strips, from, height, step);
    strips = parted(strips, from, whole, height, step);
    const to = strips === all ? whole : endOf(strips, from, height, step);
    pages.push(place(strips, from, to, top, step));
    from = to;
  }
  return pages;
}

/** Index after the last strip of the page that begins with `from`. */
function endOf(strips: readonly Strip[], from: number, height: number, step: number): number {
  let used = carriedOver(strips, from)?.height ?? 0;
  let last = from;
  let filled = 0;
  let spare = from;
  for (let i = from; i < strips.length; i += 1) {
    const strip = strips[i];
    if (strip === undefined) break;
    if (i > from && strip.newPage) return i;
    if (i > from) used = next(used, strip, step);
    used += strip.height;
    if (used > height + 0.01 && i > from) {
      const best = spare > last && height - filled > height * emptiest ? spare : last;
      return best > from ? best : i;
    }
    if (!strip.keep) {
      last = i + 1;
      filled = used;
    } else if (strip.keptIfFull) spare = i + 1;
  }
  return strips.length;
}

/** The same strips; where the page from `from` to `to` ends before a drawing, that is parted so that it fills the page. */
function parted(strips: readonly Strip[], from: number, to: number, height: number, step: number): readonly Strip[] {
  let at = to;
  while (strips[at]?.keep === true && strips[at]?.newPage !== true) at += 1;
  const strip = strips[at];
  if (strip?.cut === undefined || strip.section !== undefined || strip.newPage || at === from) return strips;
  let used = carriedOver(strips, from)?.height ?? 0;
  for (let i = from; i < at; i += 1)
    used = (i > from ? next(used, strips[i] as Strip, step) : used) + (strips[i]?.height ?? 0);
  const room = height - next(used, strip, step);
  const parts = room > height * emptiest ? strip.cut.at(room) : undefined;
  if (parts === undefined) return strips;
  const { before, place } = strip;
  const own = parts.map(
    (part, i): Strip => ({ ...part, before: i === 0 ? before : part.before, ...(place ? { place } : {}) }),
  );
  return [...strips.slice(0, at), ...own, ...strips.slice(at + strip.cut.parts)];
}

/** Where a strip's top stands, `y` being where the one before it ends: below its space, and on its grid. */
function next(y: number, { before, step: own }: Strip, usual: number): number {
  const step = own ?? usual;
  const at = y + before;
  return step === 0 ? at : Math.ceil(at / step - 0.01) * step;
}

/** The head of a table that began on an earlier page. */
function carriedOver(strips: readonly Strip[], from: number): Strip['repeat'] {
  const repeat = strips[from]?.repeat;
  return repeat !== undefined && strips[from - 1]?.repeat?.of === repeat.of ? repeat : undefined;
}

function place(strips: readonly Strip[], from: number, to: number, top: number, step: number): Page {
  const placed: Placed[] = [];
  let y = top;
  const repeat = carriedOver(strips, from);
  if (repeat !== undefined) {
    const { height, marks } = repeat;
    placed.push({ y, height, marks, row: undefined, section: undefined, place: undefined });
    y += height;
  }
  for (let i = from; i < to; i += 1) {
    const strip = strips[i];
    if (strip === undefined) break;
    if (i > from) y = top + next(y - top, strip, step);
    const marks = i === from ? croppedAll(strip.marks) : strip.marks;
    const { height, row, section } = strip;
    placed.push({ y, height, marks, row, section, place: strip.place });
    y += height;
  }
  return { placed, end: y, first: from };
}

/** At the top of a page a bar does not reach up to the strip before. */
const croppedAll = (marks: readonly Mark[]): readonly Mark[] =>
  marks.some((mark) => mark.kind === 'bar' && mark.y < 0) ? marks.map(cropped) : marks;

const cropped = (mark: Mark): Mark =>
  mark.kind === 'bar' && mark.y < 0 ? { ...mark, y: 0, height: mark.height + mark.y } : mark;
