import type { Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { isRightToLeft, turn, visualOrder } from './bidi.ts';
import { type Break, breakLines, elastic, type Manner } from './break.ts';
import { hangAfter, hangBefore } from './hang.ts';
import type { Hyphenate } from './hyphens.ts';
import { forced, type Ink, type Item, itemsOf, wideEnough } from './items.ts';

/** Words of one look on one line, from `x` points after the line's start. `gap`: points added to each space; `scale`: of all widths. */
export type Piece = {
  readonly text: string;
  readonly ink: Ink;
  readonly x: number;
  readonly width: number;
  readonly gap: number;
  readonly scale: number;
};

/** A finished line. `width` as drawn, hanging punctuation included. */
export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

/** How a paragraph is set: `ragged` leaves the right edge uneven; `compact` does too, in as few lines as may be (cells). */
export type Setting = {
  readonly width: number;
  readonly manner: Manner;
  readonly hyphenate: Hyphenate | undefined;
};

/** A paragraph of so few lines that cannot be justified well is better left uneven. */
const shortParagraph = 4;
/** A last line shorter than this, in ems, is avoided. */
const minLast = 4.2;

/** Sets one paragraph. A paragraph without words is no line at all. */
export function setLines(runs: readonly Run[], fonts: Fonts, setting: Setting): readonly Line[] {
  const { width, manner, hyphenate } = setting;
  const end: Item = { kind: 'penalty', cost: forced, width: 0, hyphen: false, ink: undefined };
  const whole = itemsOf(runs, fonts, undefined, width);
  if (!whole.some((item) => item.kind === 'box')) return [];
  const isLine = naturalWidth(whole) <= width && !whole.some((item) => item.kind === 'penalty' && item.cost === forced);
  const least = (runs.find((run) => run.kind === 'words')?.style.size ?? 10) * minLast;
  const made = (items: readonly Item[], breaks: readonly Break[]): Line[] =>
    breaks.map((line) => drawn(items, line, width, manner === 'justified', fonts));

  let items: readonly Item[] = [...whole, end];
  if (isLine) return made(items, [{ start: 0, end: whole.length, at: whole.length, ratio: 0 }]);
  let breaks = breakLines(items, width, manner, least, 'whole');
  if (breaks !== undefined) return made(items, breaks);
  items = [...itemsOf(runs, fonts, hyphenate, width), end];
  breaks = breakLines(items, width, manner, least, 'hyphened');
  if (breaks !== undefined) return made(items, breaks);
  if (manner === 'justified') {
    const lines = setLines(runs, fonts, { ...setting, manner: 'ragged' });
    if (lines.length <= shortParagraph) return lines;
  }
  return made(items, breakLines(items, width, manner, least, 'loose') ?? []);
}

/** Width of a paragraph set on one line, in points. */
export const lineWidth = (runs: readonly Run[], fonts: Fonts): number =>
  naturalWidth(itemsOf(runs, fonts, undefined, Infinity));

/** Width of the widest part of a paragraph that has no place to break, in points. */
export function longestPart(runs: readonly Run[], fonts: Fonts): number {
  let longest = 0;
  let part = 0;
  for (const item of itemsOf(runs, fonts, undefined, wideEnough - 1)) {
    const ends = item.kind === 'penalty' || (item.kind === 'glue' && !item.tied);
    part = ends ? 0 : part + item.width;
    longest = Math.max(longest, part);
  }
  return longest;
}

const naturalWidth = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0);

function drawn(items: readonly Item[], line: Break, width: number, justified: boolean, fonts: Fonts): Line {
  const boxes: { text: string; ink: Ink; width: number; glue: boolean }[] = [];
  let spaces = 0;
  for (let i = line.start; i < line.end; i += 1) {
    const item = items[i];
    if (item === undefined || item.kind === 'penalty') continue;
    if (item.kind === 'glue') spaces += 1;
    boxes.push({
      text: item.kind === 'glue' ? ' ' : item.text,
      ink: item.ink,
      width: item.width,
      glue: item.kind === 'glue',
    });
  }
  const at = items[line.at];
  const hyphen = at?.kind === 'penalty' && at.ink !== undefined ? at : undefined;
  const last = items[line.end - 1];
  const left = justified ? hangBefore(items[line.start]) : 0;
  const right = justified ? hangAfter(last, hyphen) : 0;
  if (hyphen?.ink !== undefined) boxes.push({ text: '-', ink: hyphen.ink, width: hyphen.width, glue: false });
  const natural = boxes.reduce((sum, box) => sum + box.width, 0);
  const isForced = at?.kind === 'penalty' && at.cost === forced;
  const stretches = justified && (!isForced || line.ratio < 0);
  const target = width + left + right;
  const scale = stretches ? 1 + elastic.letters * Math.max(-1, Math.min(1.2, line.ratio)) : 1;
  const gap = stretches && spaces > 0 ? (target / scale - natural) / spaces : 0;
  const ordered = boxes.some((box) => isRightToLeft(box.ink.actual ?? box.text)) ? turned(boxes, fonts) : boxes;
  const pieces: Growing[] = [];
  let x = -left;
  for (const box of ordered) {
    const advance = (box.width + (box.glue ? gap : 0)) * scale;
    const previous = pieces.at(-1);
    if (
      previous !== undefined &&
      sameInk(previous.ink, box.ink) &&
      (previous.ink.actual === undefined || previous.ink === box.ink)
    ) {
      previous.text += box.text;
      previous.width += advance;
    } else pieces.push({ text: box.text, ink: box.ink, x, width: advance, gap, scale });
    x += advance;
  }
  // The space at which a line broke is still drawn, so that words do not run together for who copies or listens.
  const end = pieces.at(-1);
  if (at?.kind === 'glue' && end !== undefined) end.text += ' ';
  return { pieces, width: x };
}

type Growing = { -readonly [Key in keyof Piece]: Piece[Key] };

const sameInk = (a: Ink, b: Ink): boolean =>
  a === b ||
  (a.style === b.style && a.link === b.link && a.name === b.name && a.language === b.language && a.actual === b.actual);

type Box = { text: string; ink: Ink; width: number; glue: boolean };

/** Boxes in the order in which they are seen; a box in both directions is cut. */
function turned(boxes: readonly Box[], fonts: Fonts): Box[] {
  const probe = boxes.map((box) =>
    box.ink.actual !== undefined && isRightToLeft(box.ink.actual) ? '\u05d0'.repeat(box.text.length) : box.text,
  );
  const starts: number[] = [];
  let length = 0;
  for (const text of probe) {
    starts.push(length);
    length += text.length;
  }
  return visualOrder(probe.join('')).flatMap((stretch) => {
    const inside: Box[] = [];
    boxes.forEach((box, i) => {
      const start = starts[i] ?? 0;
      const from = Math.max(stretch.start, start);
      const to = Math.min(stretch.end, start + box.text.length);
      if (from >= to) return;
      const text = box.text.slice(from - start, to - start);
      const width = text === box.text ? box.width : (fonts.width(box.ink.style.cut, text) * box.ink.style.size) / 1000;
      inside.push({ ...box, text: stretch.turned ? turn(text) : text, width });
    });
    return stretch.turned ? inside.reverse() : inside;
  });
}
