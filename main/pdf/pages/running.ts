import { cutTo } from '#shared/cut.ts';
import type { HeadField } from '#shared/model/style.ts';
import type { Around, Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import { covered } from '../lines/cover.ts';
import { type Line, setLines } from '../lines/set.ts';
import type { Look } from '../look.ts';
import { oneLine } from './paragraph.ts';

const between = 24;
/** Of the width: what the section may take of the running head before the title gives way. */
const sectionShare = 0.45;
/** What head and foot give up first where not all of it has room; how the copy is handled is never among them. */
const givesWay: readonly HeadField[] = ['organisation', 'title', 'section', 'reference', 'date', 'version'];
/** A text cut shorter than this, in ems, is left out. */
const leastEms = 5;

type Named = { readonly field: HeadField; readonly text: string };

const runsOf = (text: string, { styles }: Look): readonly Run[] => [{ kind: 'words', text, style: styles.running }];
const lineOf = (text: string, look: Look, fonts: Fonts): Line => oneLine(runsOf(text, look), fonts);
const joined = (named: readonly Named[]): string => named.map(({ text }) => text).join(' · ');

/** A line of head or foot: what stands at the left, and what stands alone at the right. */
export type Row = { readonly left: Line | undefined; readonly right: Line | undefined };

/** The running head of a page: what the style names at the left, the section at the right, each cut at a word where they meet. */
export function headRow(around: Around, section: string, width: number, look: Look, fonts: Fonts): Row {
  const measure = (text: string): number => lineOf(text, look, fonts).width;
  const named = namedOf(
    around.head.filter((field) => field !== 'section'),
    around,
  );
  const shown = around.head.includes('section') ? section : '';
  const free = named.length === 0 ? width : width - between - measure(joined(named));
  const right = shown === '' ? '' : cutTo(shown, Math.max(width * sectionShare, free), measure);
  const left = fitted(named, width - (right === '' ? 0 : measure(right) + between), look, measure);
  return {
    left: left === '' ? undefined : lineOf(left, look, fonts),
    right: right === '' ? undefined : lineOf(right, look, fonts),
  };
}

/**
 * The foot of a page, from its first line: what the style names, and "Page x of y" alone at the right; how the copy is handled stands behind
 * the one where all of it has room, and else on lines of its own, whole.
 */
export function footRows(around: Around, page: string, width: number, look: Look, fonts: Fonts): Row[] {
  const measure = (text: string): number => lineOf(text, look, fonts).width;
  const right = lineOf(page, look, fonts);
  const room = width - right.width - between;
  const named = namedOf(around.foot, around);
  const handling = around.handling.join(' · ');
  const all = [...named.map(({ text }) => text), ...around.handling].join(' · ');
  if (all === '' || measure(all) <= room) return [{ left: all === '' ? undefined : lineOf(all, look, fonts), right }];
  const left = fitted(named, room, look, measure);
  const runs = covered(runsOf(handling, look), fonts, () => {});
  const below = handling === '' ? [] : setLines(runs, fonts, { width, manner: 'compact', hyphenate: undefined });
  return [
    { left: left === '' ? undefined : lineOf(left, look, fonts), right },
    ...below.map((line): Row => ({ left: line, right: undefined })),
  ];
}

const namedOf = (fields: readonly HeadField[], { title, fields: values }: Around): Named[] =>
  fields
    .map((field) => ({ field, text: field === 'title' ? title : field === 'section' ? '' : values[field] }))
    .filter(({ text }) => text !== '');

/** Texts on one line, parted by points: where they have no room, one after the other is cut, and left out where little of it would be left. */
function fitted(named: readonly Named[], room: number, look: Look, measure: (text: string) => number): string {
  let kept = named;
  for (const field of givesWay) {
    const over = measure(joined(kept)) - room;
    if (over <= 0) break;
    const one = kept.find((other) => other.field === field);
    if (one === undefined) continue;
    const left = measure(one.text) - over;
    const isOnly = kept.length === 1;
    kept =
      left >= leastEms * look.styles.running.size || isOnly
        ? kept.map((other) => (other === one ? { field, text: cutTo(one.text, left, measure) } : other))
        : kept.filter((other) => other !== one);
  }
  return joined(kept);
}
