import type { Placed } from '../pages/paginate.ts';
import type { Mark } from '../pages/strip.ts';

export type LineMark = Extract<Mark, { kind: 'line' }>;
export type FigureMark = Extract<Mark, { kind: 'figure' | 'picture' }>;
/** A mark of a strip, and the top of the strip on its page. */
export type At<M extends Mark> = { readonly mark: M; readonly top: number };

/** Lines and figures of a page as they are read: the parts of a row cell by cell, everything else from the top. */
export function inReadingOrder(placed: readonly Placed[]): At<LineMark | FigureMark>[] {
  const order: At<LineMark | FigureMark>[] = [];
  for (let i = 0; i < placed.length; ) {
    const row = placed[i]?.row;
    let end = i + 1;
    while (row !== undefined && placed[end]?.row === row) end += 1;
    const group = placed
      .slice(i, end)
      .flatMap(({ y, marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'line' || mark.kind === 'figure' || mark.kind === 'picture' ? [{ mark, top: y }] : [],
        ),
      );
    if (end - i === 1) order.push(...group);
    else
      for (const cell of new Set(group.map(({ mark }) => mark.tag)))
        order.push(...group.filter(({ mark }) => mark.tag === cell));
    i = end;
  }
  return order;
}
