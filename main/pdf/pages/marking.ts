import { type Marking, markingLabel } from '#shared/model/marking.ts';
import type { Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { covered } from '../lines/cover.ts';
import { type Line, setLines } from '../lines/set.ts';
import type { Look } from '../look.ts';
import { markingLook } from '../theme.ts';
import { oneLine } from './paragraph.ts';
import type { Mark, Tag } from './strip.ts';

/** A handling marking set in lines, in points: how far it reaches above its first baseline and below its last, and how far apart they stand. */
export type Label = {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly above: number;
  readonly below: number;
  /** What of that is to stand well inside the sheet: its capitals, and most of its ground. */
  readonly inside: number;
  readonly leading: number;
  readonly pad: number;
  /** Of its ground; undefined for a label that stands on the paper. */
  readonly ground: string | undefined;
};

/** Points: TLP is never smaller at head and foot. */
const leastSize = 12;
const atHeading = 0.81;
const lineLeading = 1.2;
/** Points by which a ground may stand nearer to the sheet's edge than words. */
const bleed = 4;
/** Ems that ink reaches over and under a baseline, on paper and on a ground. */
const reach = { paper: [0.68, 0.24], ground: [0.88, 0.32] } as const;

/**
 * A handling marking no wider than `room`, bold capitals; TLP as its standard wants it, in the label's colour on black. At head and foot it
 * has two lines at most, and is set smaller where they do not hold it; at a heading it has as many as it needs. Undefined where nothing is marked.
 */
export function labelOf(
  marking: Marking,
  at: 'page' | 'heading',
  room: number,
  { styles }: Look,
  fonts: Fonts,
): Label | undefined {
  const text = markingLabel(marking).trim();
  if (text === '') return undefined;
  const { ink, onBlack } = markingLook(marking);
  const usual = at === 'heading' ? styles.body.size * atHeading : Math.max(leastSize, styles.marking.size);
  for (let size = usual; ; size *= 0.94) {
    const pad = onBlack ? size * 0.35 : 0;
    const runs: readonly Run[] = [{ kind: 'words', text, style: { ...styles.marking, size, colour: ink } }];
    const lines = linesIn(runs, room - 2 * pad, fonts);
    if (at === 'page' && lines.length > 2 && size > 1) continue;
    const [above, below] = reach[onBlack ? 'ground' : 'paper'].map((ems) => ems * size) as [number, number];
    return {
      lines,
      width: Math.max(...lines.map((line) => line.width)) + 2 * pad,
      above,
      below,
      inside: Math.max(reach.paper[0] * size, above - bleed),
      leading: size * lineLeading,
      pad,
      ground: onBlack ? styles.marking.colour : undefined,
    };
  }
}

function linesIn(runs: readonly Run[], width: number, fonts: Fonts): readonly Line[] {
  const line = oneLine(runs, fonts);
  return line.width <= width
    ? [line]
    : setLines(
        covered(runs, fonts, () => {}),
        fonts,
        { width, manner: 'compact', hyphenate: undefined },
      );
}

/** How far apart a label's first and last baselines stand. */
export const depthOf = ({ lines, leading }: Label): number => (lines.length - 1) * leading;

/** A label with its first baseline at `y` and its right (or left) edge at `edge`; `tag` says what it belongs to. */
export function labelMarks(
  { lines, above, below, leading, pad, ground }: Label,
  edge: number,
  y: number,
  side: 'left' | 'right',
  tag: Tag | undefined,
): Mark[] {
  return lines.flatMap((line, i): Mark[] => {
    const x = side === 'right' ? edge - line.width - pad : edge + pad;
    const base = y + i * leading;
    const words: Mark = { kind: 'line', tag, x, y: base, line };
    if (ground === undefined) return [words];
    const width = line.width + 2 * pad;
    return [{ kind: 'bar', x: x - pad, y: base - above, width, height: above + below, colour: ground }, words];
  });
}
