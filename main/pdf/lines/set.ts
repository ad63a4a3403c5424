import type { Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { type Break, breakLines, type Manner } from './break.ts';
import type { Hyphenate } from './hyphens.ts';
import { forced, type Item, itemsOf, wideEnough } from './items.ts';
import { drawn, type Line } from './line.ts';
import { rememberedOf } from './memory.ts';
import { paragraphOf } from './paragraph.ts';

export type { Line, Piece } from './line.ts';

/** How a paragraph is set: `ragged` leaves the right edge uneven; `compact` does too, in as few lines as may be (cells). */
export type Setting = {
  readonly width: number;
  readonly manner: Manner;
  readonly hyphenate: Hyphenate | undefined;
};

/** A paragraph of so few lines that cannot be justified well is better left uneven. */
const shortParagraph = 4;
/** Nor one whose spaces would be stretched by more than this times their half: long words that cannot be parted leave rivers. */
const loosest = 3;
const noParting = { usual: undefined, needed: undefined };
/** A last line shorter than this, in ems, is avoided. */
const minLast = 4.2;

/** Sets one paragraph. A paragraph without words is no line at all. The same words set the same way are the same lines. */
export function setLines(runs: readonly Run[], fonts: Fonts, setting: Setting): readonly Line[] {
  const { width, manner, hyphenate } = setting;
  const what = `${width} ${manner} ${hyphenate?.languages ?? ''} ${hyphenate?.sparing ?? true}`;
  return rememberedOf(fonts, runs, what, () => set(runs, fonts, setting));
}

function set(runs: readonly Run[], fonts: Fonts, setting: Setting): readonly Line[] {
  const { width, manner, hyphenate } = setting;
  const end: Item = { kind: 'penalty', cost: forced, width: 0, hyphen: false, ink: undefined };
  const paragraph = paragraphOf(runs);
  const usual = hyphenate?.sparing === true ? undefined : hyphenate;
  const whole = itemsOf(paragraph, fonts, { usual: undefined, needed: hyphenate }, width);
  if (!whole.some((item) => item.kind === 'box')) return [];
  const isLine = naturalWidth(whole) <= width && !whole.some((item) => item.kind === 'penalty' && item.cost === forced);
  const least = (runs.find((run) => run.kind === 'words')?.style.size ?? 10) * minLast;
  const made = (items: readonly Item[], breaks: readonly Break[]): Line[] =>
    breaks.map((line) => drawn(items, line, width, manner === 'justified', paragraph.base));

  let items: readonly Item[] = [...whole, end];
  if (isLine) return made(items, [{ start: 0, end: whole.length, at: whole.length, ratio: 0 }]);
  let breaks = breakLines(items, width, manner, least, 'whole');
  if (breaks !== undefined) return made(items, breaks);
  items = [...itemsOf(paragraph, fonts, { usual, needed: hyphenate }, width), end];
  breaks = breakLines(items, width, manner, least, 'hyphened');
  if (breaks !== undefined) return made(items, breaks);
  if (manner === 'justified') {
    const lines = setLines(runs, fonts, { ...setting, manner: 'ragged' });
    if (lines.length <= shortParagraph) return lines;
  }
  const loose = breakLines(items, width, manner, least, 'loose') ?? [];
  if (manner === 'justified' && loose.some(({ ratio }) => ratio > loosest))
    return setLines(runs, fonts, { ...setting, manner: 'ragged' });
  return made(items, loose);
}

/** Width of a paragraph set on one line, in points. */
export const lineWidth = (runs: readonly Run[], fonts: Fonts): number => widthsOf(runs, fonts).line;

/** Width of the widest part of a paragraph that has no place to break, in points. */
export const longestPart = (runs: readonly Run[], fonts: Fonts): number => widthsOf(runs, fonts).longest;

const widthsOf = (runs: readonly Run[], fonts: Fonts): { readonly line: number; readonly longest: number } =>
  rememberedOf(fonts, runs, 'widths', () => {
    const paragraph = paragraphOf(runs);
    const items = itemsOf(paragraph, fonts, noParting, wideEnough - 1);
    let longest = 0;
    let part = 0;
    let word = 0;
    let isParted = false;
    for (const item of items) {
      const ends = item.kind === 'penalty' || (item.kind === 'glue' && !item.tied);
      part = ends ? 0 : part + item.width;
      longest = Math.max(longest, part);
      word = item.kind === 'glue' ? 0 : word + (item.kind === 'penalty' ? 0 : item.width);
      isParted ||= word >= wideEnough - 2;
    }
    // Parts of a word that was cut are a little wider together than the word.
    return { line: naturalWidth(isParted ? itemsOf(paragraph, fonts, noParting, Infinity) : items), longest };
  });

function naturalWidth(items: readonly Item[]): number {
  let width = 0;
  for (const item of items) if (item.kind !== 'penalty') width += item.width;
  return width;
}
