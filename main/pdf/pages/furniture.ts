import { type Marking, markingLabel } from '#shared/model/marking.ts';
import type { HeadField } from '#shared/model/style.ts';
import type { Flow, Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { lineWidth } from '../lines/set.ts';
import type { Look } from '../look.ts';
import { markingLook } from '../theme.ts';
import type { Page } from './paginate.ts';
import { oneLine } from './paragraph.ts';
import type { Mark, Tag } from './strip.ts';

/** Baselines: of the running head and the marking over it from the top of the text, of the foot and the marking under it from the sheet's edge. */
const headAbove = 26;
const markingAbove = 48;
const footBaseline = 42;
const footMarking = 22;
const atHeading = 0.81;
const between = 24;

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
  styles: Look['styles'],
  side: 'left' | 'right' = 'right',
): Mark[] {
  const label = markingLabel(marking);
  if (label === '') return [];
  const look = markingLook(marking);
  const size = tag === undefined ? Math.max(12, styles.marking.size) : styles.body.size * atHeading;
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

/** Head and foot of every page: what the style names (from the second page, at the head), the section at the right, the marking, and "Page x of y" alone. */
export function furniture(pages: readonly Page[], flow: Flow, look: Look, fonts: Fonts): Mark[][] {
  const { sheet, styles } = look;
  const headY = sheet.top - headAbove;
  const footY = sheet.height - footBaseline;
  const width = sheet.right - sheet.left;
  let section = '';
  return pages.map((page, i) => {
    const first = page.placed[0];
    const starts = page.placed.find((placed) => placed.section !== undefined);
    const current = first?.section?.title ?? (section || (starts?.section?.title ?? ''));
    section = page.placed.findLast((placed) => placed.section !== undefined)?.section?.title ?? section;
    const row = (fields: readonly HeadField[], also: readonly string[], right: string, y: number): Mark[] => {
      const last = oneLine([{ kind: 'words', text: right, style: styles.running }], fonts);
      const texts = [...fields.flatMap((field) => named(field, flow, current)), ...also].filter((text) => text !== '');
      const room = width - (right === '' ? 0 : last.width + between);
      return [
        ...(texts.length === 0 ? [] : [words(fitted(texts, room, look, fonts), sheet.left, y, fonts)]),
        ...(right === ''
          ? []
          : [{ kind: 'line', tag: undefined, x: sheet.right - last.width, y, line: last } as const]),
      ];
    };
    const heads = flow.head.filter((field) => field !== 'section');
    return [
      ...(flow.draft ? [stamp('DRAFT', look, fonts)] : []),
      ...(i === 0 ? [] : row(heads, [], flow.head.includes('section') ? current : '', headY)),
      ...markingMarks(flow.marking, sheet.right, sheet.top - markingAbove, undefined, fonts, styles),
      ...row(flow.foot, flow.handling, `Page ${i + 1} of ${pages.length}`, footY),
      ...markingMarks(flow.marking, sheet.right, sheet.height - footMarking, undefined, fonts, styles),
    ];
  });
}

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

const named = (field: HeadField, flow: Flow, section: string): string =>
  field === 'title' ? flow.title : field === 'section' ? section : flow.fields[field];

const words = (runs: readonly Run[], x: number, y: number, fonts: Fonts): Mark => ({
  kind: 'line',
  tag: undefined,
  x,
  y,
  line: oneLine(runs, fonts),
});

/** Texts on one line, parted by points; the longest loses words from its end until all fit. */
function fitted(texts: readonly string[], room: number, { styles }: Look, fonts: Fonts): Run[] {
  const runsOf = (parts: readonly string[]): Run[] => [
    { kind: 'words', text: parts.join(' · '), style: styles.running },
  ];
  const longest = texts.reduce((at, text, i) => (text.length > (texts[at]?.length ?? 0) ? i : at), 0);
  const all = (texts[longest] ?? '').split(' ');
  for (let n = all.length; n > 0; n -= 1) {
    const shorter = n === all.length ? all.join(' ') : `${all.slice(0, n).join(' ')}…`;
    const runs = runsOf(texts.map((text, i) => (i === longest ? shorter : text)));
    if (lineWidth(runs, fonts) <= room) return runs;
  }
  const fewer = texts.filter((_, i) => i !== longest);
  return fewer.length === 0 ? runsOf(['…']) : fitted(fewer, room, { styles } as Look, fonts);
}
