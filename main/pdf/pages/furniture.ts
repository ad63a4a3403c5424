import { type Marking, markingLabel } from '#shared/model/marking.ts';
import type { Flow, Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { lineWidth } from '../lines/set.ts';
import { markingLook, type Sheet, styles } from '../theme.ts';
import type { Page } from './paginate.ts';
import { oneLine } from './paragraph.ts';
import type { Mark, Tag } from './strip.ts';

const headBaseline = 44;
const footBaseline = 42;
const footMarking = 22;
const atHeading = 8.5;

/**
 * A handling marking with its baseline at `y` and its right (or left) edge at `edge`: TLP as its standard wants it, bold capitals in the
 * label's colour on black. 12 points at head and foot; smaller beside a heading, where `tag` says what it belongs to.
 */
export function markingMarks(
  marking: Marking,
  edge: number,
  y: number,
  tag: Tag | undefined,
  fonts: Fonts,
  side: 'left' | 'right' = 'right',
): Mark[] {
  const label = markingLabel(marking);
  if (label === '') return [];
  const look = markingLook(marking);
  const size = tag === undefined ? styles.marking.size : atHeading;
  const line = oneLine([{ kind: 'words', text: label, style: { ...styles.marking, size, colour: look.ink } }], fonts);
  const pad = look.onBlack ? size * 0.35 : 0;
  const x = side === 'right' ? edge - line.width - pad : edge + pad;
  const words: Mark = { kind: 'line', tag, x, y, line };
  if (!look.onBlack) return [words];
  return [
    {
      kind: 'bar',
      x: x - pad,
      y: y - size * 0.88,
      width: line.width + 2 * pad,
      height: size * 1.2,
      colour: styles.marking.colour,
    },
    words,
  ];
}

/** Head and foot of every page: short title and section (from the second page), marking, reference and version, and "Page x of y". */
export function furniture(pages: readonly Page[], flow: Flow, sheet: Sheet, fonts: Fonts): Mark[][] {
  let section = '';
  return pages.map((page, i) => {
    const first = page.placed[0];
    const starts = page.placed.find((placed) => placed.section !== undefined);
    const current = first?.section?.title ?? (section || (starts?.section?.title ?? ''));
    section = page.placed.findLast((placed) => placed.section !== undefined)?.section?.title ?? section;
    const marking = markingMarks(flow.marking, sheet.right, headBaseline, undefined, fonts);
    const room = sheet.right - sheet.left - widthOf(marking) - 24;
    const head = i === 0 ? [] : [words(shortened(flow.title, current, room, fonts), sheet.left, headBaseline, fonts)];
    const number = oneLine([{ kind: 'words', text: `Page ${i + 1} of ${pages.length}`, style: styles.running }], fonts);
    const footY = sheet.height - footBaseline;
    return [
      ...head,
      ...marking,
      words([{ kind: 'words', text: flow.foot, style: styles.running }], sheet.left, footY, fonts),
      { kind: 'line', tag: undefined, x: sheet.right - number.width, y: footY, line: number },
      ...markingMarks(flow.marking, sheet.right, sheet.height - footMarking, undefined, fonts),
    ];
  });
}

const words = (runs: readonly Run[], x: number, y: number, fonts: Fonts): Mark => ({
  kind: 'line',
  tag: undefined,
  x,
  y,
  line: oneLine(runs, fonts),
});

const widthOf = (marks: readonly Mark[]): number =>
  Math.max(0, ...marks.map((mark) => (mark.kind === 'line' ? mark.line.width : mark.kind === 'bar' ? mark.width : 0)));

/** Title and section on one line; the title loses words from its end until both fit. */
function shortened(title: string, section: string, room: number, fonts: Fonts): Run[] {
  const style = styles.running;
  const full = (head: string): Run[] => [
    { kind: 'words', text: head, style: { ...style, cut: 'sansBold' } },
    ...(section === '' ? [] : [{ kind: 'words', text: `   ${section}`, style, tied: true } as const]),
  ];
  const all = title.split(' ');
  for (let n = all.length; n > 0; n -= 1) {
    const runs = full(n === all.length ? title : `${all.slice(0, n).join(' ')}…`);
    if (lineWidth(runs, fonts) <= room) return runs;
  }
  return [{ kind: 'words', text: section, style }];
}
