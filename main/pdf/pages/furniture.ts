import type { Around } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import type { Look, Room } from '../look.ts';
import { depthOf, type Label, labelMarks, labelOf } from './marking.ts';
import type { Page } from './paginate.ts';
import { oneLine } from './paragraph.ts';
import { footRows, headRow, type Row } from './running.ts';
import type { Mark } from './strip.ts';

/** Where there is room, baselines of the running head and of the marking over it stand so far above the text. */
const headAbove = 26;
const markingAbove = 48;
/** From the sheet's lower edge: the foot, and the marking under it. */
const footBaseline = 42;
const footMarking = 22;
/** Nothing at the head is nearer to the sheet's edge: printers leave it white. */
const edge = 18;
const clear = 4;
/** Between head or foot and the text. */
const apart = 8;
/** Of running words, in ems. */
const capitals = 0.68;
const descenders = 0.24;
const footLeading = 1.3;
/** As wide as any page's own. */
const widestPage = 'Page 9999 of 9999';

/** What head and foot need of the sheet, from its edges to the text. */
export function roomOf(around: Around, look: Look, fonts: Fonts): Room {
  const { size } = look.styles.running;
  const label = pageLabel(around, look, fonts);
  const marking = label === undefined ? edge : edge + label.inside + depthOf(label) + label.below + clear;
  const rows = footRows(around, widestPage, widthOf(look), look, fonts).length;
  const foot = footLast(label, size) + (rows - 1) * size * footLeading + capitals * size;
  return { top: marking + (capitals + descenders) * size + apart, bottom: foot + apart };
}

/** Head and foot of every page: the marking, what the style names (from the second page, at the head), the section at the right, and "Page x of y" alone. */
export function furniture(pages: readonly Page[], around: Around, look: Look, fonts: Fonts): Mark[][] {
  const { sheet, styles } = look;
  const { size } = styles.running;
  const width = widthOf(look);
  const label = pageLabel(around, look, fonts);
  const labelY = label === undefined ? 0 : Math.max(sheet.top - markingAbove - depthOf(label), edge + label.inside);
  const headY = Math.max(
    sheet.top - headAbove,
    (label === undefined ? edge : labelY + depthOf(label) + label.below + clear) + capitals * size,
  );
  const markings =
    label === undefined
      ? []
      : [labelY, sheet.height - footMarking - depthOf(label)].flatMap((y) =>
          labelMarks(label, sheet.right, y, 'right', undefined),
        );
  let section = '';
  return pages.map((page, i) => {
    const first = page.placed[0];
    const starts = page.placed.find((placed) => placed.section !== undefined);
    const current = first?.section?.title ?? (section || (starts?.section?.title ?? ''));
    section = page.placed.findLast((placed) => placed.section !== undefined)?.section?.title ?? section;
    const rows = footRows(around, `Page ${i + 1} of ${pages.length}`, width, look, fonts);
    const footY = sheet.height - footLast(label, size) - (rows.length - 1) * size * footLeading;
    return [
      ...(around.draft ? [stamp('DRAFT', look, fonts)] : []),
      ...(i === 0 ? [] : rowMarks(headRow(around, current, width, look, fonts), headY, look)),
      ...markings,
      ...rows.flatMap((row, n) => rowMarks(row, footY + n * size * footLeading, look)),
    ];
  });
}

const widthOf = ({ sheet }: Look): number => sheet.right - sheet.left;

const pageLabel = ({ marking }: Around, look: Look, fonts: Fonts): Label | undefined =>
  labelOf(marking, 'page', widthOf(look), look, fonts);

/** Baseline of the last line of the foot, from the sheet's lower edge. */
const footLast = (label: Label | undefined, size: number): number =>
  label === undefined
    ? footBaseline
    : Math.max(footBaseline, footMarking + depthOf(label) + label.above + clear + descenders * size);

const rowMarks = ({ left, right }: Row, y: number, { sheet }: Look): Mark[] => [
  ...(left === undefined ? [] : [{ kind: 'line', tag: undefined, x: sheet.left, y, line: left } as const]),
  ...(right === undefined
    ? []
    : [{ kind: 'line', tag: undefined, x: sheet.right - right.width, y, line: right } as const]),
];

/** A word across the middle of the page, from corner to corner, so light that words stand out on it. */
function stamp(text: string, { sheet: { width, height }, styles }: Look, fonts: Fonts): Mark {
  const size = 150;
  const line = oneLine([{ kind: 'words', text, style: { ...styles.marking, size, colour: stampInk } }], fonts);
  const angle = Math.atan2(height, width);
  const [along, up] = [line.width / 2, size * 0.33];
  return {
    kind: 'stamp',
    x: width / 2 - along * Math.cos(angle) + up * Math.sin(angle),
    y: height / 2 + along * Math.sin(angle) + up * Math.cos(angle),
    angle,
    line,
  };
}
const stampInk = '0.925 0.925 0.93';
