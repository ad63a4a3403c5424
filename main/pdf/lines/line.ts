import { sameLink } from '../flow/blocks.ts';
import { visualOrder } from './bidi.ts';
import { type Break, elastic } from './break.ts';
import { hangAfter, hangBefore } from './hang.ts';
import { forced, type Item } from './items.ts';
import type { Ink } from './paragraph.ts';

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
export type Line = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** What the pen wrote of it, so that it is written once. Kept here, since thousands of weak references are long work for who collects garbage. */
  written?: unknown;
};

/** A word's own hyphen where a line ends: programs that join the parts of words again drop the other one. */
const ownHyphen = '\u2010';

type Box = { readonly text: string; readonly ink: Ink; readonly width: number; readonly room: number };

/** One line of `base` direction, from its items. */
export function drawn(items: readonly Item[], line: Break, width: number, justified: boolean, base: 0 | 1): Line {
  const boxes: Box[] = [];
  for (let i = line.start; i < line.end; i += 1) {
    const item = items[i];
    if (item === undefined || item.kind === 'penalty') continue;
    boxes.push({ text: item.text, ink: item.ink, width: item.width, room: item.kind === 'glue' ? item.room : 0 });
  }
  const at = items[line.at];
  const hyphen = at?.kind === 'penalty' && at.ink !== undefined ? at : undefined;
  const first = justified ? hangBefore(items[line.start]) : 0;
  const last = justified ? hangAfter(items[line.end - 1], hyphen) : 0;
  const end = boxes.at(-1);
  if (at?.kind === 'penalty' && at.hyphen && at.ink === undefined && end !== undefined)
    boxes[boxes.length - 1] = { ...end, text: end.text.replace(/-$/, ownHyphen) };
  if (hyphen?.ink !== undefined) boxes.push({ text: '-', ink: hyphen.ink, width: hyphen.width, room: 0 });
  const natural = boxes.reduce((sum, box) => sum + box.width, 0);
  const room = boxes.reduce((sum, box) => sum + box.room, 0);
  const isForced = at?.kind === 'penalty' && at.cost === forced;
  const stretches = justified && (!isForced || line.ratio < 0);
  const target = width + first + last;
  const scale = stretches ? 1 + elastic.letters * Math.max(-1, Math.min(1.2, line.ratio)) : 1;
  const give = stretches && room > 0 ? (target / scale - natural) / room : 0;
  const turns = base === 1 || boxes.some(({ ink }) => ink.level > 0);
  const ordered = turns ? visualOrder(boxes, ({ ink }) => ink.level) : boxes;
  const set = (natural + give * room) * scale;
  const start = base === 0 ? -first : Number.isFinite(width) ? width + first - set : 0;
  const pieces = piecesOf(ordered, start, give, scale);
  // The space at which a line broke is still drawn, so that words do not run together for who copies or listens.
  const outer = base === 0 ? pieces.at(-1) : pieces[0];
  if (at?.kind === 'glue' && at.text === ' ' && outer !== undefined) {
    const ink = { ...outer.ink, level: 0 };
    if (base === 1) pieces.unshift({ text: ' ', ink, x: start - spaceBeyond, width: 0, gap: 0, scale });
    else if (outer.ink.level === 0) outer.text += ' ';
    else pieces.push({ text: ' ', ink, x: start + set, width: 0, gap: 0, scale });
  }
  return { pieces, width: start + set, written: undefined };
}

/** How far beyond the end of a line from right to left its last space is put. */
const spaceBeyond = 3;

type Growing = { -readonly [Key in keyof Piece]: Piece[Key] };

/** Boxes from left to right as pieces: neighbours of the same ink are one. What full-width letters give is put behind each of them. */
function piecesOf(boxes: readonly Box[], start: number, give: number, scale: number): Growing[] {
  const pieces: Growing[] = [];
  const inks = new Map<Ink, Map<number, Ink>>();
  let x = start;
  boxes.forEach((box, i) => {
    const isSpace = box.text === ' ' && box.room > 0;
    const next = boxes[i + 1];
    const own = box.text !== '' && next?.text === '' ? next.room * give : 0;
    const ink = own === 0 ? box.ink : tracked(box.ink, own, inks);
    const advance = (box.width + box.room * give) * scale;
    const previous = pieces.at(-1);
    if (box.text === '') {
      if (previous !== undefined) previous.width += advance;
      x += advance;
      return;
    }
    const gap = isSpace ? box.room * give : 0;
    if (previous !== undefined && isOne(previous, ink, gap)) {
      previous.text = ink.level % 2 === 1 ? `${box.text}${previous.text}` : `${previous.text}${box.text}`;
      previous.width += advance;
      if (isSpace) previous.gap = gap;
    } else pieces.push({ text: box.text, ink, x, width: advance, gap, scale });
    x += advance;
  });
  return pieces;
}

/** The same ink with points after each letter; the same object for the same points. */
function tracked(ink: Ink, points: number, known: Map<Ink, Map<number, Ink>>): Ink {
  const inks = known.get(ink) ?? new Map<number, Ink>();
  known.set(ink, inks);
  const found = inks.get(points) ?? { ...ink, style: { ...ink.style, track: (ink.style.track ?? 0) + points } };
  inks.set(points, found);
  return found;
}

/** Spaces of a piece are all of one width, and what replaced other characters stands by itself. */
const isOne = ({ ink: a, gap: known, text }: Piece, b: Ink, gap: number): boolean =>
  (a === b ||
    (a.style === b.style &&
      sameLink(a.link, b.link) &&
      a.name === b.name &&
      a.language === b.language &&
      a.actual === b.actual &&
      a.level === b.level &&
      a.actual === undefined)) &&
  (known === gap || gap === 0 || !text.includes(' '));

/** With a space behind it, which is not seen: words that stand near others without being of their line are read apart. */
export function parted(line: Line): Line {
  const last = line.pieces.at(-1);
  if (last === undefined) return line;
  const ink = { ...last.ink, level: 0 };
  return {
    width: line.width,
    pieces: [...line.pieces, { text: ' ', ink, x: line.width, width: 0, gap: 0, scale: last.scale }],
  };
}
