import type { Layout } from '#main/pdf/layout.ts';
import type { Mark } from '#main/pdf/pages/strip.ts';
import { markingLabel } from '#shared/model/marking.ts';
import { bare } from './words.ts';

/** Printers leave so much of a sheet white, in points. */
const unprinted = 14;
/** Ems of a line above and below its baseline that hold ink. */
const [above, below] = [0.66, 0.1];
/** A bar wider than this is a ground with words on it. */
const ground = 4;

type Box = {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly isAround: boolean;
};

/** What a typographer would send back of what stands around the text: head, foot, markings, and heads of tables that go on. */
export const aroundFaults = (layout: Layout): readonly string[] =>
  layout.pages.flatMap((_, i) => {
    const boxes = boxesOf(layout, i);
    return [...off(boxes, layout), ...covering(boxes), ...missing(boxes, layout)].map(
      (fault) => `page ${i + 1}: ${fault}`,
    );
  });

function boxesOf({ pages, furniture }: Layout, page: number): Box[] {
  const around = boxesIn(furniture[page] ?? [], 0, true);
  return [...around, ...(pages[page]?.placed ?? []).flatMap(({ y, marks }) => boxesIn(marks, y, false))];
}

/** Boxes of words; those on a ground have its size. */
function boxesIn(marks: readonly Mark[], y: number, isAround: boolean): Box[] {
  return marks.flatMap((mark, i): Box[] => {
    if (mark.kind !== 'line') return [];
    const what = textOf(mark);
    if (what.trim() === '') return [];
    const size = Math.max(0, ...mark.line.pieces.map(({ ink }) => ink.style.size));
    const base = y + mark.y;
    const box = {
      what,
      left: mark.x + 1,
      right: mark.x + Math.max(...mark.line.pieces.map((piece) => piece.x + piece.width)) - 1,
      top: base - size * above,
      foot: base + size * below,
      isAround: isAround || mark.tag === undefined,
    };
    const under = marks[i - 1];
    if (under?.kind !== 'bar' || under.width < ground) return [box];
    return [
      {
        ...box,
        left: under.x,
        right: under.x + under.width,
        top: Math.min(box.top, y + under.y),
        foot: y + under.y + under.height,
      },
    ];
  });
}

const textOf = (mark: Extract<Mark, { kind: 'line' }>): string => mark.line.pieces.map(({ text }) => text).join('');

const off = (boxes: readonly Box[], { sheet }: Layout): string[] =>
  boxes.flatMap(({ what, left, right, top, foot, isAround }) =>
    isAround && (left < sheet.left - 1 || right > sheet.right + 1 || top < unprinted || foot > sheet.height - unprinted)
      ? [`“${what}” stands off its place`]
      : [],
  );

const covering = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot)
      .map((b) => `“${a.what}” and “${b.what}” stand over each other`),
  );

/** The marking twice, and how the copy is handled, whole. */
function missing(boxes: readonly Box[], { flow }: Layout): string[] {
  const seen = bare(boxes.flatMap(({ what, isAround }) => (isAround ? [what] : [])).join(''));
  const label = bare(markingLabel(flow.marking));
  const lost = flow.handling.filter((text) => !seen.includes(bare(text)));
  return [
    ...lost.map((text) => `“${text}” is not whole`),
    ...(label === '' || seen.split(label).length >= 3 ? [] : ['the marking does not stand at head and foot']),
  ];
}
