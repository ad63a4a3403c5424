import { openFonts } from '#main/pdf/fonts.ts';
import { type Layout, layOut } from '#main/pdf/layout.ts';
import type { Line } from '#main/pdf/lines/set.ts';
import type { Tag } from '#main/pdf/pages/strip.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { fontFolder } from './set.ts';

/** A line of words in its place: its element, its page (from 1), its baseline and left edge in points. */
export type LaidLine = {
  readonly tag: Tag;
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly line: Line;
  readonly text: string;
};

export const laidOut = (job: PrintJob): Promise<Layout> => layOut(job, openFonts(fontFolder));

/** Every line that is read, in the order of the pages; repeated heads of tables and head and foot are not read. */
export const linesIn = (layout: Layout): LaidLine[] =>
  layout.pages.flatMap(({ placed }, i) =>
    placed.flatMap(({ y, marks }) =>
      marks.flatMap((mark): LaidLine[] =>
        mark.kind === 'line' && mark.tag !== undefined
          ? [
              {
                tag: mark.tag,
                page: i + 1,
                y: y + mark.y,
                x: mark.x,
                line: mark.line,
                text: mark.line.pieces.map(({ text }) => text).join(''),
              },
            ]
          : [],
      ),
    ),
  );

/** Lines by the element they belong to, in order. */
export function byTag(lines: readonly LaidLine[]): Map<Tag, LaidLine[]> {
  const found = new Map<Tag, LaidLine[]>();
  for (const line of lines) found.set(line.tag, [...(found.get(line.tag) ?? []), line]);
  return found;
}
